import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { getCaseload } from "@/lib/caseload/queries";
import { getReview } from "@/lib/check-up/queries";
import { getPatient } from "@/lib/patient/queries";
import { disconnect } from "@/lib/platform/db/client";
import { clinicianOf } from "@/prisma/factories/clinic";
import { WALLS } from "@/prisma/testing/walls";
import { APPEND_ONLY } from "@/prisma/testing/walls-fixture";
import { verifyAudit } from "./audit/read.mjs";
import { anEmptyDatabase, asAdmin, ownerUrl, source } from "./backup/fixture";
import { restoreBackup } from "./backup/load.mjs";
import { openBackup } from "./backup/read.mjs";
import { countRows, settle, tablesOf } from "./backup/tables.mjs";
import { migrationNames } from "./migration-files.mjs";

// A backup of the first schema, kept since (scripts/first-schema.mjs): what the first clinics bring along.
const file = "prisma/testing/first-schema.backup";

// It is migrated all the way, and the catalogue is loaded.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

/** The catalogue's loader adds what is new in it, and Prisma what it applied. */
const GROW = ["_prisma_migrations", "exercise", "exercise_version", "ladder_step"];

let database: string;
let written: Record<string, { rows: number; sha256: string }>;
let old: { name: string; columns: { name: string; type: string }[] }[];

beforeAll(async () => {
  database = await anEmptyDatabase();
  old = (await openBackup(file)).header.tables;
  ({ tables: written } = await restoreBackup(ownerUrl(database), file, { passphrase: async () => "" }));
});

test("the first schema is migrated to the newest, and every row keeps what it held", async () => {
  expect(old.length).toBeGreaterThan(25);
  await asAdmin(database, async (client) => {
    const { rows } = await client.query("select migration_name as name from _prisma_migrations order by 1");
    expect(rows.map(({ name }) => name)).toEqual(migrationNames());
    await client.query("begin");
    await settle(client);
    const now = new Map((await tablesOf(client)).map((table) => [table.name, table]));
    for (const { name, columns } of old) {
      const table = now.get(name);
      const found = await countRows(client, { name, columns, order: table?.order });
      if (GROW.includes(name)) expect([name, found.rows]).toEqual([name, expect.any(Number)]);
      else expect([name, found]).toEqual([name, written[name]]);
      expect([name, found.rows >= (written[name]?.rows ?? 0)]).toEqual([name, true]);
    }
    await client.query("rollback");
  });
});

test("its walls stand: row-level security is forced, and what is append-only stays so", async () => {
  await asAdmin(database, async (client) => {
    const { rows: open } = await client.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
          and not (relrowsecurity and relforcerowsecurity) and relname not in ('_prisma_migrations', 'rate_limit')`,
    );
    const { rows: fresh } = await asAdmin(source, (other) => other.query(WALLS));
    expect(open).toEqual([]);
    expect((await client.query(WALLS)).rows).toEqual(fresh);
    for (const sql of ["update revision set title = 'x'", "delete from entry", "truncate audit_event cascade"])
      await expect(client.query(sql)).rejects.toMatchObject({ code: APPEND_ONLY });
  });
});

test("its audit, which knew no chain yet, has one from its first event on", async () => {
  const clinics = await verifyAudit(ownerUrl(database), [], () => {});
  expect(clinics.flatMap(({ findings }) => findings)).toEqual([]);
  const linked = clinics.reduce((sum, { events }) => sum + events, 0);
  expect(linked).toBe(written.audit_event?.rows);
});

test("the product works on it", async () => {
  const { accountId, patientId, day } = await asAdmin(database, async (client) => {
    const { rows } = await client.query(
      `select (select id from account where email = 'jonas.brandt@example.org') as "accountId",
         (select id from patient where name = 'Helen Marwood') as "patientId", (select max(date)::text from entry) as day`,
    );
    return rows[0];
  });
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.pathname = `/${database}`;
  vi.stubEnv("DATABASE_URL", url.href);
  await disconnect();
  const now = new Date(`${day}T18:00:00Z`);
  const { scope, timeZone } = await clinicianOf(accountId, now);
  const caseload = await getCaseload(scope, { name: "", page: 0, show: "all" }, timeZone, now);
  expect(caseload.rows.map((row) => row.name)).toContain("Helen Marwood");
  expect(caseload.total).toBe(3);
  expect((await getPatient(scope, patientId, now)).name).toBe("Helen Marwood");
  const { review } = await getReview(scope, patientId, null, now);
  expect(review.exercises.length).toBeGreaterThan(3);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await disconnect();
});
