import type { Day } from "@/lib/day/day";
import type { Amount } from "@/lib/dose/dose";
import type { Reason, RecordedOutcome } from "./plan";

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

export type NewRecords = { entries: NewEntry[]; dayReports: NewDayReport[] };

/** Items of one request; a phone that was offline for longer sends several. */
export const MOST_ITEMS = 300;

export const LONGEST_NOTE = 1000;

/** Why one item of a request is not taken; the others are. */
export type Refusal = "not-found" | "id-reused" | "future-date" | "before-program" | "amount-fields";

export type Receipt = "recorded" | "already" | { refused: Refusal };

/** By the id of each item. */
export type Receipts = { entries: Record<string, Receipt>; dayReports: Record<string, Receipt> };
