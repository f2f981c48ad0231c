import { z } from "zod";
import { idSchema } from "@/lib/platform/http/id";
import { text } from "@/lib/platform/http/text";
import type { MemberFacts } from "./member";

/** The longest text of each field, in UTF-16 units. */
export const LONGEST_OF_MEMBER = { name: 120, title: 120 } as const;

export const memberFactsSchema = z.strictObject({
  name: text({ min: 1, max: LONGEST_OF_MEMBER.name }),
  /** "Physiotherapist" */
  title: text({ max: LONGEST_OF_MEMBER.title }),
  role: z.enum(["owner", "clinician"]),
}) satisfies z.ZodType<MemberFacts>;

/** A change names what it had read, so that of two owners the later one learns of the other. */
export const changeMemberSchema = z.strictObject({
  read: z.strictObject({ name: z.string(), title: z.string(), role: z.enum(["owner", "clinician"]) }),
  member: memberFactsSchema,
});

export type ChangeMember = z.output<typeof changeMemberSchema>;

export const memberPathSchema = z.strictObject({ memberId: idSchema });

/** Who takes over all of a member's patients. */
export const handOverSchema = z.strictObject({ to: idSchema });

/** `to` is null when her patients stay with her until somebody takes over. */
export const deactivateSchema = z.strictObject({ to: idSchema.nullable() });

/** `{}`: all is said by the address. */
export const nothingSchema = z.strictObject({});
