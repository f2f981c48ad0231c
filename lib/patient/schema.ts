import { z } from "zod";
import { daySchema, timeZoneSchema } from "@/lib/day/schema";
import { typedDay } from "@/lib/day/typed-day";
import { CAUTIONS, EQUIPMENT } from "@/lib/exercise/category";
import { idSchema } from "@/lib/platform/http/id";
import { text } from "@/lib/platform/http/text";
import { DETAILS, type PatientDetails } from "./details";
import { DISCHARGE_REASONS } from "./discharge";
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
  /** What of it the catalogue knows, so that exercises which ask for care are marked. */
  cautions: z.array(z.enum(CAUTIONS)).max(CAUTIONS.length),
  /** 0 to 10; null for the clinic's limit. */
  painLimit: painLimitSchema,
});

export type NewPatient = z.output<typeof newPatientSchema>;

/** The same changed later. `version` is the one that was read. */
export const changedPatientSchema = newPatientSchema.omit({ id: true }).extend({ version: z.number().int().min(1) });

export type ChangedPatient = z.output<typeof changedPatientSchema>;

/** A number in a text field; empty is null, and what is no number is refused. */
const typed = (schema: z.ZodType<number | null, number | null>) =>
  z
    .string()
    .transform((value) => (value.trim() === "" ? null : Number(value)))
    .pipe(schema);

/** The same as typed into the form. */
export const typedPatientSchema = newPatientSchema.extend({
  birthDate: z
    .string()
    .transform((value) => typedDay(value) ?? value)
    .pipe(daySchema),
  minutesPerDay: typed(minutesSchema),
  painLimit: typed(painLimitSchema),
});

export type TypedPatient = z.input<typeof typedPatientSchema>;

/** A stored patient as it stands in the form. */
export function typedOf(id: string, details: PatientDetails): TypedPatient {
  const number = (value: number | null) => (value === null ? "" : String(value));
  return { id, ...details, minutesPerDay: number(details.minutesPerDay), painLimit: number(details.painLimit) };
}

/** Who is responsible from now on, and who was when it was decided. */
export const careTeamSchema = z
  .strictObject({
    lead: idSchema,
    members: z.array(idSchema).min(1).max(100),
    seen: z.strictObject({ lead: idSchema.nullable(), members: z.array(idSchema).max(100) }),
  })
  .refine(({ lead, members }) => members.includes(lead), { path: ["lead"], error: "not in the team" });

export type CareTeamChange = z.output<typeof careTeamSchema>;

export const archiveSchema = z.strictObject({ reason: z.enum(DISCHARGE_REASONS) });

/** A duplicate that goes into the record that stays. */
export const mergeSchema = z.strictObject({
  from: idSchema,
  /** The versions that were compared. */
  versions: z.strictObject({ from: z.number().int().min(1), into: z.number().int().min(1) }),
  /** The fields whose value comes from the duplicate. */
  take: z.array(z.enum(DETAILS)).max(DETAILS.length),
});

export type Merge = z.output<typeof mergeSchema>;

/** Part of a name, sought in the body: an address would keep it. Empty for those who look like the same person. */
export const duplicateSearchSchema = z.strictObject({ name: text({ max: LONGEST.name }) });

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
/** `warnings` are those that were shown: the screen answers them and no others. */
export const newScreeningSchema = screeningSchema.safeExtend({
  id: idSchema,
  warnings: z.array(idSchema).max(100).default([]),
});

export type NewScreening = z.output<typeof newScreeningSchema>;
