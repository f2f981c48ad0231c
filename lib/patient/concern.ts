import type { Day } from "@/lib/day/day";

/** Warning signs that a patient told of after the latest red-flag screen. */
export type OpenWarning = {
  date: Day;
  /** Ids of `lib/session/warning-signs.ts`. */
  signs: string[];
  note: string;
};

/** Pain above the patient's own limit that no check-up has talked about. */
export type PainAbove = {
  date: Day;
  /** 0-10 */
  pain: number;
  limit: number;
  /** What it was reported with; null for the day as a whole and for the next morning. */
  exercise: string | null;
};
