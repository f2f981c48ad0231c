import type { PlanExercise } from "@/lib/session/plan";
import type { ItemView, SlotView } from "./day-view";

/** The exercise of one of the times of a day: what was recorded there, else what is shown for the day. */
export function exerciseIn(item: ItemView, { entry }: SlotView, exercises: readonly PlanExercise[]): PlanExercise {
  return exercises.find((each) => each.versionId === entry?.exerciseVersionId) ?? item.exercise;
}
