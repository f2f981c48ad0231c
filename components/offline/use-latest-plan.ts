"use client";

import { useEffect, useRef, useSyncExternalStore } from "react";
import type { PlanDocument } from "@/lib/session/plan";
import { isHers, latestPlan, refreshPlan } from "./latest-plan";

/** A plan this old is asked for anew when the phone is taken out of the pocket. */
const FRESH_MILLISECONDS = 5 * 60_000;
/** Several taps after each other are one reason to ask. */
const PAUSE_MILLISECONDS = 2_000;

/** A plan, and when it was asked for, by the phone's clock. */
type AskedPlan = { plan: PlanDocument; asked: number };

/**
 * The plan with which the page was opened, or a newer one. `opened` tells when: a page that the server drew has asked
 * already, one from the phone's copy asks now.
 */
export function useLatestPlan(sent: PlanDocument, sentAt: string, from: "server" | "phone"): AskedPlan {
  const latest = useSyncExternalStore(latestPlan.subscribe, latestPlan.get, () => null);
  useEffect(() => {
    latestPlan.take({ patientId: sent.patientId, plan: sent, at: sentAt }, performance.timeOrigin);
  }, [sent, sentAt]);
  useEffect(() => {
    let asked = Date.now();
    const ask = () => {
      asked = Date.now();
      void refreshPlan();
    };
    const onSight = () => {
      if (document.visibilityState === "visible" && Date.now() - asked > FRESH_MILLISECONDS) ask();
    };
    if (from === "phone") ask();
    document.addEventListener("visibilitychange", onSight);
    window.addEventListener("online", ask);
    return () => {
      document.removeEventListener("visibilitychange", onSight);
      window.removeEventListener("online", ask);
    };
  }, [from]);
  return latest && latest.at > sentAt && isHers(latest, sent.patientId)
    ? latest
    : { plan: sent, asked: performance.timeOrigin };
}

/** What was sent leaves the queue, so that the phone's copy of the plan has to know it. */
export function useRefreshAfterSending(waiting: number): void {
  const waited = useRef(false);
  useEffect(() => {
    if (waiting > 0) waited.current = true;
    if (waiting > 0 || !waited.current) return;
    const timer = setTimeout(() => {
      waited.current = false;
      void refreshPlan();
    }, PAUSE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [waiting]);
}
