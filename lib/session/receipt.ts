import { addDays, type Day, dayIn } from "@/lib/day/day";
import { type Amount, amountFieldsOf, type DoseKind } from "@/lib/dose/dose";
import type { NewDayReport, NewEntry, Receipt, Refusal } from "./new-entry";
import type { PlanEntry } from "./plan";

/** The zone in which each date begins first, UTC+14. */
const FURTHEST_ZONE = "Pacific/Kiritimati";

/** The last date that is accepted: tomorrow, where it is latest. The device's clock may be a little ahead. */
export function lastDate(now: Date): Day {
  return addDays(dayIn(FURTHEST_ZONE, now), 1);
}

/**
 * When each was recorded, never later than now. Device clocks that run ahead keep the order of their entries: what was
 * changed afterwards still counts after what it changed.
 */
export function recordingTimes(claimed: readonly string[], now: Date): Date[] {
  const times = claimed.map((instant) => Date.parse(instant));
  const latestFirst = times.map((_, index) => index).sort((a, b) => (times[b] as number) - (times[a] as number));
  const taken: number[] = [];
  let [limit, before] = [now.getTime(), Number.NaN];
  for (const index of latestFirst) {
    const time = times[index] as number;
    if (time !== before && taken.length > 0) limit -= 1;
    before = time;
    limit = Math.min(limit, time);
    taken[index] = limit;
  }
  return taken.map((time) => new Date(time));
}

/** How an entry came to be: with the timer, on its own date where the device was, or later. */
export function howOf(entry: Pick<NewEntry, "date" | "deviceZone" | "guided">, recordedAt: Date): PlanEntry["how"] {
  if (entry.guided) return "guided";
  return dayIn(entry.deviceZone, recordedAt) === entry.date ? "sameDay" : "later";
}

/** What the database knows of the things that a request names. */
export type Known = {
  /** Of this patient. `first` is the first date on which the program was in force. */
  lineages: {
    id: string;
    program: string;
    first: Day;
    prescribed: { version: string; exerciseClinicId: string; dose: DoseKind }[];
  }[];
  revisions: { id: string; program: string }[];
  /** The first date on which anything was prescribed to the patient; null before that. */
  first: Day | null;
  /** Hashes of the bodies under the ids that are taken. */
  entries: Record<string, string>;
  dayReports: Record<string, string>;
};

/** Why this entry can't be taken, or the clinic of the exercise that it is about. */
export function judgeEntry(
  entry: NewEntry,
  known: Known,
  now: Date,
): { refused: Refusal } | { exerciseClinicId: string } {
  const lineage = known.lineages.find((each) => each.id === entry.lineage);
  const revision = known.revisions.find((each) => each.id === entry.revisionId);
  const exercise = lineage?.prescribed.find((each) => each.version === entry.exerciseVersionId);
  // One answer for what does not exist and for what is somebody else's.
  if (!lineage || !exercise || revision?.program !== lineage.program) return { refused: "not-found" };
  if (entry.date > lastDate(now)) return { refused: "future-date" };
  if (entry.date < lineage.first) return { refused: "before-program" };
  if (!lineage.prescribed.some((each) => fits(entry.amount, each.dose))) return { refused: "amount-fields" };
  return { exerciseClinicId: exercise.exerciseClinicId };
}

export function judgeDayReport(report: NewDayReport, known: Known, now: Date): { refused: Refusal } | null {
  if (report.date > lastDate(now)) return { refused: "future-date" };
  if (known.first === null || report.date < known.first) return { refused: "before-program" };
  return null;
}

/** The answer for an id that is taken: the same body again is no news, another body is never swallowed. */
export function answerTaken(hash: string, taken: string): Receipt {
  return hash === taken ? "already" : { refused: "id-reused" };
}

function fits(amount: Amount | null, dose: DoseKind): boolean {
  const fields: readonly string[] = amountFieldsOf(dose);
  return Object.keys(amount ?? {}).every((field) => fields.includes(field));
}
