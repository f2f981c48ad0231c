"use client";

import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { PlanDocument } from "@/lib/session/plan";
import { type Outbox, type OutboxState, outboxOf } from "./outbox";
import { withKept } from "./with-kept";

export function useOutbox(patientId: string): { outbox: Outbox; state: OutboxState } {
  const outbox = outboxOf(patientId);
  const state = useSyncExternalStore(outbox.subscribe, outbox.state, outbox.serverState);
  return { outbox, state };
}

/** The plan as the server sent it, with everything that this phone has recorded since. */
export function usePlan({ plan: sent, asked }: { plan: PlanDocument; asked: number }): {
  plan: PlanDocument;
  outbox: Outbox;
  waiting: number;
} {
  const { outbox, state } = useOutbox(sent.patientId);
  useEffect(() => outbox.claim(sent.formerIds), [outbox, sent.formerIds]);
  const plan = useMemo(() => withKept(sent, state.kept, asked), [sent, state.kept, asked]);
  return { plan, outbox, waiting: state.waiting };
}
