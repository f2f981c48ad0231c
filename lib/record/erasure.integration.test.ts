import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectAsAdmin, tablesWith } from "@/prisma/testing/admin";
import {
  attemptIn,
  connect,
  DENIED,
  patient,
  staff,
  type WalledClinic,
  walledClinic,
} from "@/prisma/testing/walls-fixture";

let client: pg.Client;
let admin: pg.Client;

beforeAll(async () => {
  client = await connect();
  admin = await connectAsAdmin();
});

afterAll(async () => {
  await client.end();
  await admin.end();
});

/** Archived so long ago that ten years are over, and joined with an account of her own; what she said is `words`. */
async function forgotten(words = "x"): Promise<{ at: WalledClinic; accountId: string }> {
  const at = await walledClinic(client);
  const accountId = randomUUID();
  await admin.query("INSERT INTO account (id, email, created_at) VALUES ($1, $2, now())", [
    accountId,
    `${accountId}@example.org`,
  ]);
  await admin.query(
    "UPDATE patient SET name = $2, called_by = $2, email = $2, phone = $2, condition = $2, preferences = $2, fears = $2, precautions = $2 WHERE id = $1",
    [at.patientId, words],
  );
  await admin.query("UPDATE message SET body = $2 WHERE patient_id = $1", [at.patientId, words]);
  await admin.query(
    "UPDATE patient SET account_id = $2, archived_at = now() - interval '10 years 1 day' WHERE id = $1",
    [at.patientId, accountId],
  );
  await admin.query(
    `INSERT INTO sign_in (id, account_id, clinic_id, patient_id, created_at, authenticated_at, last_seen_at, expires_at)
     VALUES ($1, $2, $3, $4, now(), now(), now(), now())`,
    [randomUUID(), accountId, at.clinicId, at.patientId],
  );
  return { at, accountId };
}

const erase = (settings: Parameters<typeof attemptIn>[1], patientId: string, ground = "retention") =>
  attemptIn(client, settings, "SELECT erase_patient($1, now(), $2)", [patientId, ground]);

const count = async (table: string, column: string, id: string) =>
  (await admin.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ${column} = $1`, [id])).rows[0]?.n ??
  0;

describe("erasure", () => {
  it("leaves no row of the patient in any table, and ids alone in the audit", async () => {
    const { at, accountId } = await forgotten();
    const tables = (await tablesWith(admin, "patient_id")).filter((table) => table !== "audit_event");
    expect(tables.length).toBeGreaterThan(15);
    // An empty table would prove nothing: a new one needs a row in prisma/testing/walls-rows.ts.
    for (const table of tables)
      expect([table, (await count(table, "patient_id", at.patientId)) > 0]).toEqual([table, true]);

    expect(await erase(staff(at), at.patientId)).toBe(1);
    for (const table of tables) expect([table, await count(table, "patient_id", at.patientId)]).toEqual([table, 0]);
    for (const table of (await tablesWith(admin, "account_id")).filter((name) => name !== "audit_event"))
      expect([table, await count(table, "account_id", accountId)]).toEqual([table, 0]);
    expect(await count("patient", "id", at.patientId)).toBe(0);
    expect(await count("account", "id", accountId)).toBe(0);
    expect(await count("audit_event", "patient_id", at.patientId)).toBeGreaterThan(0);
    // And nobody else's.
    expect(await count("patient", "id", at.otherPatientId)).toBe(1);
    expect(await count("member", "clinic_id", at.clinicId)).toBe(1);
  });

  it("takes along what hangs on an account alone, also of tables that are yet to come", async () => {
    const { rows } = await admin.query(
      `SELECT conrelid::regclass::text AS name FROM pg_constraint
        WHERE contype = 'f' AND confrelid = 'account'::regclass AND confdeltype <> 'c' ORDER BY 1`,
    );
    expect(rows.map(({ name }) => name)).toEqual(["member", "patient"]);
  });

  it("leaves her words in no row of the whole database", async () => {
    const canary = `canary-${randomUUID()}`;
    const { at } = await forgotten(canary);
    expect(await holding(canary)).toEqual(["message", "patient"]);
    expect(await erase(staff(at), at.patientId)).toBe(1);
    expect(await holding(canary)).toEqual([]);
  });

  it("keeps an account that is linked elsewhere, and takes only her own sign-ins", async () => {
    const { at, accountId } = await forgotten();
    const elsewhere = await walledClinic(client);
    await admin.query("UPDATE patient SET account_id = $2 WHERE id = $1", [elsewhere.patientId, accountId]);
    expect(await erase(staff(at), at.patientId)).toBe(1);
    expect(await count("account", "id", accountId)).toBe(1);
    expect(await count("patient", "account_id", accountId)).toBe(1);
  });

  it("is the owner's alone, for the patients of the clinic", async () => {
    const { at } = await forgotten();
    const other = await walledClinic(client);
    expect(await erase({ ...staff(at), role: "clinician" }, at.patientId)).toBe(DENIED);
    expect(await erase({ ...staff(at), member: "" }, at.patientId)).toBe(DENIED);
    expect(await erase(patient(at), at.patientId)).toBe(DENIED);
    expect(await erase({}, at.patientId)).toBe(DENIED);
    expect(await erase(staff(other), at.patientId)).toBe("P0002");
    expect(await count("patient", "id", at.patientId)).toBe(1);
  });

  it("refuses who is not archived, and the time that is not over, whatever the ground", async () => {
    const at = await walledClinic(client);
    for (const ground of ["retention", "asked", "mistake"])
      expect([ground, await erase(staff(at), at.patientId, ground)]).toEqual([ground, "PX861"]);
    await admin.query(
      "UPDATE patient SET archived_at = now() - interval '10 years' + interval '2 days' WHERE id = $1",
      [at.patientId],
    );
    expect(await erase(staff(at), at.patientId)).toBe("PX862");
    expect(await erase(staff(at), at.patientId, "whim")).toBe("22023");
    expect(await count("entry", "patient_id", at.patientId)).toBe(1);
    expect(await erase(staff(at), at.patientId, "asked")).toBe(1);
    const { rows } = await admin.query(
      "SELECT action, fields, account_id IS NOT NULL AS by FROM audit_event WHERE patient_id = $1 AND action = 'patient.erase'",
      [at.patientId],
    );
    expect(rows).toEqual([{ action: "patient.erase", fields: ["asked"], by: true }]);
  });

  it("counts the years in the clinic's own days", async () => {
    const at = await walledClinic(client);
    await admin.query("UPDATE clinic SET time_zone = 'Pacific/Auckland', retention_years = 1 WHERE id = $1", [
      at.clinicId,
    ]);
    // 11:30 UTC on the 14th is half past midnight on the 15th in Auckland.
    await admin.query("UPDATE patient SET archived_at = '2025-01-14T11:30:00Z' WHERE id = $1", [at.patientId]);
    const on = (instant: string) =>
      attemptIn(client, staff(at), "SELECT erase_patient($1, $2)", [at.patientId, instant]);
    expect(await on("2026-01-14T10:59:00Z")).toBe("PX862");
    expect(await on("2026-01-14T11:00:00Z")).toBe(1);
  });
});

/** The tables in which some row, as text, holds the word. */
async function holding(word: string): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const { rowCount } = await admin.query(`SELECT 1 FROM "${name}" t WHERE t::text LIKE $1 LIMIT 1`, [`%${word}%`]);
    if (rowCount) found.push(name);
  }
  return found;
}
