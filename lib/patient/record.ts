import { type Day, daysBetween } from "@/lib/day/day";
import type { Caution, Equipment } from "@/lib/exercise/category";
import type { OpenWarning, PainAbove } from "./concern";
import type { Beginning } from "./next-step";
import type { RedFlagItemId } from "./red-flags";
import type { ProgramStanding } from "./standing";

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
  /** Days in the clinic's zone: since when nothing is written any more, and from when the record may be erased. */
  archived: { since: Day; erasableFrom: Day } | null;
  /** Null before the first program is in force. */
  standing: ProgramStanding | null;
  /** Today in the home zone. */
  today: Day;
};

export type TeamMember = { id: string; name: string; lead: boolean; active: boolean };

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
  /** The last date on which it is in force, and why it ended. */
  ended: Day | null;
  endReason: string | null;
  draft: { updatedAt: string; by: string } | null;
  /** Standing ones and superseded ones, by number. */
  revisions: { number: number; effective: Day; author: string }[];
};

export type PatientRecord = PatientHeader & {
  birthDate: Day;
  email: string | null;
  phone: string;
  minutesPerDay: number | null;
  equipment: Equipment[];
  preferences: string;
  fears: string;
  precautions: string;
  cautions: Caution[];
  /** 0 to 10: the patient's own limit, else the clinic's. */
  painLimit: number;
  ownPainLimit: boolean;
  /** Whether the invitation was accepted. */
  joined: boolean;
  /** Who leads first, then who has been in it longest. */
  team: TeamMember[];
  /** Everybody who works here now, by name. */
  colleagues: { id: string; name: string }[];
  /** The last day of the program if it ended now. */
  lastDay: Day;
  /** The latest one. */
  screening: Screening | null;
  /** What was reported after it, the latest first. */
  warnings: OpenWarning[];
  painAbove: PainAbove | null;
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
export function beginningOf({ screening, warnings, program, joined }: PatientRecord): Beginning {
  const published = (program?.revisions.length ?? 0) > 0;
  return { cleared: screening?.cleared ?? null, warned: warnings.length > 0, published, joined };
}

/** Who leads, as long as she works here: null when nobody is responsible. */
export function leadOf(team: readonly TeamMember[]): TeamMember | null {
  return team.find((member) => member.lead && member.active) ?? null;
}
