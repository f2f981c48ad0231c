import type { ExerciseRef } from "./draft";

/** As many as the schema takes. */
export const MOST_SWAPS = 10;

const isSame = (a: ExerciseRef, b: ExerciseRef) =>
  a.exerciseId === b.exerciseId && a.exerciseClinicId === b.exerciseClinicId;

/** What can be granted, in the catalogue's order; then what stands granted and is no longer, or nowhere, suggested. */
export function swapChoices(granted: readonly ExerciseRef[], candidates: readonly ExerciseRef[]): ExerciseRef[] {
  const others = granted.filter((swap) => !candidates.some((each) => isSame(each, swap)));
  return [...candidates, ...others].map(({ exerciseClinicId, exerciseId }) => ({ exerciseClinicId, exerciseId }));
}

/** With one granted or taken back, in the order of the choices: what is granted and taken back again leaves no trace. */
export function withSwap(
  granted: readonly ExerciseRef[],
  swap: ExerciseRef,
  isOn: boolean,
  choices: readonly ExerciseRef[],
): ExerciseRef[] {
  return choices.filter((each) => (isSame(each, swap) ? isOn : granted.some((one) => isSame(one, each))));
}
