import { dayIn } from "@/lib/day/day";
import type {
  NewActivity,
  NewDayReport,
  NewEntry,
  NewMoment,
  NewMorningReport,
  NewWarning,
  RecordKind,
  Refusal,
} from "@/lib/session/new-entry";
import type { PlanActivity, PlanDocument, PlanEntry } from "@/lib/session/plan";

/** Something that a patient records. */
export type Recorded =
  | { kind: "entry"; item: NewEntry }
  | { kind: "dayReport"; item: NewDayReport }
  | { kind: "morningReport"; item: NewMorningReport }
  | { kind: "activity"; item: NewActivity }
  | { kind: "moment"; item: NewMoment }
  | { kind: "warning"; item: NewWarning };

/** Something recorded on this phone. A refused one is kept and shown: nothing that was typed disappears. */
export type Kept = Recorded & { refused?: Refusal | "not-understood" };

/** Under which name each kind is sent. */
export const SENT_AS = {
  entry: "entries",
  dayReport: "dayReports",
  morningReport: "morningReports",
  activity: "activities",
  moment: "moments",
  warning: "warnings",
} as const satisfies Record<Recorded["kind"], RecordKind>;

/** The plan with what this phone recorded and the server's copy does not know yet. */
export function withKept(plan: PlanDocument, kept: readonly Kept[]): PlanDocument {
  const items = <K extends Recorded["kind"]>(kind: K) =>
    kept.flatMap((each) =>
      each.kind === kind && !each.refused ? [each.item as Extract<Recorded, { kind: K }>["item"]] : [],
    );
  const known = new Set(plan.entries.map((entry) => entry.id));
  const reported = new Set(plan.warnings.map((warning) => warning.id));
  const dayReports = items("dayReport").map(({ date, worstPain, note, recordedAt }) => ({
    date,
    worstPain,
    note,
    recordedAt,
  }));
  const mornings = items("morningReport").map(({ date, pain, recordedAt }) => ({ date, pain, recordedAt }));
  const moments = items("moment").map(({ lineage, slot, moment, recordedAt }) => ({
    lineage,
    slot,
    moment,
    recordedAt,
  }));
  const warnings = items("warning").map(({ id, date, signs, recordedAt }) => ({ id, date, signs, recordedAt }));
  return {
    ...plan,
    entries: [
      ...plan.entries,
      ...items("entry")
        .filter(({ id }) => !known.has(id))
        .map(asPlanned),
    ],
    dayReports: latest([...plan.dayReports, ...dayReports], ({ date }) => date),
    morningReports: latest([...plan.morningReports, ...mornings], ({ date }) => date),
    moments: latest([...plan.moments, ...moments], ({ lineage, slot }) => `${lineage} ${slot}`),
    activities: latest([...plan.activities, ...items("activity")], ({ series }) => series)
      .filter((each) => !("withdrawn" in each) || !each.withdrawn)
      .map(asActivity),
    warnings: [...plan.warnings, ...warnings.filter(({ id }) => !reported.has(id))],
  };
}

/** Of what has one key, what was recorded last. */
function latest<T extends { recordedAt: string }>(items: readonly T[], keyOf: (item: T) => string): T[] {
  const found = new Map<string, T>();
  for (const item of items) {
    const standing = found.get(keyOf(item));
    if (!standing || Date.parse(standing.recordedAt) < Date.parse(item.recordedAt)) found.set(keyOf(item), item);
  }
  return [...found.values()];
}

function asActivity({ series, date, kind, minutes, steps, together, note, recordedAt }: PlanActivity): PlanActivity {
  return { series, date, kind, minutes, steps, together, note, recordedAt };
}

function asPlanned(item: NewEntry): PlanEntry {
  const { id, lineage, exerciseVersionId, date, slot, outcome, amount, reason, pain, effort, note, recordedAt } = item;
  const sameDay = dayIn(item.deviceZone, new Date(recordedAt)) === date;
  const how = item.guided ? "guided" : sameDay ? "sameDay" : "later";
  const said = { id, lineage, exerciseVersionId, date, slot, outcome, amount, reason, pain, effort, note, recordedAt };
  return { ...said, how, author: "patient", receivedAt: recordedAt };
}

/**
 * The device's time, but after what it corrects: a clock that was set back must not make the correction lose. The
 * server caps it.
 */
export function recordingTime(now: Date, history: readonly { recordedAt: string }[]): string {
  const latest = Math.max(...history.map((entry) => Date.parse(entry.recordedAt)), Number.NEGATIVE_INFINITY);
  return new Date(Math.max(now.getTime(), latest + 1)).toISOString();
}
