import { RequestRefused } from "@/lib/platform/http/client";
import { fetchPlan } from "@/lib/session/plan-client";
import { isInHand } from "./in-hand";
import type { PlanCopy } from "./plan-copy";

/** Statuses that say that this sign-in gets no plan here any more. */
const NOT_YOURS = [401, 403, 404, 410];

// Nothing of the first sight needs it.
const phone = () => import("./plan-copy");

const listeners = new Set<() => void>();
let latest: (PlanCopy & { asked: number }) | null = null;
let asking: Promise<void> | null = null;

/** The newest plan that the server sent to this page, by whichever way; null until there is one. */
export const latestPlan = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: () => latest,
  /** Shows a plan, and keeps it on the phone, unless a newer one is known. `asked`: when, by the phone's clock. */
  take(copy: PlanCopy, asked: number): void {
    if (latest && latest.at >= copy.at) return;
    latest = { ...copy, asked };
    for (const listener of listeners) listener();
    // Without a connection at the first visit there is nothing to keep it with: the next one keeps it.
    phone().then(
      ({ keepPlan }) => keepPlan(copy, asked),
      () => undefined,
    );
  },
};

/** Asks the server for the plan. One that can't be reached changes nothing: the phone goes on with what it has. */
export function refreshPlan(): Promise<void> {
  asking ??= ask().finally(() => {
    asking = null;
  });
  return asking;
}

/** The same patient: an id of before her records were merged is hers too. */
export function isHers({ patientId, plan }: PlanCopy, shown: string): boolean {
  return patientId === shown || plan.formerIds.includes(shown);
}

async function ask(): Promise<void> {
  if (!navigator.onLine) return;
  const asked = Date.now();
  try {
    const answer = await fetchPlan();
    // A whole load: that page is the server's.
    if ("accept" in answer) return location.replace("/privacy/accept");
    const copy: PlanCopy = { patientId: answer.plan.patientId, ...answer };
    // Another tab signed in somebody else: this page is not theirs.
    if (latest && !isHers(copy, latest.patientId)) return await leaveFor("/");
    latestPlan.take(copy, asked);
  } catch (error) {
    if (!(error instanceof RequestRefused) || !error.isOurs || !NOT_YOURS.includes(error.status)) return;
    await leaveFor("/sign-in");
  }
}

/** Nothing that is being typed or carried out is lost by it: the next answer says it again. */
async function leaveFor(path: string): Promise<void> {
  if (isInHand()) return;
  await (await phone()).forgetPlan();
  location.replace(path);
}
