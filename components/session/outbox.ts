import { dayIn } from "@/lib/day/day";
import type { NewDayReport, NewEntry, Refusal } from "@/lib/session/new-entry";
import type { PlanDocument, PlanEntry } from "@/lib/session/plan";

/** Something recorded on this phone. A refused one is kept and shown: nothing that was typed disappears. */
export type Kept = ({ kind: "entry"; item: NewEntry } | { kind: "dayReport"; item: NewDayReport }) & {
  refused?: Refusal | "not-understood";
};

/** The plan with what this phone recorded and the server's copy does not know yet. */
export function withKept(plan: PlanDocument, kept: readonly Kept[]): PlanDocument {
  const known = new Set(plan.entries.map((entry) => entry.id));
  const entries: PlanEntry[] = [];
  const dayReports = new Map(plan.dayReports.map((report) => [report.date, report]));
  for (const each of kept) {
    if (each.refused) continue;
    if (each.kind === "entry") {
      if (!known.has(each.item.id)) entries.push(asPlanned(each.item));
      continue;
    }
    const { date, worstPain, note, recordedAt } = each.item;
    const standing = dayReports.get(date);
    if (!standing || Date.parse(standing.recordedAt) < Date.parse(recordedAt))
      dayReports.set(date, { date, worstPain, note, recordedAt });
  }
  return { ...plan, entries: [...plan.entries, ...entries], dayReports: [...dayReports.values()] };
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
