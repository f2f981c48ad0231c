import type { Day } from "@/lib/day/day";
import { DETAILS, type DetailName, type PatientDetails } from "./details";

/** Another record that may be the same person's. */
export type Candidate = {
  id: string;
  name: string;
  birthDate: Day;
  condition: string;
  joined: boolean;
  /** ISO instant */
  addedAt: string;
};

/** One of two records, with what tells which of them is the one in use. */
export type Side = Candidate & {
  version: number;
  details: PatientDetails;
  archived: boolean;
  /** Titles, the running one first. */
  programs: { title: string; ended: Day | null; inForce: boolean }[];
  entries: number;
  lastEntry: Day | null;
  openInvitation: boolean;
  /** The last day of the program that runs, if it ended now. */
  lastDay: Day;
};

type Programs = Pick<Side, "programs">;

const running = ({ programs }: Programs) => programs.find((program) => program.ended === null);

/** What becomes of the duplicate's running program, if it has one: of two that run it ends, unless it is the only one that was ever in force. */
export function fateOfProgram(
  kept: Programs,
  from: Programs,
): { title: string; fate: "moves" | "replaces" | "ends" } | null {
  const [mine, other] = [running(kept), running(from)];
  if (!other) return null;
  const fate = !mine ? "moves" : other.inForce && !mine.inForce ? "replaces" : "ends";
  return { title: other.title, fate };
}

/** Which of two should stay, unless a person says otherwise: who has joined, then who has more entries, then the older one. */
export function usualKeeper(one: Side, other: Side): Side {
  if (one.joined !== other.joined) return one.joined ? one : other;
  if (one.entries !== other.entries) return one.entries > other.entries ? one : other;
  return one.addedAt <= other.addedAt ? one : other;
}

/** The details that stay, when the named fields come from the duplicate. */
export function mergedDetails(kept: PatientDetails, from: PatientDetails, take: readonly DetailName[]): PatientDetails {
  const taken = Object.fromEntries(DETAILS.filter((name) => take.includes(name)).map((name) => [name, from[name]]));
  return { ...kept, ...taken };
}
