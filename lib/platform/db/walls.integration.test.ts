import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  APPEND_ONLY,
  attemptIn,
  connect,
  DENIED,
  insertPrescription,
  type Settings,
  staff,
  tablesOf,
  type WalledClinic,
  walledClinic,
  within,
} from "@/prisma/testing/walls-fixture";

let client: pg.Client;
let home: WalledClinic;

beforeAll(async () => {
  client = await connect();
  home = await walledClinic(client);
});

afterAll(() => client.end());

const attempt = (settings: Settings, sql: string, values?: unknown[]) => attemptIn(client, settings, sql, values);
const tables = () => tablesOf(client);

describe("the application role", () => {
  it("is no superuser, bypasses nothing, owns nothing, is no member of the owner", async () => {
    const { rows } = await client.query(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
              (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned,
              (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships
         FROM pg_roles r WHERE rolname = current_user`,
    );
    expect(rows).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, owned: 0, memberships: 0 },
    ]);
  });

  it("meets forced row-level security on every table but the limiter's counters", async () => {
    const { rows } = await client.query<{ relname: string }>(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    expect(rows.map((row) => row.relname).filter((name) => !name.startsWith("_prisma"))).toEqual(["rate_limit"]);
  });

  it("may truncate no table", async () => {
    for (const table of await tables())
      expect([table, await attempt(staff(home), `TRUNCATE ${table} CASCADE`)]).toEqual([table, DENIED]);
  });

  it("cannot read accounts or sign-ins", async () => {
    for (const table of ["account", "sign_in", "second_factor", "recovery_code"])
      expect(await attempt(staff(home), `SELECT * FROM ${table}`)).toBe(DENIED);
  });

  it("finds an index behind every foreign key", async () => {
    const { rows } = await client.query<{ key: string }>(
      `SELECT c.conrelid::regclass || '.' || c.conname AS key
         FROM pg_constraint c
        WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
          AND NOT EXISTS (
            SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indpred IS NULL
               AND (SELECT array_agg(k ORDER BY k) FROM unnest(c.conkey) k)
                   <@ (SELECT array_agg(k) FROM unnest((i.indkey::int2[])[0:cardinality(c.conkey) - 1]) k))`,
    );
    expect(rows.map((row) => row.key)).toEqual([]);
  });
});

describe("a published revision", () => {
  const key = () => [home.clinicId, home.patientId, home.revisionId];
  const where = "WHERE clinic_id = $1 AND patient_id = $2 AND id = $3";
  const whereRevision = "WHERE clinic_id = $1 AND patient_id = $2 AND revision_id = $3";

  it("takes no further prescription", async () => {
    const second = randomUUID();
    const insert = within(client, staff(home), async () => {
      await client.query(
        "INSERT INTO lineage (clinic_id, patient_id, id, program_id, created_at) VALUES ($1, $2, $3, $4, now())",
        [home.clinicId, home.patientId, second, home.programId],
      );
      await insertPrescription(client, home, randomUUID(), second, 1);
    });
    await expect(insert).rejects.toMatchObject({ code: APPEND_ONLY });
  });

  it("is not changed, and neither are its prescriptions", async () => {
    expect(await attempt(staff(home), `UPDATE revision SET reason = 'other' ${where}`, key())).toBe(DENIED);
    expect(await attempt(staff(home), `UPDATE prescription SET cue = 'other' ${whereRevision}`, key())).toBe(DENIED);
  });

  it("is not deleted, and neither are its prescriptions", async () => {
    expect(await attempt(staff(home), `DELETE FROM revision ${where}`, key())).toBe(DENIED);
    expect(await attempt(staff(home), `DELETE FROM prescription ${whereRevision}`, key())).toBe(DENIED);
  });

  it("does not go with its program or its patient", async () => {
    expect(await attempt(staff(home), "DELETE FROM program WHERE id = $1", [home.programId])).toBe(DENIED);
    expect(await attempt(staff(home), "DELETE FROM patient WHERE id = $1", [home.patientId])).toBe(DENIED);
  });

  it("is published whole or not at all", async () => {
    const alone = await attempt(
      staff(home),
      `INSERT INTO revision (clinic_id, patient_id, id, program_id, number, effective, reason, title, author_id, size, published_at)
       VALUES ($1, $2, $3, $4, 2, '2026-12-01', 'r', 't', $5, 2, now())`,
      [home.clinicId, home.patientId, randomUUID(), home.programId, home.memberId],
    );
    expect(alone).toBe("PX002");
  });
});

describe("the owner of the tables", () => {
  let owner: pg.Client;
  beforeAll(async () => {
    const { default: driver } = await import("pg");
    const url = new URL(process.env.TEST_DATABASE_ADMIN_URL ?? "");
    url.pathname = new URL(process.env.DATABASE_URL ?? "").pathname;
    owner = new driver.Client({ connectionString: url.href });
    await owner.connect();
  });
  afterAll(() => owner.end());

  const attemptAsOwner = async (sql: string) => {
    try {
      await owner.query("BEGIN");
      return (await owner.query(sql)).rowCount;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await owner.query("ROLLBACK");
    }
  };

  it.each([
    "revision",
    "prescription",
    "lineage",
    "entry",
    "activity",
    "day_report",
    "morning_report",
    "moment_choice",
    "warning_report",
    "shown",
    "set_aside",
    "response",
    "questionnaire_version",
    "measure_wording",
    "screening",
    "audit_event",
    "audit_link",
    "exercise_version",
    "check_up",
  ])("is refused by the triggers of %s as well", async (table) => {
    expect(await attemptAsOwner(`TRUNCATE ${table} CASCADE`)).toBe(APPEND_ONLY);
  });

  it.each([
    "revision",
    "prescription",
    "lineage",
    "entry",
    "activity",
    "day_report",
    "morning_report",
    "moment_choice",
    "warning_report",
    "shown",
    "set_aside",
    "response",
    "questionnaire_version",
    "measure_wording",
    "screening",
    "patient_zone",
    "audit_event",
    "audit_link",
  ])("may neither change nor delete rows of %s", async (table) => {
    expect(await attemptAsOwner(`UPDATE ${table} SET clinic_id = clinic_id`)).toBe(APPEND_ONLY);
    expect(await attemptAsOwner(`DELETE FROM ${table}`)).toBe(APPEND_ONLY);
  });
});
