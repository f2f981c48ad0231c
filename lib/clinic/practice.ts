/** What a practice decides for itself. */
export type Practice = {
  name: string;
  address: string;
  phone: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  emergencyNumber: string;
  timeZone: string;
  /** ISO weekdays, 1 is Monday; in their order. */
  workingDays: number[];
  /** 0 to 10. */
  painLimit: number;
  /** How far a revision may raise the weekly load without a reason of its own. */
  loadLimitPercent: number;
  /** Exercises a day above which the builder warns. */
  mostExercises: number;
  /** Days that a patient has to answer a questionnaire. */
  answerDays: number;
  /** Points of pain above a patient's own last two weeks that ask for attention. */
  painRise: number;
  /** Days without a report, of those on which something was due, that ask for attention. */
  silentDays: number;
  /** Weeks since the last check-up, without a next one agreed, that ask for attention. */
  checkUpWeeks: number;
  privacyContact: string;
  retentionYears: number;
  secondFactorRequired: boolean;
};

export type PracticeField = keyof Practice;

export const PRACTICE_FIELDS: readonly PracticeField[] = [
  "name",
  "address",
  "phone",
  "country",
  "emergencyNumber",
  "timeZone",
  "workingDays",
  "painLimit",
  "loadLimitPercent",
  "mostExercises",
  "answerDays",
  "painRise",
  "silentDays",
  "checkUpWeeks",
  "privacyContact",
  "retentionYears",
  "secondFactorRequired",
];

/** The fields in which two states differ. */
export function changedFields(before: Practice, after: Practice): PracticeField[] {
  return PRACTICE_FIELDS.filter((field) => String(before[field]) !== String(after[field]));
}

/** What becomes of two owners' changes to what both had read. */
export type Meeting = {
  /** Changed by the other alone: theirs stands. */
  taken: PracticeField[];
  /** Changed by both, and not to the same: whoever saves now decides. */
  clashing: PracticeField[];
};

export function meet(read: Practice, mine: Practice, theirs: Practice): Meeting {
  const own = changedFields(read, mine);
  const differing = changedFields(mine, theirs);
  const changed = changedFields(read, theirs).filter((field) => differing.includes(field));
  return {
    taken: changed.filter((field) => !own.includes(field)),
    clashing: changed.filter((field) => own.includes(field)),
  };
}
