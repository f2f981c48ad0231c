import { type Day, daysBetween } from "@/lib/day/day";
import type { Equipment } from "@/lib/exercise/category";
import type { Beginning } from "./next-step";
import type { RedFlagItemId } from "./red-flags";

/** What stands at the top of every page about a patient. */
export type PatientHeader = {
  id: string;
  name: string;
  calledBy: string;
  /** Completed years today. */
  age: number;
  condition: string;
  /** Week of the program, from 1; null before it is in force and after its end. */
  week: number | null;
  /** In the patient's words; null while none was agreed. */
  goal: string | null;
  timeZone: string;
};

export type Screening = {
  id: string;
  version: number;
  /** ISO instant */
  answeredAt: string;
  by: string;
  /** By item id; an earlier version of the screen may know other items. */
  answers: Partial<Record<RedFlagItemId, boolean>>;
  positives: number;
  judgement: string;
  cleared: boolean;
};

export type ProgramStatus = {
  title: string;
  /** The last date on which it is in force. */
  ended: Day | null;
  draft: { updatedAt: string; by: string } | null;
  /** Standing ones and superseded ones, by number. */
  revisions: { number: number; effective: Day; author: string }[];
};

export type PatientRecord = PatientHeader & {
  /** Today in the home zone. */
  today: Day;
  birthDate: Day;
  email: string | null;
  phone: string;
  minutesPerDay: number | null;
  equipment: Equipment[];
  preferences: string;
  fears: string;
  precautions: string;
  /** 0 to 10: the patient's own limit, else the clinic's. */
  painLimit: number;
  ownPainLimit: boolean;
  /** Whether the invitation was accepted. */
  joined: boolean;
  /** Names of the care team, who leads first. */
  team: string[];
  /** The latest one. */
  screening: Screening | null;
  program: ProgramStatus | null;
  /** The privacy notice accepted last, on a day of the home zone. */
  notice: { version: number; at: Day } | null;
  /** ISO instant */
  nextCheckUp: string | null;
};

/** The week of a program on a day, from 1; null before it starts. */
export function weekOf(started: Day | null, ended: Day | null, today: Day): number | null {
  if (started === null || today < started || (ended !== null && today > ended)) return null;
  return Math.floor(daysBetween(started, today) / 7) + 1;
}

/** How far a patient has come on the way to exercising. */
export function beginningOf({ screening, program, joined }: PatientRecord): Beginning {
  return { cleared: screening?.cleared ?? null, published: (program?.revisions.length ?? 0) > 0, joined };
}
