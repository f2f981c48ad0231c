import type { Burdened } from "@/lib/program/burden";
import type { DraftItem } from "@/lib/program/draft";
import type { EditorExercise } from "@/lib/program/editor";

/** The lines of a program as the burden counts them. */
export function burdened(items: readonly DraftItem[], exercises: Record<string, EditorExercise>): Burdened[] {
  return items.map((item) => ({
    dose: item.dose,
    schedule: item.schedule,
    kind: exercises[item.exerciseVersionId]?.kind ?? "exercise",
  }));
}
