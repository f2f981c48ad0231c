import { randomUUID } from "node:crypto";
import pg from "pg";
import type { WalledClinic } from "./walls-fixture";

/** One row in every further table, so that "sees nothing of another clinic" is never true of an empty table. */
export async function fillTables(client: pg.Client, at: WalledClinic): Promise<void> {
  const own = [at.clinicId, at.patientId];
  const insert = (table: string, columns: string, values: string, ...more: unknown[]) =>
    client.query(`INSERT INTO ${table} (clinic_id, patient_id, ${columns}) VALUES ($1, $2, ${values})`, [
      ...own,
      ...more,
    ]);

  await insert("patient_zone", "id, time_zone, since", "$3, 'UTC', now()", randomUUID());
  await insert("care_team", "member_id, lead, since", "$3, true, now()", at.memberId);
  await client.query(
    `INSERT INTO favourite (clinic_id, member_id, exercise_clinic_id, exercise_id, chosen_at)
     SELECT $1, $2, clinic_id, id, now() FROM exercise WHERE clinic_id = catalogue_clinic() LIMIT 1`,
    [at.clinicId, at.memberId],
  );
  await insert("goal", "id, words, set_at", "$3, 'walk', now()", randomUUID());
  await insert(
    "screening",
    "id, member_id, answered_at, definition_version, answers, positives, cleared",
    "$3, $4, now(), 1, '{}', 0, true",
    randomUUID(),
    at.memberId,
  );
  await insert(
    "invitation",
    "id, token_hash, created_by_id, created_at, expires_at",
    "$3, sha256($4::text::bytea), $5, now(), now()",
    randomUUID(),
    randomUUID(),
    at.memberId,
  );
  await insert(
    "reset_link",
    "id, token_hash, created_by_id, created_at, expires_at",
    "$3, sha256($4::text::bytea), $5, now(), now()",
    randomUUID(),
    randomUUID(),
    at.memberId,
  );
  await insert(
    "draft",
    "program_id, content, updated_by_id, updated_at",
    "$3, '{}', $4, now()",
    at.programId,
    at.memberId,
  );
  await client.query(
    `INSERT INTO saved_dose (clinic_id, member_id, exercise_clinic_id, exercise_id, dose, schedule, saved_at)
     SELECT $1, $2, clinic_id, exercise_id, '{"kind":"steps","steps":3000}', '{"kind":"asNeeded"}', now() FROM exercise_version WHERE id = $3`,
    [at.clinicId, at.memberId, at.versionId],
  );
  await insert(
    "pause",
    "id, program_id, from_day, member_id, created_at",
    "$3, $4, '2026-11-05', $5, now()",
    randomUUID(),
    at.programId,
    at.memberId,
  );
  await insert(
    "shown",
    "id, lineage_id, exercise_clinic_id, exercise_version_id, kind, at, member_id",
    "$3, $4, catalogue_clinic(), (SELECT id FROM exercise_version WHERE clinic_id = catalogue_clinic() LIMIT 1), 'shown', now(), $5",
    randomUUID(),
    at.lineageId,
    at.memberId,
  );
  await insert(
    "set_aside",
    "id, reason, evidence, at, member_id",
    "$3, 'silent', 'never', now(), $4",
    randomUUID(),
    at.memberId,
  );
  const recorded = "device_zone, recorded_at, received_at, body_hash";
  await insert(
    "activity",
    `id, series, date, kind, minutes, ${recorded}`,
    "$3, $3, '2026-11-03', 'class', 60, 'UTC', now(), now(), ''",
    randomUUID(),
  );
  await insert(
    "day_report",
    `id, date, worst_pain, ${recorded}`,
    "$3, '2026-11-03', 4, 'UTC', now(), now(), ''",
    randomUUID(),
  );
  await insert(
    "check_up",
    "id, program_id, member_id, scheduled_for",
    "$3, $4, $5, now()",
    randomUUID(),
    at.programId,
    at.memberId,
  );
  await insert(
    "response",
    "id, measure, definition_version, answers, author, answered_at, received_at",
    "$3, 'nprs', 1, '{}', 'clinician', now(), now()",
    randomUUID(),
  );
  await insert(
    "sent_questionnaire",
    "id, measure, definition_version, sent_at, member_id, last_day",
    "$3, 'nprs', 1, now(), $4, '2026-11-10'",
    randomUUID(),
    at.memberId,
  );
  await fillMeasures(client, at);
  await insert(
    "message",
    "id, author, author_member_id, body, sent_at",
    "$3, 'clinician', $4, 'hello', now()",
    randomUUID(),
    at.memberId,
  );
  await client.query("SELECT set_config('app.role', 'patient', true), set_config('app.patient', $1, true)", [
    at.patientId,
  ]);
  await insert("notice_acceptance", "version, accepted_at", "1, now()");
  await insert(
    "morning_report",
    `id, date, pain, ${recorded}`,
    "$3, '2026-11-04', 5, 'UTC', now(), now(), ''",
    randomUUID(),
  );
  await insert(
    "moment_choice",
    `id, lineage_id, slot, moment, date, ${recorded}`,
    "$3, $4, 1, 'morning', '2026-11-03', 'UTC', now(), now(), ''",
    randomUUID(),
    at.lineageId,
  );
  await insert(
    "warning_report",
    `id, date, signs, ${recorded}`,
    "$3, '2026-11-03', '{fever}', 'UTC', now(), now(), ''",
    randomUUID(),
  );
  await client.query("SELECT set_config('app.role', 'owner', true)");
  await mergeOne(client, at);
  await insert("reminder", "id, channel, rule, created_at", "$3, 'email', '{}', now()", randomUUID());
  await client.query(
    "INSERT INTO audit_event (clinic_id, at, actor, action, patient_id) VALUES ($1, now(), 'owner', 'patient.read', $2)",
    own,
  );
}

