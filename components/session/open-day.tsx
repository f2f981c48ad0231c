"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { Outbox } from "@/components/offline/outbox";
import { usePlan } from "@/components/offline/use-outbox";
import { type Day, dayIn } from "@/lib/day/day";
import type { PlanDocument } from "@/lib/session/plan";
import { type Care, careOf } from "./care";
import { type Choices, useChoices } from "./choices";
import { useNow } from "./use-now";

/** What every room of the patient stands on: the plan with all that this phone recorded, and the clock. */
export type OpenDay = { plan: PlanDocument; now: Date; today: Day; care: Care; outbox: Outbox; choices: Choices };

const Context = createContext<OpenDay | null>(null);

export function useOpenDay(): OpenDay {
  const day = useContext(Context);
  if (!day) throw new Error("outside of OpenDayProvider");
  return day;
}

/** The plan, also for what stands on pages without one. */
export function useOpenPlan(): PlanDocument | null {
  return useContext(Context)?.plan ?? null;
}

type OpenDayProviderProps = {
  sent: PlanDocument /** The server's instant of rendering. */;
  sentAt: string;
  children: ReactNode;
};

export function OpenDayProvider({ sent, sentAt, children }: OpenDayProviderProps) {
  const now = useNow(sentAt);
  const { plan, outbox } = usePlan(sent);
  const today = dayIn(plan.timeZone, now);
  const care = useMemo(() => careOf(plan), [plan]);
  const choices = useChoices(plan.patientId, today);
  const value = useMemo(() => ({ plan, now, today, care, outbox, choices }), [plan, now, today, care, outbox, choices]);
  return <Context value={value}>{children}</Context>;
}
