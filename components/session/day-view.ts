import { adherence } from "@/lib/adherence/adherence";
import type { Occurrence } from "@/lib/adherence/detail";
import { lastDateOf } from "@/lib/adherence/marks";
import { caseOf } from "@/lib/adherence/plan-case";
import { addDays, type Day, mondayOf } from "@/lib/day/day";
import { minutesOf, share } from "@/lib/dose/dose";
import { inForce } from "@/lib/program/revision";
import { slotsOf } from "@/lib/schedule/schedule";
import { momentOf, placeOf } from "@/lib/session/moment";
import type { Moment, PlanDocument, PlanEntry, PlanExercise, PlanPrescription } from "@/lib/session/plan";
import { DAYS_BACK } from "@/lib/session/recordable";
import { inOrder } from "@/lib/session/standing";
import { versionOn } from "@/lib/session/swap";
import { type CallFirst, callFirst } from "./call-first";

/** What stands in one slot of a day. */
export type SlotView = {
  slot: number;
  state: "done" | "partly" | "notDone" | "open";
  /** When in the day it is done; null for any time. */
  moment: Moment | null;
  /** What counts; null when there is none, or when it was taken back. */
  entry: PlanEntry | null;
  /** Everything that was ever recorded in this slot, the latest last. */
  history: PlanEntry[];
};

export type ItemView = {
  lineage: string;
  prescription: PlanPrescription;
  /** What she does on this day: what is prescribed, or what she does in its place. */
  exercise: PlanExercise;
  /** What is prescribed, when another one takes its place on this day. */
  insteadOf: PlanExercise | null;
  /** What she may do in the place of what is shown. */
  alternatives: PlanExercise[];
  revisionId: string;
  slots: SlotView[];
  /** For this day; on one of the coming days too; or whenever it suits. */
  timing: "day" | "flexible" | "anytime";
  /** Until when a flexible one of a block can be done. */
  by: Day | null;
  /** Of a weekly target, in whole sessions. */
  week: { performed: number; target: number } | null;
  /** Nothing is left to record on this day. */
  settled: boolean;
  /** Why she is to call before she does it again. */
  callFirst: CallFirst | null;
};

export type DayView = {
  day: Day;
  items: ItemView[];
  /** The sessions of the day: those that belong to it, in the order of the plan. */
  sessions: { performed: number; recorded: number; count: number };
  minutesLeft: number;
  minutesDone: number;
  /** What to do next; nothing that she is to call about first. */
  next: ItemView | null;
  /** Which of its times. */
  nextSlot: SlotView | null;
};

/** By lineage, the version that she chose for the day. */
export type Swaps = ReadonlyMap<string, string>;
const NO_SWAPS: Swaps = new Map();

/** How the program stands on a day. */
export type ProgramState =
  | { kind: "none" }
  | { kind: "soon"; from: Day }
  /** Its last day; null for one that was called off before it began. */
  | { kind: "ended"; on: Day | null }
  | { kind: "paused"; to: Day | null }
  | { kind: "running" };

export function programState(plan: PlanDocument, day: Day): ProgramState {
  const first = plan.revisions[0]?.effective;
  if (!plan.program || !first) return { kind: "none" };
  const { ended } = plan.program;
  if (ended && ended < day) return { kind: "ended", on: lastDayShown(first, ended, day) };
  if (first > day) return { kind: "soon", from: first };
  const pause = plan.pauses.find((each) => each.lineage === null && covers(each, day));
  return pause ? { kind: "paused", to: pause.to } : { kind: "running" };
}

/** What ended on its first day counts up to the day before; but she had it on that day. */
function lastDayShown(first: Day, ended: Day, day: Day): Day | null {
  if (ended >= first) return ended;
  return first <= day && addDays(ended, 1) === first ? first : null;
}

/** Every occurrence that Today can show: from the week of the first day that can be recorded to the end of next week. */
export function occurrencesAround(plan: PlanDocument, today: Day, now: Date): Occurrence[] {
  const window = { from: mondayOf(addDays(today, -DAYS_BACK)), to: addDays(mondayOf(today), 13) };
  return adherence(caseOf(plan, window, now), { detail: true }).occurrences;
}

/** What a patient can do on a day, and what she recorded. */
export function dayView(
  plan: PlanDocument,
  occurrences: readonly Occurrence[],
  day: Day,
  swaps: Swaps = NO_SWAPS,
): DayView {
  const items = itemsOn(plan, occurrences, day, swaps);
  const sessions = items
    .filter((item) => item.timing === "day")
    .flatMap((item) => item.slots.map((slot) => ({ item, slot })));
  const open = sessions
    .filter(({ slot }) => slot.state === "open")
    .sort((a, b) => placeOf(a.slot.moment) - placeOf(b.slot.moment));
  const performed = items.flatMap((item) => item.slots.filter(isPerformed).map((slot) => minutesDoneIn(item, slot)));
  const counted = sessions.filter(({ slot }) => isPerformed(slot));
  const flexible = items.find((item) => item.timing === "flexible" && !item.settled && !item.callFirst);
  const first = open.find(({ item }) => !item.callFirst);
  const next = first?.item ?? flexible ?? null;
  return {
    day,
    items,
    sessions: { performed: counted.length, recorded: sessions.length - open.length, count: sessions.length },
    minutesLeft: Math.ceil(sum(open.map(({ item }) => minutesOf(item.prescription.dose)))),
    minutesDone: Math.ceil(sum(performed)),
    next,
    nextSlot: first?.slot ?? next?.slots.find((slot) => slot.state === "open") ?? null,
  };
}

