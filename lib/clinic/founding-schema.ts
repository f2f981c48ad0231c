import { z } from "zod";
import { text } from "@/lib/platform/http/text";
import { codeOfTyped } from "./founding-code";
import { LONGEST_OF_PRACTICE, practiceSchema } from "./practice-schema";
import { emailSchema, passwordSchema } from "./schema";

/** The longest text of each field, in UTF-16 units. */
export const LONGEST = { ...LONGEST_OF_PRACTICE, ownerName: 120, title: 120, email: 254 } as const;

const codeSchema = z
  .string()
  .max(60)
  .transform((typed, context) => {
    const code = codeOfTyped(typed);
    if (code) return code;
    context.addIssue({ code: "custom", message: "code" });
    return z.NEVER;
  });

/** What a practice and its owner say of themselves on the first-run page. */
export const foundingSchema = practiceSchema
  .pick({ name: true, phone: true, country: true, emergencyNumber: true, timeZone: true, workingDays: true })
  .extend({
    code: codeSchema,
    address: text({ min: 1, max: LONGEST.address }),
    ownerName: text({ min: 1, max: LONGEST.ownerName }),
    /** "Physiotherapist"; may be empty. */
    title: text({ max: LONGEST.title }),
    email: emailSchema,
    password: passwordSchema,
  });

export type TypedFounding = z.input<typeof foundingSchema>;
export type NewFounding = z.output<typeof foundingSchema>;
