/** Who acted: by name where the person is still known, else by role alone. */
export type AuditActor = { role: "owner" | "clinician" | "patient" | "system"; name: string | null };

/** One act, as the page shows it. What one look at a list showed is one act. */
export type AuditAct = {
  /** Of its newest event. */
  id: string;
  /** ISO. */
  at: string;
  actor: AuditActor;
  action: string;
  /** Names of fields, never values. */
  fields: string[];
  /** Null where no patient was concerned; her name is null when she was erased. */
  patient: { id: string; name: string | null } | null;
  /** More than one only for a look at a list. */
  patients: number;
  /** The member that was acted on. */
  member: string | null;
};

export type AuditPerson = { accountId: string; name: string };

/** A patient to filter by. */
export type FoundPatient = { id: string; name: string; born: string; archived: boolean };

/** A member who saw a patient's record. */
export type Seen = {
  accountId: string | null;
  name: string | null;
  /** How often the record was opened, and when last (ISO); events of one moment are one look. */
  opened: number;
  lastOpened: string | null;
  /** How often she was on a list that was read, as the caseload. */
  listed: number;
  last: string;
};

export type AuditPage = {
  acts: AuditAct[];
  /** Where older acts begin, as an address says it; null at the end. */
  older: string | null;
  people: AuditPerson[];
  /** The patient that is filtered by; her name is null when she was erased. */
  patient: { id: string; name: string | null } | null;
  /** Only with a patient. */
  seen: Seen[];
  /** The last link of the clinic's chain. */
  head: { seq: number; hash: string } | null;
};

/** One event with all that it holds, and its link in the chain. */
export type AuditRecord = {
  id: string;
  /** Microseconds since 1970, UTC. */
  at: string;
  accountId: string | null;
  actor: AuditActor["role"];
  actorName: string | null;
  action: string;
  patientId: string | null;
  patientName: string | null;
  subjectId: string | null;
  fields: string[] | null;
  seq: number | null;
  hash: string | null;
};
