import { dropFromPhone, type KeptPlan, keepOnPhone, readFromPhone } from "./database";
import type { Kept } from "./kept";
import { withKept } from "./with-kept";

/** The plan as this phone knows it, without signal too. */
export type PlanCopy = KeptPlan;

/** The form of the document that this build understands: a phone may have slept through several. */
const FORM = 1;

export async function readPlan(): Promise<PlanCopy | null> {
  const copy = await readFromPhone("plan", "active");
  return copy?.plan.version === FORM ? copy : null;
}

export async function holdsPlan(): Promise<boolean> {
  return (await readPlan()) !== null;
}

/** Keeps a plan that is newer than the kept one. Instants are the server's, so they can be compared. */
export async function keepPlan(copy: PlanCopy): Promise<void> {
  const kept = await readPlan();
  if (!kept || kept.at < copy.at) await keepOnPhone("plan", "active", copy);
}

/** What the server has taken leaves the queue, so the copy has to know it first: the signal may be gone a moment later. */
export async function addToPlan(patientId: string, taken: readonly Kept[]): Promise<void> {
  const copy = await readPlan();
  if (copy?.patientId === patientId) await keepOnPhone("plan", "active", { ...copy, plan: withKept(copy.plan, taken) });
}

export async function forgetPlan(): Promise<void> {
  await dropFromPhone("plan", ["active"]);
}
