import type { MarkState } from "@/components/adherence/mark";
import type { Occurrence } from "@/lib/adherence/detail";
import { type Mark, marksOn, shareOn } from "@/lib/adherence/marks";
import { addDays, type Day, eachDay } from "@/lib/day/day";

export type WeekDay = { day: Day; mark: MarkState };

/** The marks of seven days, each over all exercises. */
export function weekView(occurrences: readonly Occurrence[], monday: Day, today: Day): WeekDay[] {
  return eachDay(monday, addDays(monday, 6)).map((day) => ({ day, mark: markOf(occurrences, day, today) }));
}

function markOf(occurrences: readonly Occurrence[], day: Day, today: Day): MarkState {
  const marks = marksOfAll(occurrences, day);
  const share = shareOn(occurrences, day);
  if (share === null) return "rest";
  // Sums of shares in floating point: a full day may miss 1 by a hair.
  if (share > 1 - 1e-9) return "done";
  if (share > 0 || marks.has("done") || marks.has("partly")) return "partly";
  if (marks.has("open") && day >= today) return "planned";
  return marks.has("notReported") ? "noEntry" : "skipped";
}

function marksOfAll(occurrences: readonly Occurrence[], day: Day): Set<Mark> {
  const lineages = new Set(occurrences.map((occurrence) => occurrence.lineage));
  return new Set([...lineages].flatMap((lineage) => marksOn(occurrences, lineage, day)));
}
