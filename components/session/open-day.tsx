"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo } from "react";
import { KeptOnPhone } from "@/components/offline/kept-on-phone";
import type { Outbox } from "@/components/offline/outbox";
import { takeOverFromPicture } from "@/components/offline/picture-shown";
import { useLatestPlan, useRefreshAfterSending } from "@/components/offline/use-latest-plan";
import { usePlan } from "@/components/offline/use-outbox";
import { partsHere } from "@/components/ui/later";
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

/** The same at another instant, in milliseconds, to be looked at only: whatever it is drawn for, it changes nothing. */
export function OpenDayAt({ now: at, children }: { now: number; children: ReactNode }) {
  const day = useOpenDay();
  const now = new Date(at);
  const choices = { ...day.choices, choose: () => undefined };
  const outbox = { ...day.outbox, add: async () => undefined };
  return <Context value={{ ...day, choices, outbox, now, today: dayIn(day.plan.timeZone, now) }}>{children}</Context>;
}

type OpenDayProviderProps = {
  sent: PlanDocument;
  /** The server's instant of reading it. */
  sentAt: string;
  from: "server" | "phone";
  children: ReactNode;
};

export function OpenDayProvider({ sent, sentAt, from, children }: OpenDayProviderProps) {
  // What the server drew begins with its clock; a copy may be a week old.
  const now = useNow(from === "server" ? sentAt : new Date().toISOString());
  const newest = useLatestPlan(sent, sentAt, from);
  const { plan, outbox, waiting } = usePlan(newest);
  useRefreshAfterSending(waiting);
  const today = dayIn(plan.timeZone, now);
  const care = useMemo(() => careOf(plan), [plan]);
  const choices = useChoices(plan.patientId, today);
  useEffect(() => {
    if (choices.kept) void outbox.wasRead.then(partsHere).then(takeOverFromPicture);
  }, [choices.kept, outbox]);
  const value = useMemo(() => ({ plan, now, today, care, outbox, choices }), [plan, now, today, care, outbox, choices]);
  return (
    <Context value={value}>
      <KeptOnPhone exercises={plan.exercises} />
      {children}
    </Context>
  );
}
