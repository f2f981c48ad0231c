import { forgetEverything, readFromPhone } from "./database";
import { dropFigures } from "./figures-cache";
import { forgetPlan } from "./plan-copy";
import { dropOldQueue, readQueue } from "./queue";

/** All ids under which something of these patients may wait on this phone: also those of before records were merged. */
export async function namesOnPhone(patientIds: readonly string[]): Promise<string[]> {
  const kept = await readFromPhone("plan", "active");
  const former = kept && patientIds.includes(kept.patientId) ? (kept.plan.formerIds ?? []) : [];
  return [...patientIds, ...former];
}

/** How much would be lost if this phone forgot these patients now; null when it can't say. */
export async function countUnsent(patientIds: readonly string[]): Promise<number | null> {
  try {
    return (await readQueue(await namesOnPhone(patientIds))).length;
  } catch {
    return null;
  }
}

/** Takes off this phone what belongs to these patients, and the plan, whosever it is. @returns whether it is gone */
export async function clearPhone(patientIds: readonly string[]): Promise<boolean> {
  const names = await namesOnPhone(patientIds);
  dropOldQueue(names);
  await forgetPlan();
  const gone = await Promise.all([forgetEverything(names), dropFigures()]);
  return gone.every(Boolean);
}
