import { z } from "zod";
import { daySchema, timeZoneSchema } from "@/lib/day/schema";
import { EQUIPMENT } from "@/lib/exercise/category";
import { idSchema } from "@/lib/platform/http/id";
import { text } from "@/lib/platform/http/text";
import { needsJudgement, RED_FLAG_ITEMS, RED_FLAG_SCREEN } from "./red-flags";

/** The longest text of each field, in UTF-16 units. */
export const LONGEST = {
  name: 120,
  calledBy: 60,
  email: 254,
  phone: 40,
  condition: 120,
  goal: 300,
  preferences: 1000,
  fears: 1000,
  precautions: 1000,
} as const;

const emailSchema = text({ max: LONGEST.email })
  .transform((value) => value.toLowerCase())
  .refine((value) => value === "" || z.email().safeParse(value).success, { error: "email" });

/** Digits with what people write between them; empty when there is none. */
const phoneSchema = text({ max: LONGEST.phone }).refine((value) => value === "" || /^\+?[\d\s()./-]{3,}$/.test(value), {
  error: "phone",
});

const minutesSchema = z.number().int().min(1).max(240).nullable();
const painLimitSchema = z.number().int().min(0).max(10).nullable();

/** A patient as a clinician adds her. The id is made in the browser, so that a second press cannot make a second patient. */
export const newPatientSchema = z.strictObject({
  id: idSchema,
  name: text({ min: 1, max: LONGEST.name }),
  /** What she wants to be called. */
  calledBy: text({ min: 1, max: LONGEST.calledBy }),
  birthDate: daySchema,
  email: emailSchema,
  phone: phoneSchema,
  condition: text({ min: 1, max: LONGEST.condition }),
  /** The home zone, which decides what "today" is. */
  timeZone: timeZoneSchema,
  /** In the patient's words; empty while none was agreed. */
  goal: text({ max: LONGEST.goal }),
  minutesPerDay: minutesSchema,
  equipment: z.array(z.enum(EQUIPMENT)).max(EQUIPMENT.length),
  preferences: text({ max: LONGEST.preferences }),
  fears: text({ max: LONGEST.fears }),
  precautions: text({ max: LONGEST.precautions }),
  /** 0 to 10; null for the clinic's limit. */
  painLimit: painLimitSchema,
});

export type NewPatient = z.output<typeof newPatientSchema>;

/** A number in a text field; empty is null, and what is no number is refused. */
const typed = (schema: z.ZodType<number | null, number | null>) =>
  z
    .string()
    .transform((value) => (value.trim() === "" ? null : Number(value)))
    .pipe(schema);

/** The same as typed into the form. */
export const typedPatientSchema = newPatientSchema.extend({
  minutesPerDay: typed(minutesSchema),
  painLimit: typed(painLimitSchema),
});

export type TypedPatient = z.input<typeof typedPatientSchema>;

export const LONGEST_JUDGEMENT = 2000;

/** A red-flag screening as recorded: every item of the named version answered, and a judgement where one is positive. */
export const screeningSchema = z
  .strictObject({
    version: z.literal(RED_FLAG_SCREEN.version),
    answers: z.record(z.enum(RED_FLAG_ITEMS), z.boolean()),
    judgement: text({ max: LONGEST_JUDGEMENT }).default(""),
    /** The clinician's decision: may a program go live? The answers never decide it. */
    cleared: z.boolean(),
  })
  .refine(({ answers, judgement }) => !needsJudgement(answers) || judgement.trim() !== "", {
    path: ["judgement"],
    error: "a positive item needs a written judgement",
  });

/** As sent: with an id made in the browser, so that a retry records it once. */
export const newScreeningSchema = screeningSchema.safeExtend({ id: idSchema });

export type NewScreening = z.output<typeof newScreeningSchema>;
