import type { Day } from "@/lib/day/day";
import type { Occurrence } from "./detail";
import { marksOn, shareOn } from "./marks";

/** How a whole day stands. */
export type DayMark = "done" | "partly" | "skipped" | "noEntry" | "planned" | "paused" | "rest";

const NEARLY_WHOLE = 1 - 1e-9;

/**
 * One mark for all that was prescribed on a day, from the occurrences of the adherence function: done when all of it
 * was, partly when some of it was. Of what was not: planned while it can still be done, skipped when a reason was given for
 * any of it.
 */
export function dayMarkOf(occurrences: readonly Occurrence[], day: Day): DayMark {
  const marks = [...new Set(occurrences.map((each) => each.lineage))].flatMap((lineage) =>
    marksOn(occurrences, lineage, day),
  );
  const share = shareOn(occurrences, day);
  if (share === null) return marks.includes("paused") ? "paused" : "rest";
  if (share >= NEARLY_WHOLE) return "done";
  if (marks.includes("done") || marks.includes("partly")) return "partly";
  if (marks.includes("open")) return "planned";
  return marks.includes("notDone") ? "skipped" : "noEntry";
}
