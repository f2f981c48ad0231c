import type { Recorded } from "@/components/offline/kept";
import type { NewActivity, NewDayReport, NewEntry } from "@/lib/session/new-entry";
import type { PlanActivity, PlanDayReport, PlanEntry } from "@/lib/session/plan";
import { newId, TAKEN_BACK } from "./new-records";
import { recordingTime } from "./recording-time";

/** A later record of the same: what stood before stands again, or nothing. */
export function entryBack(item: NewEntry, before: PlanEntry | null): Recorded {
  const { guided: _, ...made } = anew(item);
  if (!before) return { kind: "entry", item: { ...made, ...TAKEN_BACK } };
  const { outcome, amount, reason, pain, effort, note, exerciseVersionId } = before;
  const guided = before.how === "guided" ? { guided: true } : {};
  const said = { outcome, amount, reason, pain, effort, note, exerciseVersionId };
  return { kind: "entry", item: { ...made, ...said, ...guided } };
}

export function dayReportBack(item: NewDayReport, before: PlanDayReport | undefined): Recorded {
  return { kind: "dayReport", item: { ...anew(item), worstPain: before?.worstPain ?? null } };
}

export function activityBack(item: NewActivity, before: PlanActivity | null): Recorded {
  if (!before) return { kind: "activity", item: { ...anew(item), withdrawn: true } };
  const { kind, minutes, steps, together, note } = before;
  return { kind: "activity", item: { ...anew(item), withdrawn: false, kind, minutes, steps, together, note } };
}

function anew<T extends { id: string; recordedAt: string }>(item: T): T {
  return { ...item, id: newId(), recordedAt: recordingTime(new Date(), [item]) };
}
