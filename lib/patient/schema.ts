import { z } from "zod";
import { daySchema, timeZoneSchema } from "@/lib/day/schema";
import { EQUIPMENT } from "@/lib/exercise/category";
import { idSchema } from "@/lib/platform/http/id";
import { text } from "@/lib/platform/http/text";
import { needsJudgement, RED_FLAG_ITEMS, RED_FLAG_SCREEN } from "./red-flags";

const emailSchema = text({ max: 254 })
  .transform((value) => value.toLowerCase())
  .refine((value) => value === "" || z.email().safeParse(value).success, { error: "email" });

/** Digits with what people write between them; empty when there is none. */
const phoneSchema = text({ max: 40 }).refine((value) => value === "" || /^\+?[\d\s()./-]{3,}$/.test(value), {
  error: "phone",
});

/** A patient as a clinician adds her. The id is made in the browser, so that a second press cannot make a second patient. */
export const newPatientSchema = z.strictObject({
  id: idSchema,
  name: text({ min: 1, max: 120 }),
  /** What she wants to be called. */
  calledBy: text({ min: 1, max: 60 }),
  birthDate: daySchema,
  email: emailSchema,
  phone: phoneSchema,
  condition: text({ min: 1, max: 120 }),
  /** The home zone, which decides what "today" is. */
  timeZone: timeZoneSchema,
  /** In the patient's words; empty while none was agreed. */
  goal: text({ max: 300 }),
  minutesPerDay: z.number().int().min(1).max(240).nullable(),
  equipment: z.array(z.enum(EQUIPMENT)).max(EQUIPMENT.length),
  preferences: text({ max: 1000 }),
  fears: text({ max: 1000 }),
  precautions: text({ max: 1000 }),
  /** 0 to 10; null for the clinic's limit. */
  painLimit: z.number().int().min(0).max(10).nullable(),
});

export type NewPatient = z.output<typeof newPatientSchema>;

/** A red-flag screening as recorded: every item of the named version answered, and a judgement where one is positive. */
export const screeningSchema = z
  .strictObject({
    version: z.literal(RED_FLAG_SCREEN.version),
    answers: z.record(z.enum(RED_FLAG_ITEMS), z.boolean()),
    judgement: text({ min: 0, max: 2000 }).default(""),
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
