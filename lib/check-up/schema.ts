import { z } from "zod";
import type { Figures } from "@/lib/adherence/figures";
import { daySchema } from "@/lib/day/schema";
import type { Dose } from "@/lib/dose/dose";
import { doseSchema } from "@/lib/dose/schema";
import { idSchema } from "@/lib/platform/http/id";
import { text } from "@/lib/platform/http/text";
import { LONGEST } from "@/lib/program/draft";
import { DECISIONS, type Decided, isChange, type LineageDecision, lacksReason } from "./decision";
import type { Seen, Watermark } from "./seen";
import type { Window } from "./window";

/** A day and a clock time in the clinic's zone. */
const appointmentSchema = z.strictObject({
  date: daySchema,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
});
export type Appointment = z.infer<typeof appointmentSchema>;

const targetSchema = z.strictObject({
  exerciseClinicId: idSchema,
  exerciseId: idSchema,
  exerciseVersionId: idSchema,
  dose: doseSchema,
});

const decisionSchema = z
  .strictObject({
    lineageId: idSchema,
    decision: z.enum(DECISIONS),
    reason: text({ max: 500 }),
    /** What it becomes; without it the decision is recorded, and carried out in the builder. */
    to: targetSchema.nullable().optional(),
  })
  .refine((decision) => !lacksReason(decision), { path: ["reason"], error: "a change needs its reason" })
  .refine((decision) => !decision.to || (isChange(decision) && decision.decision !== "stop"), {
    path: ["to"],
    error: "only a change becomes something else",
  }) satisfies z.ZodType<Decided>;

const draftVersion = z.number().int().min(-100_000).max(2_000_000_000);

/** What becomes of the decisions. `version` is the draft's that was read, as the builder has it. */
const followSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("record") }),
  z.strictObject({ kind: z.literal("draft"), version: draftVersion }),
  z.strictObject({
    kind: z.literal("publish"),
    version: draftVersion,
    effective: daySchema,
    loadReason: text({ max: LONGEST.reason }),
  }),
]);

const windowSchema = z
  .strictObject({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, { path: ["from"], error: "must not lie after to" }) satisfies z.ZodType<Window>;

/** A check-up as it is held. `id` is made in the browser, so that sending it again changes nothing. */
export const saveCheckUpSchema = z.strictObject({
  id: idSchema,
  window: windowSchema,
  decisions: z
    .array(decisionSchema)
    .max(60)
    .refine((all) => new Set(all.map((each) => each.lineageId)).size === all.length, {
      error: "one for each exercise",
    }),
  summary: text({ max: 4000 }),
  /** What changes and why, in words for the patient: the reason of the revision. */
  told: text({ max: LONGEST.reason }),
  follow: followSchema,
  /** Null: none is agreed. */
  next: appointmentSchema.nullable(),
});
export type SaveCheckUp = z.infer<typeof saveCheckUpSchema>;

export const scheduleCheckUpSchema = z.strictObject({ next: appointmentSchema.nullable() });

// What the database keeps, parsed when it is read.

const count = z.number().min(0);
const part = z.number().min(0).nullable();

const figuresShape = {
  due: count,
  performed: count,
  notDone: count,
  notReported: count,
  paused: count,
  extra: count,
  estimated: count,
  frequency: part,
  dose: part,
  reported: part,
  range: z.tuple([z.number(), z.number()]).nullable(),
  quality: z.object({ guided: count, sameDay: count, later: count, paper: count }),
};
const figuresSchema = z.object(figuresShape) satisfies z.ZodType<Figures>;

export const seenSchema = z.object({
  done: count,
  partly: count,
  answer: z.object({ ...figuresShape, byLineage: z.record(z.string(), figuresSchema) }),
  exercises: z.array(
    z.object({ lineage: z.string(), name: z.string(), done: count, partly: count, pain: part, effort: part }),
  ),
  pain: z.array(z.object({ date: daySchema, worst: z.number().int().min(0).max(10) })),
}) satisfies z.ZodType<Seen>;

/** Parsed when it came in, and of any form that a dose has had since. */
const keptDose = z.custom<Dose>((value) => typeof value === "object" && value !== null && "kind" in value);

export const decisionsSchema = z.array(
  z.object({
    lineageId: z.string(),
    decision: z.enum(DECISIONS),
    reason: z.string(),
    change: z.object({ from: keptDose, to: keptDose, exercise: z.string().nullable() }).nullish(),
  }),
) satisfies z.ZodType<LineageDecision[]>;

export const watermarkSchema = z.object({
  entries: z.number().int().min(0),
  lastReceivedAt: z.string().nullable(),
}) satisfies z.ZodType<Watermark>;
