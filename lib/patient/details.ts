import type { NewPatient } from "./schema";

/** What is known of a patient as a clinician typed it, without the id. */
export type PatientDetails = Omit<NewPatient, "id">;
export type DetailName = keyof PatientDetails;

/** In the order of the form. */
export const DETAILS = [
  "name",
  "calledBy",
  "birthDate",
  "email",
  "phone",
  "condition",
  "goal",
  "minutesPerDay",
  "timeZone",
  "equipment",
  "preferences",
  "fears",
  "precautions",
  "cautions",
  "painLimit",
] as const satisfies readonly DetailName[];

type Compared = { [name in DetailName]: unknown };

/** The fields in which two differ. The order of a list says nothing. */
export function differing(one: Compared, other: Compared): DetailName[] {
  const plain = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
  return DETAILS.filter((name) => plain(one[name]) !== plain(other[name]));
}

export type Meeting = {
  /** Changed by both, and differently: somebody has to choose. */
  contested: DetailName[];
  /** Changed by the other one alone: theirs is taken. */
  theirs: DetailName[];
};

/** What to do with a field when two changed the record that both read as `base`. What neither list names stays mine. */
export function meetingOf(base: Compared, mine: Compared, theirs: Compared): Meeting {
  const changedByMe = new Set(differing(base, mine));
  const apart = new Set(differing(mine, theirs));
  const changedByThem = differing(base, theirs).filter((name) => apart.has(name));
  return {
    contested: changedByThem.filter((name) => changedByMe.has(name)),
    theirs: changedByThem.filter((name) => !changedByMe.has(name)),
  };
}