function itemsOn(plan: PlanDocument, occurrences: readonly Occurrence[], day: Day, swaps: Swaps): ItemView[] {
  const state = programState(plan, day);
  const revision = inForce(plan.revisions, day);
  if (state.kind !== "running" || !revision) return [];
  return revision.prescriptions.flatMap((prescription) => {
    const { lineage, schedule } = prescription;
    if (plan.pauses.some((pause) => pause.lineage === lineage && covers(pause, day))) return [];
    const due = occurrences.find(
      (each) => each.lineage === lineage && each.state !== "paused" && each.dates.includes(day),
    );
    const recorded = recordedOn(plan.entries, lineage, day);
    if (!due && schedule.kind !== "asNeeded" && recorded.size === 0) return [];
    const planned = due ? slotsOf(schedule) : recorded.size + (schedule.kind === "asNeeded" ? 1 : 0);
    const slots = slotViews(recorded, planned, (slot) => momentOf(plan.moments, lineage, slot, slotsOf(schedule)));
    const timing = timingOf(due, day);
    const settled = slots.every((slot) => slot.state !== "open");
    const shown = shownOn(plan.exercises, prescription, slots, swaps.get(lineage));
    if (!shown) return [];
    return [
      {
        lineage,
        prescription,
        ...shown,
        revisionId: revision.id,
        slots,
        timing,
        by: due?.kind === "block" && timing === "flexible" ? lastDateOf(due) : null,
        week: due?.kind === "week" ? { performed: Math.floor(due.performed), target: Math.ceil(due.target) } : null,
        settled,
        callFirst: settled ? null : callFirst(plan, lineage, day),
      },
    ];
  });
}

/** The exercise of a line on a day, and what may take its place. */
function shownOn(
  exercises: readonly PlanExercise[],
  prescription: PlanPrescription,
  slots: readonly SlotView[],
  chosen: string | undefined,
): Pick<ItemView, "exercise" | "insteadOf" | "alternatives"> | null {
  const find = (version: string) => exercises.find((each) => each.versionId === version);
  const prescribed = find(prescription.exerciseVersionId);
  if (!prescribed) return null;
  const standing = slots.flatMap(({ entry }) => entry ?? []).sort(inOrder);
  const settled = standing.length === slots.length;
  const exercise = find(versionOn(prescription, standing, chosen, settled, exercises)) ?? prescribed;
  const allowed = [prescribed, ...prescription.swaps.flatMap((version) => find(version) ?? [])];
  return {
    exercise,
    insteadOf: exercise === prescribed ? null : prescribed,
    alternatives: allowed.filter((each) => each !== exercise),
  };
}

/** A block or week belongs to a day when it was performed on it, or when no other day is left for it. */
function timingOf(due: Occurrence | undefined, day: Day): ItemView["timing"] {
  if (!due) return "anytime";
  if (due.kind === "day" || due.sessions.some((session) => session.date === day)) return "day";
  const missing = Math.ceil(due.target - due.performed);
  if (missing <= 0) return "anytime";
  const left = due.dates.filter((date) => date >= day).length;
  return left > missing ? "flexible" : "day";
}

/** Of one lineage and day, what was recorded in each slot, the latest last. */
function recordedOn(entries: readonly PlanEntry[], lineage: string, day: Day): Map<number, PlanEntry[]> {
  const slots = new Map<number, PlanEntry[]>();
  for (const entry of entries) {
    if (entry.lineage !== lineage || entry.date !== day) continue;
    slots.set(entry.slot, [...(slots.get(entry.slot) ?? []), entry]);
  }
  for (const history of slots.values()) history.sort(inOrder);
  return slots;
}

function slotViews(
  recorded: Map<number, PlanEntry[]>,
  planned: number,
  momentAt: (slot: number) => Moment | null,
): SlotView[] {
  const count = Math.max(planned, ...recorded.keys());
  return Array.from({ length: count }, (_, index) => {
    const history = recorded.get(index + 1) ?? [];
    const latest = history.at(-1);
    const entry = latest && latest.outcome !== "withdrawn" ? latest : null;
    return {
      slot: index + 1,
      state: entry ? (entry.outcome as "done" | "partly" | "notDone") : "open",
      moment: momentAt(index + 1),
      entry,
      history,
    };
  });
}

/** Minutes of a performed session: in part, as much as the figures count of it. */
function minutesDoneIn({ prescription: { dose } }: ItemView, { state, entry }: SlotView): number {
  return minutesOf(dose) * (state === "partly" ? share(dose, entry?.amount).share : 1);
}

function isPerformed({ state }: SlotView): boolean {
  return state === "done" || state === "partly";
}

function covers(pause: { from: Day; to: Day | null }, day: Day): boolean {
  return pause.from <= day && (pause.to === null || day <= pause.to);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
