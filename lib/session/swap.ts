import type { PlanEntry, PlanExercise, PlanPrescription } from "./plan";

type Prescribed = Pick<PlanPrescription, "exerciseVersionId" | "swaps">;
type Version = Pick<PlanExercise, "versionId" | "slug" | "exerciseClinicId">;

/**
 * The version of the exercise that stands on a day's list: what was recorded, else what the patient chose for the day,
 * else what is prescribed. While something is left to do, her choice comes before what she recorded earlier.
 * Of an exercise that has got a newer version since, it is the one that is allowed now.
 * @param standing the entries that count on the day, the latest last
 */
export function versionOn(
  prescription: Prescribed,
  standing: readonly Pick<PlanEntry, "exerciseVersionId">[],
  chosen: string | undefined,
  settled: boolean,
  exercises: readonly Version[],
): string {
  const allowed = [prescription.exerciseVersionId, ...prescription.swaps];
  const find = (version: string) => exercises.find((each) => each.versionId === version);
  const asAllowed = (version: string) =>
    allowed.find((each) => each === version) ?? allowed.find((each) => isSameExercise(find(each), find(version)));
  const recorded = standing.map((entry) => asAllowed(entry.exerciseVersionId)).findLast((version) => version);
  const choice = chosen === undefined ? undefined : asAllowed(chosen);
  const wanted = settled ? [recorded, choice] : [choice, recorded];
  return wanted[0] ?? wanted[1] ?? prescription.exerciseVersionId;
}

/** Within a clinic its slug names an exercise. */
function isSameExercise(a: Version | undefined, b: Version | undefined): boolean {
  return a !== undefined && b !== undefined && a.slug === b.slug && a.exerciseClinicId === b.exerciseClinicId;
}

const CHOICE = /^swap (\d{4}-\d{2}-\d{2}) (.+)$/;

/** Under which name the phone keeps the choice of a day. */
export function swapName(day: string, lineage: string): string {
  return `swap ${day} ${lineage}`;
}

/** The day of such a name; null for other choices. */
export function swapDayOf(name: string): string | null {
  return CHOICE.exec(name)?.[1] ?? null;
}
