import type { PlanEntry, PlanPrescription } from "./plan";

type Prescribed = Pick<PlanPrescription, "exerciseVersionId" | "swaps">;

/**
 * The version of the exercise that stands on a day's list: what was recorded, else what the patient chose for the day,
 * else what is prescribed. While something is left to do, her choice comes before what she recorded earlier.
 * @param standing the entries that count on the day, the latest last
 */
export function versionOn(
  prescription: Prescribed,
  standing: readonly Pick<PlanEntry, "exerciseVersionId">[],
  chosen: string | undefined,
  settled: boolean,
): string {
  const allowed = [prescription.exerciseVersionId, ...prescription.swaps];
  const recorded = standing.map((entry) => entry.exerciseVersionId).findLast((version) => allowed.includes(version));
  const choice = chosen !== undefined && allowed.includes(chosen) ? chosen : undefined;
  const wanted = settled ? [recorded, choice] : [choice, recorded];
  return wanted[0] ?? wanted[1] ?? prescription.exerciseVersionId;
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
