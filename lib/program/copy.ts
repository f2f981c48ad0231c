import type { Day } from "@/lib/day/day";
import type { DraftContent, DraftItem } from "./draft";
import type { EditorExercise } from "./editor";

/** Somebody else's program that can be copied from: what she was prescribed last. */
export type CopySource = {
  patientId: string;
  name: string;
  title: string;
  effective: Day;
  exercises: number;
};

/** What a revision prescribes, each exercise in the version that the catalogue has now. */
export type CopiedRevision = {
  number: number;
  effective: Day;
  content: DraftContent;
  exercises: Record<string, EditorExercise>;
  /** By version: no longer in the catalogue. */
  retired: string[];
};

/**
 * Lines as the draft takes them in. Out of the patient's own record a line goes on as what it was, unless it is in the draft
 * already: so the record of the exercise continues. Out of another's it begins anew, without the words that were said to her.
 */
export function copied(
  items: readonly DraftItem[],
  draft: DraftContent,
  isOwn: boolean,
  newLineage: () => string,
): DraftItem[] {
  const taken = new Set(draft.items.map((item) => item.lineage));
  return items.map((item) => {
    if (!isOwn) return { ...item, lineage: newLineage(), cue: "", moment: "" };
    return taken.has(item.lineage) ? { ...item, lineage: newLineage() } : { ...item };
  });
}

/** What is not ticked at first: what is `unwanted`, and what no longer fits. By lineage. */
export function leftOut<I extends { lineage: string }>(
  items: readonly I[],
  unwanted: (item: I) => boolean,
  free: number,
): Set<string> {
  const fitting = new Set(items.filter((item) => !unwanted(item)).slice(0, free));
  return new Set(items.filter((item) => !fitting.has(item)).map((item) => item.lineage));
}