/** A questionnaire of the clinic's own, and the sentences of one that ships without. */
async function fillMeasures(client: pg.Client, at: WalledClinic): Promise<void> {
  const own = randomUUID();
  await client.query("INSERT INTO questionnaire (clinic_id, id, created_at) VALUES ($1, $2, now())", [
    at.clinicId,
    own,
  ]);
  await client.query(
    "INSERT INTO questionnaire_version (clinic_id, questionnaire_id, number, content, saved_at, member_id) VALUES ($1, $2, 1, '{}', now(), $3)",
    [at.clinicId, own, at.memberId],
  );
  await client.query(
    "INSERT INTO measure_wording (clinic_id, measure, number, items, saved_at, member_id) VALUES ($1, 'rmdq', 1, '{a}', now(), $2)",
    [at.clinicId, at.memberId],
  );
}

/** A duplicate of the other patient that was merged into her. */
async function mergeOne(client: pg.Client, at: WalledClinic): Promise<void> {
  const duplicate = randomUUID();
  await client.query(
    "INSERT INTO patient (clinic_id, id, name, called_by, birth_date, time_zone, created_at) VALUES ($1, $2, 'Pat Walled', 'Pat', '1965-01-01', 'UTC', now())",
    [at.clinicId, duplicate],
  );
  await client.query("SELECT merge_patients($1, $2, '2026-11-01', now())", [duplicate, at.otherPatientId]);
}

/** Exercises of a clinic's own come with a later issue: until then only the owner of the tables can make one. */
export async function fillCatalogue(at: WalledClinic): Promise<void> {
  const url = new URL(process.env.TEST_DATABASE_ADMIN_URL ?? "");
  url.pathname = new URL(process.env.DATABASE_URL ?? "").pathname;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  const [easy, hard] = [randomUUID(), randomUUID()];
  for (const id of [easy, hard]) {
    await admin.query(
      "INSERT INTO exercise (clinic_id, id, slug, kind, category, created_at) VALUES ($1, $2, $2::uuid::text, 'exercise', 'strength', now())",
      [at.clinicId, id],
    );
  }
  await admin.query(
    `INSERT INTO exercise_version (clinic_id, id, exercise_id, number, content, content_hash, position, level, search_text, published_at)
     VALUES ($1, $2, $3, 1, '{}', '', 'standing', 1, '', now())`,
    [at.clinicId, randomUUID(), easy],
  );
  await admin.query("INSERT INTO ladder_step VALUES ($1, $2, $3, 'harder', 'more')", [at.clinicId, easy, hard]);
  await admin.query(
    "INSERT INTO media (clinic_id, id, content_type, sha256, bytes, created_at) VALUES ($1, $2, 'image/png', '', '', now())",
    [at.clinicId, randomUUID()],
  );
  await admin.query(
    "INSERT INTO founding_code (id, code_hash, created_at, expires_at) VALUES ($1, sha256($1::uuid::text::bytea), now(), now() + interval '1 day')",
    [randomUUID()],
  );
  const ofTheOwner = "SELECT account_id FROM member WHERE clinic_id = $1 AND account_id IS NOT NULL LIMIT 1";
  await admin.query(
    `INSERT INTO second_factor (account_id, secret, created_at, confirmed_at) VALUES ((${ofTheOwner}), '', now(), now())`,
    [at.clinicId],
  );
  await admin.query(`INSERT INTO recovery_code (account_id, code_hash) VALUES ((${ofTheOwner}), sha256(''))`, [
    at.clinicId,
  ]);
  await admin.end();
}
