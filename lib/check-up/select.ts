import type { Day } from "@/lib/day/day";
import type { AgendaItem } from "./agenda";
import type { LineageDecision } from "./decision";
import { decisionsSchema, seenSchema, watermarkSchema } from "./schema";
import type { Seen, Watermark } from "./seen";
import type { Window } from "./window";

/** A check-up that was held. */
export type HeldCheckUp = {
  id: string;
  scheduledFor: Date;
  heldAt: Date;
  /** Who held it. */
  by: string;
  summary: string;
  /** What changes and why, as the patient was told. */
  told: string;
  decisions: LineageDecision[];
  /** What both had wanted to talk about. */
  agenda: AgendaItem[];
  window: Window;
  seen: Seen;
  definitionVersion: number;
  watermark: Watermark;
};

export type CheckUpRow = {
  id: string;
  scheduled_for: Date;
  held_at: Date;
  by: string;
  summary: string;
  told: string;
  decisions: unknown;
  agenda: AgendaItem[];
  window_from: Day;
  window_to: Day;
  figures: unknown;
  definition_version: number;
  watermark: unknown;
};

/** Throws a ZodError when what is stored is no check-up. */
export function heldCheckUpOf(row: CheckUpRow): HeldCheckUp {
  return {
    id: row.id,
    scheduledFor: row.scheduled_for,
    heldAt: row.held_at,
    by: row.by,
    summary: row.summary,
    told: row.told,
    agenda: row.agenda,
    decisions: decisionsSchema.parse(row.decisions),
    window: { from: row.window_from, to: row.window_to },
    seen: seenSchema.parse(row.figures),
    definitionVersion: row.definition_version,
    watermark: watermarkSchema.parse(row.watermark),
  };
}
