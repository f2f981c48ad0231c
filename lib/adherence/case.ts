import type { Day } from "@/lib/day/day";
import type { Amount, Measure } from "@/lib/dose/dose";
import type { Schedule } from "@/lib/schedule/schedule";

export type Outcome = "done" | "partly" | "notDone" | "withdrawn";

/** How the entry came to be: with the timer running, on the day itself, on a later day, or from paper. */
export type How = "guided" | "sameDay" | "later" | "paper";

export type Entry = {
  id: string;
  lineage: string;
  date: Day;
  /** 1 when absent; a second session on a date is 2. */
  slot?: number | null;
  outcome: Outcome;
  amount?: Amount | null;
  how?: How | null;
  /** An instant in ISO 8601: the device's time, never later than when the server first received the entry. */
  recordedAt: string;
};

/** One exercise in a revision; its lineage survives revisions. */
export type CasePrescription = { lineage: string; schedule: Schedule; dose: Measure };

/** Published revisions only; one that was superseded before it came into force stays out of the case. */
export type CaseRevision = { number: number; effective: Day; prescriptions: CasePrescription[] };

/** Both dates included. Without a lineage it covers the whole program. */
export type CasePause = { from: Day; to: Day; lineage?: string | null };

/** Everything that adherence is computed from; dates are the patient's local calendar dates. */
export type Case = {
  version: 1;
  timeZone: string;
  /** An instant in ISO 8601; with the time zone it says which date is today, and nothing else. */
  now: string;
  window: { from: Day; to: Day };
  /** The program's last date, or null while it runs. */
  ended: Day | null;
  revisions: CaseRevision[];
  pauses: CasePause[];
  entries: Entry[];
};
