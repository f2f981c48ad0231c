import { z } from "zod";
import { daySchema } from "@/lib/day/schema";
import { doseSchema } from "@/lib/dose/schema";
import { idSchema } from "@/lib/platform/http/id";
import { text } from "@/lib/platform/http/text";
import { scheduleSchema } from "@/lib/schedule/schema";
import { type DraftContent, type DraftItem, inSections, LONGEST, MOST_ITEMS, SECTIONS } from "./draft";
import { SHOWN_KINDS } from "./shown";
import { MOST_SWAPS } from "./swaps";

const exerciseRef = { exerciseClinicId: idSchema, exerciseId: idSchema };

const itemSchema = z.strictObject({
  ...exerciseRef,
  lineage: idSchema,
  exerciseVersionId: idSchema,
  section: z.enum(SECTIONS),
  moment: text({ max: LONGEST.moment }),
  dose: doseSchema,
  schedule: scheduleSchema,
  cue: text({ max: LONGEST.cue }),
  allowedSwaps: z.array(z.strictObject(exerciseRef)).max(MOST_SWAPS),
}) satisfies z.ZodType<DraftItem>;

/** Reads a draft into its one form: the items in the order of their sections, each lineage once. */
export const draftContentSchema = z.strictObject({
  title: text({ max: LONGEST.title }),
  items: z
    .array(itemSchema)
    .max(MOST_ITEMS)
    .refine((items) => new Set(items.map((item) => item.lineage)).size === items.length, {
      error: "must name each lineage once",
    })
    .transform(inSections),
}) satisfies z.ZodType<DraftContent>;

const version = z.number().int().max(2_000_000_000);

/** `version` is the one that was read, as DraftState has it. */
export const saveDraftSchema = z.strictObject({ version: version.min(-100_000), content: draftContentSchema });
export type SaveDraft = z.infer<typeof saveDraftSchema>;

export const discardDraftSchema = z.strictObject({ version: version.min(1) });

/** Which revision to copy from; without a number the latest. */
export const copySchema = z.strictObject({ revision: z.coerce.number().int().min(1).max(100_000).optional() });
export const copySourcesSchema = z.strictObject({ name: text({ max: 120 }).default("") });

export const publishSchema = z.strictObject({
  draftVersion: version.min(1),
  effective: daySchema,
  reason: text({ max: LONGEST.reason }),
  /** Why the weekly load rises by more than the practice's limit; not kept where it does not. */
  loadReason: text({ max: LONGEST.reason }).optional(),
});
export type Publish = z.infer<typeof publishSchema>;

export const recordShownSchema = z.strictObject({
  id: idSchema,
  lineage: idSchema,
  exerciseClinicId: idSchema,
  exerciseVersionId: idSchema,
  kind: z.enum(SHOWN_KINDS),
  withdrawn: z.boolean(),
});
export type RecordShown = z.infer<typeof recordShownSchema>;
