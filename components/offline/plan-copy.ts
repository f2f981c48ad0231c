import { dropFromPhone, type KeptPlan, readFromPhone, renewOnPhone } from "./database";
import { isSince, type Taken } from "./kept";
import { withKept } from "./with-kept";

/** The plan as this phone knows it, without signal too. */
export type PlanCopy = KeptPlan;

/** The form of the document that this build understands: a phone may have slept through several. */
const FORM = 1;

/** When this page forgot the plan. What was asked for before must not bring it back. */
let forgotten = Number.NEGATIVE_INFINITY;

export async function readPlan(): Promise<PlanCopy | null> {
  const copy = await readFromPhone("plan", "active");
  return copy?.plan.version === FORM ? copy : null;
}

/**
 * Keeps a plan that is newer than the kept one. Instants are the server's, so they can be compared. What was sent after
 * it was `asked` for, an instant of the phone's, is added: the server may have read the plan before.
 */
export async function keepPlan(copy: PlanCopy, asked: number): Promise<void> {
  await renewOnPhone("plan", "active", (kept) => {
    if (asked <= forgotten) return undefined;
    if (kept?.plan.version !== FORM) return copy;
    if (kept.at >= copy.at) return undefined;
    const isHers = kept.patientId === copy.patientId;
    const taken = isHers ? (kept.taken ?? []).filter((each) => isSince(asked, each)) : [];
    return { ...copy, plan: withKept(copy.plan, taken), taken, ...(isHers && kept.album && { album: kept.album }) };
  });
}

/** What the server has taken leaves the queue, so the copy has to know it first: the signal may be gone a moment later. */
export async function addToPlan(patientId: string, taken: readonly Taken[]): Promise<void> {
  await renewOnPhone("plan", "active", (kept) => {
    if (kept?.plan.version !== FORM || kept.patientId !== patientId) return undefined;
    return { ...kept, plan: withKept(kept.plan, taken), taken: [...(kept.taken ?? []), ...taken] };
  });
}

export async function forgetPlan(): Promise<void> {
  forgotten = Date.now();
  await dropFromPhone("plan", ["active"]);
}
