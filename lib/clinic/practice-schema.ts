import { z } from "zod";
import { timeZoneSchema } from "@/lib/day/schema";
import { text } from "@/lib/platform/http/text";
import { COUNTRIES } from "./country";
import type { Practice } from "./practice";

/** The longest text of each field, in UTF-16 units. */
export const LONGEST_OF_PRACTICE = {
  name: 120,
  address: 300,
  phone: 40,
  emergencyNumber: 20,
  privacyContact: 200,
} as const;

/** Digits with what people write between them. */
const PHONE = /^\+?[\d\s()./-]{2,}$/;

const phone = (max: number) => text({ min: 1, max }).refine((value) => PHONE.test(value), { error: "phone" });

const painLimitSchema = z.number().int().min(0).max(10);
const loadLimitSchema = z.number().int().min(5).max(100);
const mostExercisesSchema = z.number().int().min(1).max(12);
const answerDaysSchema = z.number().int().min(1).max(60);
const painRiseSchema = z.number().int().min(1).max(6);
const silentDaysSchema = z.number().int().min(2).max(21);
const checkUpWeeksSchema = z.number().int().min(1).max(26);
const retentionYearsSchema = z.number().int().min(0).max(100);

/** The settings of a practice, as its owner saves them. */
export const practiceSchema = z.strictObject({
  name: text({ min: 1, max: LONGEST_OF_PRACTICE.name }),
  address: text({ max: LONGEST_OF_PRACTICE.address }),
  phone: phone(LONGEST_OF_PRACTICE.phone),
  country: z.enum(COUNTRIES),
  emergencyNumber: phone(LONGEST_OF_PRACTICE.emergencyNumber),
  /** Decides the clinicians' day, and the clock of check-ups. */
  timeZone: timeZoneSchema,
  workingDays: z
    .array(z.number().int().min(1).max(7))
    .min(1)
    .max(7)
    .transform((days) => [...new Set(days)].sort()),
  painLimit: painLimitSchema,
  loadLimitPercent: loadLimitSchema,
  mostExercises: mostExercisesSchema,
  answerDays: answerDaysSchema,
  painRise: painRiseSchema,
  silentDays: silentDaysSchema,
  checkUpWeeks: checkUpWeeksSchema,
  /** Whom a patient asks about her data: a name, an e-mail address. */
  privacyContact: text({ max: LONGEST_OF_PRACTICE.privacyContact }),
  /** From the archiving of a patient until she may be erased. */
  retentionYears: retentionYearsSchema,
  secondFactorRequired: z.boolean(),
}) satisfies z.ZodType<Practice>;

/** As it was read: whatever stands in the database, also what nobody could save today. */
const readSchema = z.strictObject({
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  country: z.string(),
  emergencyNumber: z.string(),
  timeZone: z.string(),
  workingDays: z.array(z.number()),
  painLimit: z.number(),
  loadLimitPercent: z.number(),
  mostExercises: z.number(),
  answerDays: z.number(),
  painRise: z.number(),
  silentDays: z.number(),
  checkUpWeeks: z.number(),
  privacyContact: z.string(),
  retentionYears: z.number(),
  secondFactorRequired: z.boolean(),
}) satisfies z.ZodType<Practice>;

/** A save names what it had read, so that of two owners the later one learns of the other. */
export const savePracticeSchema = z.strictObject({ read: readSchema, practice: practiceSchema });

export type SavePractice = z.output<typeof savePracticeSchema>;

/** A number in a text field; what is no number is refused, and so is an empty field. */
const typed = (schema: z.ZodType<number, number>) =>
  z
    .string()
    .transform((value) => (value.trim() === "" ? Number.NaN : Number(value)))
    .pipe(schema);

/** The same as typed into the form. */
export const typedPracticeSchema = practiceSchema.extend({
  painLimit: typed(painLimitSchema),
  loadLimitPercent: typed(loadLimitSchema),
  mostExercises: typed(mostExercisesSchema),
  answerDays: typed(answerDaysSchema),
  painRise: typed(painRiseSchema),
  silentDays: typed(silentDaysSchema),
  checkUpWeeks: typed(checkUpWeeksSchema),
  retentionYears: typed(retentionYearsSchema),
});

export type TypedPractice = z.input<typeof typedPracticeSchema>;

/** The settings as the form shows them. */
export function typedOf(practice: Practice): TypedPractice {
  return {
    ...practice,
    painLimit: String(practice.painLimit),
    loadLimitPercent: String(practice.loadLimitPercent),
    mostExercises: String(practice.mostExercises),
    answerDays: String(practice.answerDays),
    painRise: String(practice.painRise),
    silentDays: String(practice.silentDays),
    checkUpWeeks: String(practice.checkUpWeeks),
    retentionYears: String(practice.retentionYears),
  };
}
