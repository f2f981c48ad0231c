import type { Day } from "@/lib/day/day";

/** The version of the format that docs/export-format.md describes: one more whenever a field changes its meaning or goes. */
export const EXPORT_VERSION = 1;

/** ISO 8601, also from a Date as soon as the export is written. */
type Instant = Date | string;

export type ExportedPrescription = {
  id: string;
  lineageId: string;
  exerciseVersionId: string;
  exercise: string;
  position: number;
  section: string;
  moment: string;
  dose: unknown;
  schedule: unknown;
  cue: string;
  allowedSwaps: unknown;
};

export type ExportedRevision = {
  id: string;
  number: number;
  effective: Day;
  reason: string;
  loadReason: string;
  title: string;
  publishedAt: Instant;
  by: string | null;
  prescriptions: ExportedPrescription[];
};

export type ExportedProgram = {
  id: string;
  title: string;
  createdAt: Instant;
  endedOn: Day | null;
  endReason: string | null;
  endNote: string;
  revisions: ExportedRevision[];
  pauses: {
    id: string;
    lineageId: string | null;
    from: Day;
    to: Day | null;
    /** flare, illness, holiday, other */
    kind: string;
    reason: string;
    createdAt: Instant;
    /** It never took effect. */
    calledOffAt: Instant | null;
    by: string | null;
  }[];
};

type Recorded = { id: string; date: Day; note: string; deviceZone: string; recordedAt: Instant; receivedAt: Instant };

export type ExportedEntry = Recorded & {
  lineageId: string;
  exerciseVersionId: string;
  exercise: string;
  slot: number;
  outcome: string;
  amount: unknown;
  reason: string | null;
  pain: number | null;
  effort: number | null;
  revisionId: string;
  author: string;
  how: string;
  by: string | null;
};

export type ExportedRecords = {
  entries: ExportedEntry[];
  activities: (Recorded & {
    series: string;
    withdrawn: boolean;
    kind: string;
    minutes: number | null;
    steps: number | null;
    together: boolean;
  })[];
  dayReports: (Recorded & { worstPain: number | null })[];
  morningReports: (Recorded & { pain: number })[];
  momentChoices: (Omit<Recorded, "note"> & { lineageId: string; slot: number; moment: string | null })[];
  warningReports: (Recorded & { signs: string[] })[];
  shownInPerson: {
    id: string;
    lineageId: string;
    exercise: string;
    kind: string;
    withdrawn: boolean;
    at: Instant;
    by: string | null;
  }[];
};

export type ExportedCheckUp = {
  id: string;
  programId: string;
  scheduledFor: Instant;
  heldAt: Instant | null;
  cancelledAt: Instant | null;
  agenda: unknown;
  decisions: unknown;
  summary: string;
  windowFrom: Day | null;
  windowTo: Day | null;
  figures: unknown;
  definitionVersion: number | null;
  watermark: unknown;
  by: string | null;
};

export type ExportedTalks = {
  checkUps: ExportedCheckUp[];
  responses: {
    id: string;
    checkUpId: string | null;
    sentId: string | null;
    measure: string;
    /** What a questionnaire of the clinic's own asked and how it is scored; null for a published measure. */
    questionnaire: unknown;
    definitionVersion: number;
    answers: unknown;
    score: number | null;
    author: string;
    /** phone, room, paper */
    how: string;
    answeredAt: Instant;
    receivedAt: Instant;
    /** Who entered it; null for the patient herself. */
    by: string | null;
  }[];
  sentQuestionnaires: {
    id: string;
    checkUpId: string | null;
    measure: string;
    definitionVersion: number;
    sentAt: Instant;
    lastDay: Day;
    withdrawnAt: Instant | null;
    by: string | null;
  }[];
  messages: { id: string; author: string; by: string | null; body: string; sentAt: Instant; readAt: Instant | null }[];
};

/** What the policies keep from a patient: read by the database's function of the same name, instants already as text. */
export type ExportBeside = {
  account: { email: string | null; locale: string; createdAt: string } | null;
  signIns: { openedAt: string; lastSeenAt: string; endedAt: string | null; device: string }[];
  invitations: { by: string; createdAt: string; expiresAt: string; usedAt: string | null; revokedAt: string | null }[];
  /** Links to choose a new password. */
  resets: { by: string | null; createdAt: string; usedAt: string | null; revokedAt: string | null }[];
  screenings: {
    by: string;
    answeredAt: string;
    definitionVersion: number;
    answers: Record<string, boolean>;
    positives: number;
    judgement: string;
    cleared: boolean;
  }[];
  drafts: { programId: string; by: string; updatedAt: string; content: unknown }[];
  /** Reasons for a look that somebody of the clinic put aside: for good (`until` is null) or until a day. */
  setAside: { by: string; at: string; reason: string; until: Day | null; withdrawn: boolean }[];
  /** Who of the clinic opened the record on which day of the clinic's calendar. */
  readers: { day: Day; name: string }[];
};

/** Everything that one clinic keeps about one person. */
export type PatientExport = ExportedRecords &
  ExportedTalks &
  ExportBeside & {
    format: "praxis-patient";
    version: typeof EXPORT_VERSION;
    exportedAt: string;
    clinic: { name: string; address: string; phone: string; timeZone: string };
    person: {
      id: string;
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
      createdAt: Instant;
      archivedAt: Instant | null;
      version: number;
    };
    homeZones: { timeZone: string; since: Instant }[];
    careTeam: { name: string | null; lead: boolean; since: Instant }[];
    goals: {
      id: string;
      words: string;
      reward: string;
      setAt: Instant;
      reachedAt: Instant | null;
      droppedAt: Instant | null;
    }[];
    programs: ExportedProgram[];
    reminders: { id: string; channel: string; rule: unknown; active: boolean; createdAt: Instant }[];
    notices: { version: number; acceptedAt: Instant }[];
  };
