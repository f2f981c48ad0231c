import { randomUUID } from "node:crypto";
import { saveCheckUp } from "@/lib/check-up/commands";
import { addDays, dayIn } from "@/lib/day/day";
import type { Clinician } from "@/lib/platform/auth/scope";
import { good } from "./clinic";

/** A check-up over the last four weeks, held and saved. @returns its id */
export async function aHeldCheckUp(
  clinician: Clinician,
  patientId: string,
  summary: string,
  now: Date,
): Promise<string> {
  const today = dayIn(clinician.timeZone, now);
  const window = { from: addDays(today, -27), to: today };
  const input = { id: randomUUID(), window, decisions: [], summary, nextScheduledFor: null };
  return good(await saveCheckUp(clinician.scope, patientId, input, now)).id;
}
