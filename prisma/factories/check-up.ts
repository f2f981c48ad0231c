import { randomUUID } from "node:crypto";
import { saveCheckUp } from "@/lib/check-up/commands";
import type { LineageDecision } from "@/lib/check-up/decision";
import { addDays, type Day, dayIn } from "@/lib/day/day";
import type { Clinician } from "@/lib/platform/auth/scope";
import { good } from "./clinic";

type CheckUpTraits = { decisions?: LineageDecision[]; start?: Day };

/** A check-up over the last four weeks, or since the program's start if that was later, held and saved. @returns its id */
export async function aHeldCheckUp(
  clinician: Clinician,
  patientId: string,
  summary: string,
  now: Date,
  { decisions = [], start }: CheckUpTraits = {},
): Promise<string> {
  const today = dayIn(clinician.timeZone, now);
  const fourWeeks = addDays(today, -27);
  const window = { from: start && start > fourWeeks ? start : fourWeeks, to: today };
  const input = {
    id: randomUUID(),
    window,
    decisions,
    summary,
    told: "",
    follow: { kind: "record" as const },
    nextScheduledFor: null,
  };
  return good(await saveCheckUp(clinician.scope, patientId, input, now)).id;
}
