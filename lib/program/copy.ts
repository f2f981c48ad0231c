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
  /** Of a program that runs no more: what it asked for stays in its record. */
  ended: boolean;
};

/** Where lines come from: the program that runs, an earlier one of this patient, or somebody else's. */
export type CopyOrigin = "program" | "patient" | "other";

/**
 * Lines as the draft takes them in. Out of the program that runs a line goes on as what it was, unless it is in the draft already: so
 * the record of the exercise continues. Out of an earlier one it begins anew, as it was prescribed. Out of another's also without the
 * words that were said to her.
 */
export function copied(
  items: readonly DraftItem[],
  draft: DraftContent,
  origin: CopyOrigin,
  newLineage: () => string,
): DraftItem[] {
  const taken = new Set(draft.items.map((item) => item.lineage));
  return items.map((item) => {
    if (origin === "other") return { ...item, lineage: newLineage(), cue: "", moment: "" };
    return origin === "patient" || taken.has(item.lineage) ? { ...item, lineage: newLineage() } : { ...item };
  });
}

/** Without what is no longer in the catalogue: how a program that ended is begun with. */
export function startFrom(past: CopiedRevision): CopiedRevision {
  const items = past.content.items.filter((item) => !past.retired.includes(item.exerciseVersionId));
  return { ...past, content: { ...past.content, items } };
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
