import { dayIn, isTimeZone } from "@/lib/day/day";
import type { NewActivity, NewEntry, NewWarning } from "@/lib/session/new-entry";
import type { PlanActivity, PlanDocument, PlanEntry, PlanWarning } from "@/lib/session/plan";
import { type ItemOf, isSince, type Kept, type Recorded } from "./kept";

/**
 * The plan with what this phone recorded and the server's copy does not know yet. What the server had before the plan
 * was `asked` for, an instant of the phone's, it knows, or another device has taken it back since.
 */
export function withKept(plan: PlanDocument, kept: readonly Kept[], asked = 0): PlanDocument {
  const items = itemsOf(kept.filter((each) => !each.refused && isSince(asked, each)));
  return {
    ...plan,
    entries: [
      ...plan.entries,
      ...unknownTo(plan.entries, items("entry")).map((item) => asPlanned(item, plan.timeZone)),
    ],
    warnings: [...plan.warnings, ...unknownTo(plan.warnings, items("warning")).map(notAnswered)],
    dayReports: latest(plan.dayReports, items("dayReport"), ({ date }) => date),
    morningReports: latest(plan.morningReports, items("morningReport"), ({ date }) => date),
    moments: latest(plan.moments, items("moment"), ({ lineage, slot }) => `${lineage} ${slot}`),
    activities: standing(plan.activities, items("activity")),
  };
}

function notAnswered(warning: NewWarning): PlanWarning {
  return { ...warning, answered: false };
}

function itemsOf(kept: readonly Kept[]) {
  return <K extends Recorded["kind"]>(kind: K) =>
    kept.flatMap((each) => (each.kind === kind ? [each.item as ItemOf<K>] : []));
}

function unknownTo<T extends { id: string }>(known: readonly { id: string }[], items: readonly T[]): T[] {
  const ids = new Set(known.map(({ id }) => id));
  return items.filter(({ id }) => !ids.has(id));
}

/** Of the same thing, what was recorded last; what the server knows stands against the same instant. */
function latest<T extends { recordedAt: string }>(
  known: readonly T[],
  items: readonly T[],
  of: (item: T) => string,
): T[] {
  const found = new Map(known.map((each) => [of(each), each]));
  for (const item of items) {
    const before = found.get(of(item));
    if (!before || Date.parse(before.recordedAt) < Date.parse(item.recordedAt)) found.set(of(item), item);
  }
  return [...found.values()];
}

function standing(known: readonly PlanActivity[], items: readonly NewActivity[]): PlanActivity[] {
  const rows: (PlanActivity & { withdrawn?: boolean })[] = latest(known, items, ({ series }) => series);
  return rows.filter(({ withdrawn }) => !withdrawn);
}

function asPlanned(item: NewEntry, planZone: string): PlanEntry {
  const { id, lineage, exerciseVersionId, date, slot, outcome, amount, reason, pain, effort, note, recordedAt } = item;
  // Some browsers name a zone that they do not know themselves, or none.
  const zone = item.deviceZone && isTimeZone(item.deviceZone) ? item.deviceZone : planZone;
  const sameDay = dayIn(zone, new Date(recordedAt)) === date;
  const how = item.guided ? "guided" : sameDay ? "sameDay" : "later";
  const said = { id, lineage, exerciseVersionId, date, slot, outcome, amount, reason, pain, effort, note, recordedAt };
  return { ...said, how, author: "patient", receivedAt: recordedAt };
}
