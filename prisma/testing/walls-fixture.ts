import { randomUUID } from "node:crypto";
import pg from "pg";
import { fillCatalogue, fillTables } from "./walls-rows";

/** A clinic with one patient whose program is published, made by plain SQL as the application role: no code of ours between test and walls. */
export type WalledClinic = {
  clinicId: string;
  memberId: string;
  patientId: string;
  otherPatientId: string;
  programId: string;
  revisionId: string;
  lineageId: string;
  prescriptionId: string;
  entryId: string;
  versionId: string;
};

export const CATALOGUE = "00000000-0000-4000-8000-000000000001";

export type Settings = { clinic?: string; role?: string; member?: string; patient?: string };

/** Runs statements in one transaction with the settings that withScope would make. */
export async function within<T>(client: pg.Client, settings: Settings, work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN");
  try {
    await client.query(
      "SELECT set_config('app.clinic', $1, true), set_config('app.role', $2, true), set_config('app.member', $3, true), set_config('app.patient', $4, true)",
      [settings.clinic ?? "", settings.role ?? "", settings.member ?? "", settings.patient ?? ""],
    );
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

export const staff = (at: WalledClinic): Settings => ({ clinic: at.clinicId, role: "owner", member: at.memberId });
export const patient = (at: WalledClinic): Settings => ({
  clinic: at.clinicId,
  role: "patient",
  patient: at.patientId,
});

export async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  return client;
}

export async function walledClinic(client: pg.Client): Promise<WalledClinic> {
  const ids = Array.from({ length: 9 }, () => randomUUID());
  const [clinicId, memberId, patientId, otherPatientId, programId, revisionId, lineageId, prescriptionId, entryId] =
    ids as [string, string, string, string, string, string, string, string, string];
  await client.query(
    "SELECT found_clinic(now(), $1, 'Walled clinic', '', '+49 30 1', 'DE', '112', 'Europe/Berlin', $2, $3, 'hash', $4, 'Owner', '')",
    [clinicId, randomUUID(), `${clinicId}@example.org`, memberId],
  );
  const at: WalledClinic = {
    clinicId,
    memberId,
    patientId,
    otherPatientId,
    programId,
    revisionId,
    lineageId,
    prescriptionId,
    entryId,
    versionId: "",
  };
  await within(client, staff(at), async () => {
    const { rows } = await client.query<{ id: string }>(
      "SELECT id FROM exercise_version WHERE clinic_id = $1 ORDER BY id LIMIT 1",
      [CATALOGUE],
    );
    at.versionId = rows[0]?.id ?? "";
    for (const id of [patientId, otherPatientId]) {
      await client.query(
        "INSERT INTO patient (clinic_id, id, name, called_by, birth_date, time_zone, created_at) VALUES ($1, $2, 'Pat Walled', 'Pat', '1965-01-01', 'Europe/Berlin', now())",
        [clinicId, id],
      );
    }
    await client.query(
      "INSERT INTO program (clinic_id, patient_id, id, title, created_at) VALUES ($1, $2, $3, 'Program', now())",
      [clinicId, patientId, programId],
    );
    await client.query(
      "INSERT INTO lineage (clinic_id, patient_id, id, program_id, created_at) VALUES ($1, $2, $3, $4, now())",
      [clinicId, patientId, lineageId, programId],
    );
    await client.query(
      "INSERT INTO revision (clinic_id, patient_id, id, program_id, number, effective, reason, title, author_id, size, published_at) VALUES ($1, $2, $3, $4, 1, '2026-11-01', 'first', 'Program', $5, 1, now())",
      [clinicId, patientId, revisionId, programId, memberId],
    );
    await insertPrescription(client, at, prescriptionId, lineageId, 0);
    await insertEntry(client, at, entryId, patientId);
    await fillTables(client, at);
  });
  await fillCatalogue(at);
  return at;
}

export function insertPrescription(
  client: pg.Client,
  at: WalledClinic,
  id: string,
  lineageId: string,
  position: number,
) {
  return client.query(
    `INSERT INTO prescription (clinic_id, patient_id, id, revision_id, lineage_id, exercise_clinic_id, exercise_version_id, position, section, dose, schedule)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'strength', '{"kind":"reps","sets":2,"reps":10}', '{"kind":"daily","timesPerDay":1}')`,
    [at.clinicId, at.patientId, id, at.revisionId, lineageId, CATALOGUE, at.versionId, position],
  );
}

/** Author "clinician" where staff is set, "patient" where the patient is. */
export function insertEntry(client: pg.Client, at: WalledClinic, id: string, patientId: string, author = "clinician") {
  return client.query(
    `INSERT INTO entry (clinic_id, patient_id, id, lineage_id, date, slot, outcome, exercise_clinic_id, exercise_version_id, revision_id, author, author_member_id,
                        how, device_zone, recorded_at, received_at, body_hash)
     VALUES ($1, $2, $3, $4, '2026-11-02', 1, 'done', $5, $6, $7, $8::author, $9, 'sameDay', 'Europe/Berlin', now(), now(), '')`,
    [
      at.clinicId,
      patientId,
      id,
      at.lineageId,
      CATALOGUE,
      at.versionId,
      at.revisionId,
      author,
      author === "patient" ? null : at.memberId,
    ],
  );
}

/** The database's codes of refusal: append-only by a trigger; not granted, or against a policy. */
export const APPEND_ONLY = "PX001";
export const DENIED = "42501";

/** Runs one statement in a scope; the database's code of refusal, or the number of rows it touched. */
export async function attemptIn(
  client: pg.Client,
  settings: Settings,
  sql: string,
  values: unknown[] = [],
): Promise<string | number> {
  try {
    return await within(client, settings, async () => (await client.query(sql, values)).rowCount ?? 0);
  } catch (error) {
    return (error as { code: string }).code;
  }
}

export async function tablesOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace",
  );
  return rows.map((row) => row.name).filter((name) => !name.startsWith("_prisma"));
}
