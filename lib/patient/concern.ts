import type { Day } from "@/lib/day/day";

/** Warning signs that a patient told of and no red-flag screen has answered. */
export type OpenWarning = {
  id: string;
  date: Day;
  /** Ids of `lib/session/warning-signs.ts`. */
  signs: string[];
  note: string;
};

/** Pain above the patient's own limit that no check-up has talked about. */
export type PainAbove = {
  date: Day;
  /** 0-10; null for what was left out because of pain without saying how strong it was. */
  pain: number | null;
  limit: number;
  /** What it was reported with; null for the day as a whole and for the next morning. */
  exercise: string | null;
};
