import { addYears, type Day, dayIn, yearsBetween } from "@/lib/day/day";
import { CAUTIONS, EQUIPMENT } from "@/lib/exercise/category";
import type { OpenWarning, PainAbove } from "./concern";
import type { PatientDetails } from "./details";
import { lastDayOf } from "./discharge";
import {
  type PatientHeader,
  type PatientRecord,
  type ProgramStatus,
  type Screening,
  type TeamMember,
  weekOf,
} from "./record";
import type { ProgramStanding } from "./standing";

/** Dates come as YYYY-MM-DD: a `date` column must not become an instant on the way. */
export type HeaderRow = {
  id: string;
  name: string;
  called_by: string;
  birth_date: Day;
  condition: string;
  time_zone: string;
  goal: string | null;
  archived: { at: string; zone: string; years: number } | null;
  standing: ProgramStanding | null;
};

export type RecordRow = HeaderRow & {
  email: string | null;
  phone: string;
  minutes_per_day: number | null;
  equipment: string[];
  preferences: string;
  fears: string;
  precautions: string;
  cautions: string[];
  pain_limit: number | null;
  clinic_pain_limit: number;
  joined: boolean;
  team: TeamMember[];
  colleagues: { id: string; name: string }[];
  last_entry: Day | null;
  screening: Screening | null;
  warnings: OpenWarning[];
  pain_above: PainAbove | null;
  program: ProgramStatus | null;
  notice: { version: number; at: string } | null;
  next_check_up: Date | null;
};

export function headerOf(row: HeaderRow, now: Date): PatientHeader {
  const today = dayIn(row.time_zone, now);
  return {
    id: row.id,
    name: row.name,
    calledBy: row.called_by,
    age: yearsBetween(row.birth_date, today),
    condition: row.condition,
    week: weekOf(row.standing?.from ?? null, row.standing?.ended?.on ?? null, today),
    goal: row.goal,
    timeZone: row.time_zone,
    archived: row.archived && archivedOf(row.archived),
    standing: row.standing,
    today,
  };
}

function archivedOf({ at, zone, years }: NonNullable<HeaderRow["archived"]>): PatientHeader["archived"] {
  const since = dayIn(zone, new Date(at));
  return { since, erasableFrom: addYears(since, years) };
}

export function recordOf(row: RecordRow, now: Date): PatientRecord {
  return {
    ...headerOf(row, now),
    today: dayIn(row.time_zone, now),
    birthDate: row.birth_date,
    email: row.email,
    phone: row.phone,
    minutesPerDay: row.minutes_per_day,
    equipment: EQUIPMENT.filter((each) => row.equipment.includes(each)),
    preferences: row.preferences,
    fears: row.fears,
    precautions: row.precautions,
    cautions: CAUTIONS.filter((each) => row.cautions.includes(each)),
    painLimit: row.pain_limit ?? row.clinic_pain_limit,
    ownPainLimit: row.pain_limit !== null,
    joined: row.joined,
    team: row.team,
    colleagues: row.colleagues,
    lastDay: lastDayOf(row.last_entry, dayIn(row.time_zone, now)),
    screening: row.screening,
    warnings: row.warnings,
    painAbove: row.pain_above,
    program: row.program,
    notice: row.notice && { version: row.notice.version, at: dayIn(row.time_zone, new Date(row.notice.at)) },
    nextCheckUp: row.next_check_up?.toISOString() ?? null,
  };
}

/** The columns behind what a clinician types. */
export type DetailsRow = {
  name: string;
  calledBy: string;
  birthDate: Day;
  email: string | null;
  phone: string;
  condition: string;
  timeZone: string;
  minutesPerDay: number | null;
  equipment: string[];
  preferences: string;
  fears: string;
  precautions: string;
  cautions: string[];
  painLimit: number | null;
};

export function detailsOf(row: DetailsRow, goal: string): PatientDetails {
  return {
    name: row.name,
    calledBy: row.calledBy,
    birthDate: row.birthDate,
    email: row.email ?? "",
    phone: row.phone,
    condition: row.condition,
    timeZone: row.timeZone,
    goal,
    minutesPerDay: row.minutesPerDay,
    equipment: EQUIPMENT.filter((each) => row.equipment.includes(each)),
    preferences: row.preferences,
    fears: row.fears,
    precautions: row.precautions,
    cautions: CAUTIONS.filter((each) => row.cautions.includes(each)),
    painLimit: row.painLimit,
  };
}
