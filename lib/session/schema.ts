import { z } from "zod";
import { daySchema, timeZoneSchema } from "@/lib/day/schema";
import { amountSchema } from "@/lib/dose/schema";
import { idSchema } from "@/lib/platform/http/id";
import { text } from "@/lib/platform/http/text";
import {
  LONGEST_NOTE,
  MOST_ITEMS,
  type NewActivity,
  type NewDayReport,
  type NewEntry,
  type NewMoment,
  type NewMorningReport,
  type NewRecords,
  type NewWarning,
} from "./new-entry";
import { ACTIVITY_KINDS, MOMENTS, OUTCOMES, REASONS } from "./plan";
import { WARNING_SIGNS } from "./warning-signs";

const score = z.number().int().min(0).max(10);
const slot = z.number().int().min(1).max(20);

/** A clock that lost its time begins in 1970; the database knows no year 0. */
const isInstant = (instant: string) => Date.parse(instant) >= 0;

const sent = {
  id: idSchema,
  date: daySchema,
  deviceZone: timeZoneSchema,
  recordedAt: z.iso.datetime({ offset: true }).refine(isInstant, { error: "must lie after 1969" }),
  note: text({ max: LONGEST_NOTE }),
};

const newEntrySchema = z
  .strictObject({
    ...sent,
    lineage: idSchema,
    slot,
    outcome: z.enum(OUTCOMES),
    amount: amountSchema.nullable(),
    reason: z.enum(REASONS).nullable(),
    pain: score.nullable(),
    effort: score.nullable(),
    revisionId: idSchema,
    exerciseVersionId: idSchema,
    guided: z.boolean().optional(),
  })
  .refine((entry) => entry.outcome === "partly" || entry.amount === null, { path: ["amount"], error: "only partly" })
  .refine((entry) => entry.outcome !== "notDone" || entry.reason !== null, { path: ["reason"], error: "is missing" })
  .refine((entry) => entry.outcome === "partly" || entry.outcome === "notDone" || entry.reason === null, {
    path: ["reason"],
    error: "only partly or not done",
  })
  .refine((entry) => entry.outcome === "done" || entry.outcome === "partly" || entry.effort === null, {
    path: ["effort"],
    error: "only of what was done",
  })
  .refine((entry) => entry.outcome !== "withdrawn" || (entry.pain === null && entry.note === ""), {
    path: ["outcome"],
    error: "what is taken back says nothing more",
  }) satisfies z.ZodType<NewEntry>;

const newDayReportSchema = z.strictObject({
  ...sent,
  worstPain: score.nullable(),
}) satisfies z.ZodType<NewDayReport>;

const newMorningReportSchema = z.strictObject({ ...sent, pain: score }) satisfies z.ZodType<NewMorningReport>;

const newActivitySchema = z
  .strictObject({
    ...sent,
    series: idSchema,
    withdrawn: z.boolean(),
    kind: z.enum(ACTIVITY_KINDS),
    minutes: z
      .number()
      .int()
      .min(1)
      .max(24 * 60)
      .nullable(),
    steps: z.number().int().min(1).max(200_000).nullable(),
    together: z.boolean(),
  })
  .refine(({ withdrawn, minutes, steps }) => withdrawn || minutes !== null || steps !== null, {
    path: ["minutes"],
    error: "minutes or steps",
  }) satisfies z.ZodType<NewActivity>;

const newMomentSchema = z.strictObject({
  ...sent,
  note: z.literal(""),
  lineage: idSchema,
  slot,
  moment: z.enum(MOMENTS).nullable(),
}) satisfies z.ZodType<NewMoment>;

const SIGNS = WARNING_SIGNS.flatMap(({ signs }): readonly string[] => signs);

const newWarningSchema = z.strictObject({
  ...sent,
  signs: z
    .array(z.enum(SIGNS))
    .min(1)
    .refine((signs) => new Set(signs).size === signs.length, { error: "each once" }),
}) satisfies z.ZodType<NewWarning>;

/**
 * `patientId` says whose records they are: on a shared phone somebody else may have signed in since. A kind that is left
 * out has nothing new: an older phone does not know it.
 */
export const newRecordsSchema = z
  .strictObject({
    patientId: idSchema,
    entries: z.array(newEntrySchema).optional(),
    dayReports: z.array(newDayReportSchema).optional(),
    morningReports: z.array(newMorningReportSchema).optional(),
    activities: z.array(newActivitySchema).optional(),
    moments: z.array(newMomentSchema).optional(),
    warnings: z.array(newWarningSchema).optional(),
  })
  .refine(({ patientId: _, ...kinds }) => Object.values(kinds).flat().length <= MOST_ITEMS, {
    error: `at most ${MOST_ITEMS} items`,
  }) satisfies z.ZodType<Partial<NewRecords> & { patientId: string }>;
