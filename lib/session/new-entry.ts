import type { Day } from "@/lib/day/day";
import type { Amount } from "@/lib/dose/dose";
import type { ActivityKind, Moment, Reason, RecordedOutcome } from "./plan";

/** What a device sends. Its id is made there, so that sending it again changes nothing. */
type Sent = {
  id: string;
  /** The device's local calendar date that it is about. */
  date: Day;
  deviceZone: string;
  /** The device's time when it was recorded, an instant. */
  recordedAt: string;
  note: string;
};

export type NewEntry = Sent & {
  lineage: string;
  slot: number;
  outcome: RecordedOutcome;
  /** Only with `partly`: the dose's own fields. */
  amount: Amount | null;
  reason: Reason | null;
  /** 0-10 */
  pain: number | null;
  /** 0-10 */
  effort: number | null;
  /** The revision that the device had, and the exercise as it showed it. */
  revisionId: string;
  exerciseVersionId: string;
  /** The timer ran through it. */
  guided?: boolean;
};

/** Worst pain of a day, 0-10. */
export type NewDayReport = Sent & { worstPain: number | null };

/** The morning after more pain than the limit, 0-10. */
export type NewMorningReport = Sent & { pain: number };

/** A walk, a class, stairs. A correction or withdrawal is a new item of the same `series`. */
export type NewActivity = Sent & {
  series: string;
  withdrawn: boolean;
  kind: ActivityKind;
  minutes: number | null;
  steps: number | null;
  together: boolean;
};

/** When in the day one of the times is done; its `note` is empty. */
export type NewMoment = Sent & { lineage: string; slot: number; moment: Moment | null };

/** Warning signs that the patient has; `signs` are ids of `warning-signs.ts`. */
export type NewWarning = Sent & { signs: string[] };

/** Of each kind that a device records. An older device leaves out what it does not know. */
export type NewRecords = {
  entries: NewEntry[];
  dayReports: NewDayReport[];
  morningReports: NewMorningReport[];
  activities: NewActivity[];
  moments: NewMoment[];
  warnings: NewWarning[];
};
export type RecordKind = keyof NewRecords;

/** In the order in which they are written. */
export const RECORD_KINDS = [
  "entries",
  "dayReports",
  "morningReports",
  "activities",
  "moments",
  "warnings",
] as const satisfies readonly RecordKind[];

export function ofEveryKind<T>(make: (kind: RecordKind) => T): Record<RecordKind, T> {
  return Object.fromEntries(RECORD_KINDS.map((kind) => [kind, make(kind)])) as Record<RecordKind, T>;
}

/** Items of one request; a phone that was offline for longer sends several. */
export const MOST_ITEMS = 300;

export const LONGEST_NOTE = 1000;

/** Why one item of a request is not taken; the others are. */
export type Refusal = "not-found" | "id-reused" | "future-date" | "before-program" | "amount-fields";

export type Receipt = "recorded" | "already" | { refused: Refusal };

/** By the id of each item. */
export type Receipts = Record<RecordKind, Record<string, Receipt>>;
