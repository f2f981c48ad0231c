import { addDays, type Day, dayIn } from "@/lib/day/day";
import { type Amount, amountFieldsOf, type DoseKind } from "@/lib/dose/dose";
import type { NewEntry, NewMoment, NewRecords, Receipt, RecordKind, Refusal } from "./new-entry";
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
  /** Of this patient. `first` is the first date on which the program was in force; null before that. */
  lineages: {
    id: string;
    program: string;
    first: Day | null;
    prescribed: { version: string; exerciseClinicId: string; dose: DoseKind }[];
    /** Versions of the exercises that may be done in its place, of those that the request names. */
    swaps: { version: string; exerciseClinicId: string }[];
  }[];
  revisions: { id: string; program: string }[];
  /** The first date on which anything was prescribed to the patient; null before that. */
  first: Day | null;
  /** Hashes of the bodies under the ids that are taken, by kind. */
  taken: Record<RecordKind, Record<string, string>>;
};

/** Why something can't be taken, or what the server adds to it. */
export type Verdict = { refused: Refusal } | { added: object };

/** A judge for each kind. `recordedAt` is the time that is taken for the device's. */
export const JUDGES: {
  [K in RecordKind]: (item: NewRecords[K][number], known: Known, now: Date, recordedAt: Date) => Verdict;
} = {
  entries: judgeEntry,
  dayReports: judgeOwn,
  morningReports: judgeOwn,
  activities: judgeOwn,
  moments: judgeMoment,
  // Before anything is prescribed as well: no warning is turned away for that.
  // Nor for a clock that runs ahead: it is then of the day on which it came.
  warnings: ({ date, deviceZone }, _, now, recordedAt) => ({
    added: date > lastDate(now) ? { date: dayIn(deviceZone, recordedAt) } : {},
  }),
};

function judgeEntry(entry: NewEntry, known: Known, now: Date, recordedAt: Date): Verdict {
  const lineage = known.lineages.find((each) => each.id === entry.lineage);
  const revision = known.revisions.find((each) => each.id === entry.revisionId);
  const may = lineage ? [...lineage.prescribed, ...lineage.swaps] : [];
  const exercise = may.find((each) => each.version === entry.exerciseVersionId);
  // One answer for what does not exist and for what is somebody else's.
  if (!lineage || !exercise || revision?.program !== lineage.program) return { refused: "not-found" };
  if (entry.date > lastDate(now)) return { refused: "future-date" };
  if (lineage.first === null || entry.date < lineage.first) return { refused: "before-program" };
  if (!lineage.prescribed.some((each) => fits(entry.amount, each.dose))) return { refused: "amount-fields" };
  const { exerciseClinicId } = exercise;
  return { added: { exerciseClinicId, author: "patient", how: howOf(entry, recordedAt) } };
}

function judgeOwn({ date }: { date: Day }, known: Known, now: Date): Verdict {
  if (date > lastDate(now)) return { refused: "future-date" };
  if (known.first === null || date < known.first) return { refused: "before-program" };
  return { added: {} };
}

function judgeMoment(choice: NewMoment, known: Known, now: Date): Verdict {
  if (!known.lineages.some((each) => each.id === choice.lineage)) return { refused: "not-found" };
  return choice.date > lastDate(now) ? { refused: "future-date" } : { added: {} };
}

/** The answer for an id that is taken: the same body again is no news, another body is never swallowed. */
export function answerTaken(hash: string, taken: string): Receipt {
  return hash === taken ? "already" : { refused: "id-reused" };
}

function fits(amount: Amount | null, dose: DoseKind): boolean {
  const fields: readonly string[] = amountFieldsOf(dose);
  return Object.keys(amount ?? {}).every((field) => fields.includes(field));
}
