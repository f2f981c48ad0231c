import type { PlanFacts } from "@/lib/adherence/plan-case";
import type { Day } from "@/lib/day/day";
import type { PainAbove } from "@/lib/patient/concern";
import type { Aside } from "./aside";

/** From when on a practice wants to look, as its settings say. */
export type AttentionSettings = {
  /** Points of pain above a patient's own last two weeks. */
  painRise: number;
  /** Days without a report, of those on which something was due. */
  silentDays: number;
  /** Weeks since the last check-up while no next one is agreed. */
  checkUpWeeks: number;
};

/** What a patient told of a day, as far as it stands. */
export type ToldDay = {
  date: Day;
  /** The worst with an exercise, of the day as a whole, and of the morning: 0-10. */
  exercise: number | null;
  day: number | null;
  morning: number | null;
  /** Something was left out because of pain, without saying how strong. */
  hurt: boolean;
};

/** What attention, order and filters depend on, of one patient. Days are in her zone unless told; instants are ISO text. */
export type Facts = {
  id: string;
  name: string;
  condition: string;
  timeZone: string;
  /** In the care team of who is looking. */
  mine: boolean;
  /** Her name holds what is sought. */
  named: boolean;
  /** She has an account, since when. */
  joined: boolean;
  joinedOn: Day | null;
  /** The decision of the latest red-flag screen. */
  cleared: boolean | null;
  /** The latest warning sign that she told of and no screen has answered: its day, and when the practice received it. */
  warned: { day: Day; at: string } | null;
  /** First and last day of the program; null for none. */
  started: Day | null;
  ended: Day | null;
  pauses: PlanFacts["pauses"];
  painLimit: number;
  painAbove: PainAbove | null;
  /** Of the last weeks, by date; days without a word are not in it. */
  told: ToldDay[];
  /** The last day of which she told anything. */
  last: Day | null;
  /** Of who may have been silent for too long; else null. */
  plan: Pick<PlanFacts, "revisions" | "entries"> | null;
  checkUps: { held: string | null; next: string | null; missed: string | null; thisWeek: boolean; today: TalkToday[] };
  draft: { at: string; by: string } | null;
  aside: Aside[];
};

/** A check-up of today. */
export type TalkToday = { at: string; held: boolean };
