import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { actorOf } from "@/lib/platform/auth/actor";
import type { Clinician, PatientActor } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, aClinician, aJoinedPatient, aPatient } from "@/prisma/factories/clinic";
import { connectAsAdmin } from "@/prisma/testing/admin";
import { type PersonalColumn, personalColumns } from "@/prisma/testing/personal-columns";
import { connect, staff, type WalledClinic, walledClinic, within } from "@/prisma/testing/walls-fixture";
import { getExport } from "./export-queries";

const now = new Date("2026-11-20T09:00:00Z");
let admin: pg.Client;
let client: pg.Client;

beforeAll(async () => {
  admin = await connectAsAdmin();
  client = await connect();
});

afterAll(async () => {
  await admin.end();
  await client.end();
});

/** Signs an account in by a row of its own, and is then whom it says. */
async function actorIn(at: WalledClinic, accountId: string, link: "member_id" | "patient_id", id: string) {
  const signInId = randomUUID();
  await admin.query(
    `INSERT INTO sign_in (id, account_id, clinic_id, ${link}, created_at, authenticated_at, factor_given_at, last_seen_at, expires_at, device)
     VALUES ($1, $2, $3, $4, $5, $5, $5, $5, $5::timestamptz + interval '1 day', 'Firefox on Linux')`,
    [signInId, accountId, at.clinicId, id, now],
  );
  const actor = await actorOf(signInId, now);
  if (!actor) throw new Error("nobody");
  return actor;
}

/** A patient with a row in every table, joined with an account. */
async function filled() {
  const at = await walledClinic(client);
  const accountId = randomUUID();
  await admin.query("INSERT INTO account (id, email, created_at) VALUES ($1, $2, now())", [
    accountId,
    `${accountId}@example.org`,
  ]);
  await admin.query("UPDATE patient SET account_id = $2 WHERE id = $1", [at.patientId, accountId]);
  const patient = (await actorIn(at, accountId, "patient_id", at.patientId)) as PatientActor;
  const { rows } = await admin.query<{ account_id: string }>("SELECT account_id FROM member WHERE id = $1", [
    at.memberId,
  ]);
  const owner = (await actorIn(at, rows[0]?.account_id ?? "", "member_id", at.memberId)) as Clinician;
  return { at, accountId, patient, owner };
}

/** What stands in a column for the test alone; by type, so that a column of a new type must be thought of here. */
function canaryOf({ table, column, type }: PersonalColumn, index: number): { stored: string; seen: string } {
  const word = `canary-${table}-${column}`;
  if (type === "String") return { stored: word, seen: word };
  if (type === "String[]") return { stored: `{${word}}`, seen: word };
  if (type === "Json") return { stored: JSON.stringify({ [word]: true }), seen: word };
  if (type === "DateTime") return { stored: `1931-03-${10 + index}`, seen: `1931-03-${10 + index}` };
  throw new Error(`no canary for ${type}`);
}

test("everything tagged personal of a patient or her account is in the export, for herself and for staff", async () => {
  const { at, accountId, patient, owner } = await filled();
  const columns = personalColumns().filter(({ owner: by }) => by !== null);
  expect(columns.length).toBeGreaterThan(18);
  // Past the triggers that keep what was recorded, and past the checks of what a value may be.
  await admin.query("SET session_replication_role = replica");
  const canaries = columns.map((column, index) => ({ ...column, ...canaryOf(column, index) }));
  for (const { table, column, owner: by, stored } of canaries) {
    const whose = by === "account_id" || table === "account" ? accountId : at.patientId;
    const { rowCount } = await admin.query(`UPDATE "${table}" SET "${column}" = $2 WHERE ${by} = $1`, [whose, stored]);
    expect([table, column, (rowCount ?? 0) > 0]).toEqual([table, column, true]);
  }
  await admin.query("SET session_replication_role = DEFAULT");

  for (const { scope } of [patient, owner]) {
    const written = JSON.stringify(await getExport(scope, at.patientId, now));
    expect(canaries.filter(({ seen }) => !written.includes(seen)).map(({ seen }) => seen)).toEqual([]);
    expect(written).not.toMatch(/passwordHash|tokenHash|bodyHash|password_hash/);
  }
}, 20_000);

test("nobody exports somebody else, and the export stands in the audit", async () => {
  const owner = (await aClinic(now)).actor;
  const clinician = (await aClinician(owner, now, { name: "Mira Sommer" })).actor;
  const patientId = await aPatient(clinician, now, { name: "Helen Marwood" });
  const otherId = await aPatient(clinician, now);
  const { actor: other } = await aJoinedPatient(clinician, otherId, now);
  const foreign = (await aClinic(now)).actor;
  const refused = { code: "not-found" };
  await expect(getExport(other.scope, patientId, now)).rejects.toMatchObject(refused);
  await expect(getExport(foreign.scope, patientId, now)).rejects.toMatchObject(refused);
  await expect(getExport(clinician.scope, randomUUID(), now)).rejects.toMatchObject(refused);

  expect(await getExport(clinician.scope, patientId, now)).toMatchObject({
    person: { name: "Helen Marwood" },
    account: null,
  });
  const again = await getExport(owner.scope, patientId, now);
  expect(again.readers).toEqual([{ day: "2026-11-20", name: "Mira Sommer" }]);
  const events = await withScope(owner.scope, (tx) =>
    tx.auditEvent.findMany({
      where: { clinicId: owner.scope.clinicId, patientId, action: "record.export" },
      orderBy: { id: "asc" },
    }),
  );
  expect(events.map(({ actor }) => actor)).toEqual(["clinician", "owner"]);
});

test("the function behind it answers only the person herself and her clinic's staff", async () => {
  const at = await walledClinic(client);
  const asked = (settings: Parameters<typeof within>[1], patientId: string) =>
    within(
      client,
      settings,
      async () => (await client.query("SELECT export_beside($1) AS found", [patientId])).rows[0].found,
    ).catch((error: { code: string }) => error.code);
  const herself = { clinic: at.clinicId, role: "patient", patient: at.patientId };
  expect((await asked(herself, at.patientId)).screenings).toHaveLength(1);
  expect(await asked(herself, at.otherPatientId)).toBe("42501");
  expect(await asked({ clinic: at.clinicId, role: "patient" }, at.patientId)).toBe("42501");
  expect(await asked({ clinic: at.clinicId }, at.patientId)).toBe("42501");
  expect(await asked({}, at.patientId)).toBe("42501");
  const elsewhere = await walledClinic(client);
  expect(await asked(staff(elsewhere), at.patientId)).toMatchObject({
    account: null,
    screenings: [],
    signIns: [],
    readers: [],
  });
});

test("who opened a record that became part of hers is named among its readers", async () => {
  const { at, patient, owner } = await filled();
  const duplicate = randomUUID();
  const { clinicId, accountId } = owner.scope;
  await admin.query(
    "INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id) VALUES ($1, '2026-03-02T12:00:00Z', $2, 'owner', 'patient.read', $3)",
    [clinicId, accountId, duplicate],
  );
  expect((await getExport(patient.scope, at.patientId, now)).readers).toEqual([]);
  await admin.query(
    "INSERT INTO patient_merge (clinic_id, from_id, into_id, at, member_id) VALUES ($1, $2, $3, now(), $4)",
    [clinicId, duplicate, at.patientId, at.memberId],
  );
  expect((await getExport(patient.scope, at.patientId, now)).readers).toEqual([{ day: "2026-03-02", name: "Owner" }]);
});
