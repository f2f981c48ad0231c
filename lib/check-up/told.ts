import type { Day } from "@/lib/day/day";
import type { LineageDecision } from "./decision";

/** What the last check-up put in force with it, in words for the patient. */
export type Told = { day: Day; words: string; changes: ToldChange[] };

export type ToldChange = Pick<LineageDecision, "decision" | "change"> & { name: string };

/** What of its decisions changed something. */
export function changesOf(
  decisions: readonly LineageDecision[],
  exercises: readonly { lineage: string; name: string }[],
): ToldChange[] {
  const names = new Map(exercises.map(({ lineage, name }) => [lineage, name]));
  return decisions
    .filter(({ decision, change }) => decision === "stop" || change)
    .map(({ lineageId, decision, change }) => ({ decision, change, name: names.get(lineageId) ?? "" }));
}
