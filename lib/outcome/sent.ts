import type { Day } from "@/lib/day/day";
import type { Definition } from "./definition";

/** A measure that a patient was asked to answer. */
export type Sent = {
  id: string;
  definition: Definition;
  sentOn: Day;
  /** The last day on which she can answer it. */
  lastDay: Day;
  withdrawn: boolean;
  /** The day of the answer. */
  answeredOn: Day | null;
  score: number | null;
};

export type SentState = "answered" | "withdrawn" | "over" | "open";

/** How it stands on a day of the patient's. */
export function stateOf({ answeredOn, withdrawn, lastDay }: Omit<Sent, "definition">, today: Day): SentState {
  if (answeredOn !== null) return "answered";
  if (withdrawn) return "withdrawn";
  return today > lastDay ? "over" : "open";
}

/** What a patient was asked, and what she can be. */
export type Asked = {
  /** What can be sent or entered, as it is now. */
  offered: Definition[];
  /** The latest first. */
  sent: Sent[];
  /** How many days she has to answer. */
  answerDays: number;
  /** In the patient's zone. */
  today: Day;
};

/** What waits for her answer. */
export type Question = Sent & {
  /** The activities that she named the last time. */
  activities: string[];
};
