import { type Day, dayIn, yearsBetween } from "@/lib/day/day";
import { EQUIPMENT } from "@/lib/exercise/category";
import { type PatientHeader, type PatientRecord, type ProgramStatus, type Screening, weekOf } from "./record";

/** Dates come as YYYY-MM-DD: a `date` column must not become an instant on the way. */
export type HeaderRow = {
  id: string;
  name: string;
  called_by: string;
  birth_date: Day;
  condition: string;
  time_zone: string;
  goal: string | null;
  started: Day | null;
  ended: Day | null;
};

export type RecordRow = HeaderRow & {
  email: string | null;
  phone: string;
  minutes_per_day: number | null;
  equipment: string[];
  preferences: string;
  fears: string;
  precautions: string;
  pain_limit: number | null;
  clinic_pain_limit: number;
  joined: boolean;
  team: string[];
  screening: Screening | null;
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
    week: weekOf(row.started, row.ended, today),
    goal: row.goal,
    timeZone: row.time_zone,
  };
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
    painLimit: row.pain_limit ?? row.clinic_pain_limit,
    ownPainLimit: row.pain_limit !== null,
    joined: row.joined,
    team: row.team,
    screening: row.screening,
    program: row.program,
    notice: row.notice && { version: row.notice.version, at: dayIn(row.time_zone, new Date(row.notice.at)) },
    nextCheckUp: row.next_check_up?.toISOString() ?? null,
  };
}
