import { z } from "zod";
import { daySchema, timeZoneSchema } from "@/lib/day/schema";
import { amountSchema } from "@/lib/dose/schema";
import { idSchema } from "@/lib/platform/http/id";
import { text } from "@/lib/platform/http/text";
import { LONGEST_NOTE, MOST_ITEMS, type NewDayReport, type NewEntry, type NewRecords } from "./new-entry";
import { OUTCOMES, REASONS } from "./plan";

const score = z.number().int().min(0).max(10).nullable();

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
    slot: z.number().int().min(1).max(20),
    outcome: z.enum(OUTCOMES),
    amount: amountSchema.nullable(),
    reason: z.enum(REASONS).nullable(),
    pain: score,
    effort: score,
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

export const newDayReportSchema = z.strictObject({ ...sent, worstPain: score }) satisfies z.ZodType<NewDayReport>;

/** `patientId` says whose records they are: on a shared phone somebody else may have signed in since. */
export const newRecordsSchema = z
  .strictObject({ patientId: idSchema, entries: z.array(newEntrySchema), dayReports: z.array(newDayReportSchema) })
  .refine(({ entries, dayReports }) => entries.length + dayReports.length <= MOST_ITEMS, {
    error: `at most ${MOST_ITEMS} items`,
  }) satisfies z.ZodType<Partial<NewRecords> & { patientId: string }>;
