import { type Day, isTimeZone } from "@/lib/day/day";
import type {
  NewActivity,
  NewDayReport,
  NewEntry,
  NewMoment,
  NewMorningReport,
  NewWarning,
} from "@/lib/session/new-entry";
import type { Moment, PlanActivity, PlanDayReport, PlanMoment, PlanMorningReport } from "@/lib/session/plan";
import type { ItemView, SlotView } from "./day-view";
import { recordingTime } from "./recording-time";

/** What the record sheet says about one slot. */
export type Said = Pick<NewEntry, "outcome" | "amount" | "reason" | "pain" | "effort" | "note">;

export const TAKEN_BACK: Said = {
  outcome: "withdrawn",
  amount: null,
  reason: null,
  pain: null,
  effort: null,
  note: "",
};

/** An entry for a slot of a day, later than all that stands in it. */
export function newEntry(item: ItemView, slot: SlotView, day: Day, said: Said): NewEntry {
  return {
    id: newId(),
    lineage: item.lineage,
    date: day,
    slot: slot.slot,
    deviceZone: deviceZone(),
    recordedAt: recordingTime(new Date(), slot.history),
    revisionId: item.revisionId,
    // A correction is of what was done, whatever has been chosen since for the times that are left.
    exerciseVersionId: slot.entry?.exerciseVersionId ?? item.exercise.versionId,
    ...said,
  };
}

export function newDayReport(day: Day, worstPain: number | null, standing: PlanDayReport | undefined): NewDayReport {
  return { ...sent(day, standing), worstPain, note: standing?.note ?? "" };
}

/** When in the day one of the times is done from now on. */
export function newMoment(
  day: Day,
  lineage: string,
  slot: number,
  moment: Moment | null,
  standing: PlanMoment | undefined,
): NewMoment {
  return { ...sent(day, standing), lineage, slot, moment };
}

export function newMorningReport(day: Day, pain: number, standing: PlanMorningReport | undefined): NewMorningReport {
  return { ...sent(day, standing), pain };
}

/** What the sheet says about something besides the plan. */
export type Did = Pick<NewActivity, "kind" | "minutes" | "steps" | "together" | "note" | "withdrawn">;

/** A new one, or a later word about one that stands. */
export function newActivity(day: Day, did: Did, standing: PlanActivity | null): NewActivity {
  const { kind, minutes, steps, together, note, withdrawn } = did;
  const made = sent(day, standing ?? undefined);
  return { ...made, series: standing?.series ?? made.id, kind, minutes, steps, together, note, withdrawn };
}

export function newWarning(day: Day, signs: string[], note: string): NewWarning {
  return { ...sent(day), signs, note };
}

/** What every record has, made on this device now, later than what stood there. */
function sent(day: Day, standing?: { recordedAt: string }) {
  const recordedAt = recordingTime(new Date(), standing ? [standing] : []);
  return { id: newId(), date: day, deviceZone: deviceZone(), recordedAt, note: "" };
}

/** Some browsers name a zone that no server knows ("Etc/Unknown"), or none: the record must not be refused for it. */
function deviceZone(): string {
  const zone: string | undefined = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone && isTimeZone(zone) ? zone : "UTC";
}

/** A random UUID. `crypto.randomUUID` is missing where a clinic's server is reached without https. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
