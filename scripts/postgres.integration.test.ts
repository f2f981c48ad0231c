import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { expect, test } from "vitest";
import { connectAsAdmin } from "@/prisma/testing/admin";
import { postgresLog } from "@/prisma/testing/postgres-log";

const word = () => `canary-${randomUUID()}`;

test("PostgreSQL's log repeats no statement, value or row that was refused", async () => {
  const admin = await connectAsAdmin();
  const app = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await app.connect();
  const said: string[] = [];
  const refused = async (by: pg.Client, statement: (canary: string) => [string, unknown[]?]) => {
    const canary = word();
    said.push(canary);
    await expect(by.query(...statement(canary))).rejects.toThrow();
  };

  await refused(app, (canary) => [`SELECT '${canary}'::uuid`]);
  await refused(app, (canary) => ["SELECT $1::text::int", [canary]]);
  await refused(app, (canary) => [`SELECT nothing_such /* ${canary} */`]);
  await refused(app, (canary) => ["INSERT INTO account (id, email) VALUES (gen_random_uuid(), $1)", [canary]]);
  await admin.query("INSERT INTO account (id, email, created_at) VALUES (gen_random_uuid(), $1, now())", [
    "twice@example.org",
  ]);
  for (const [table, values] of [
    [
      "account",
      (canary: string) => `(id, email, created_at) VALUES (gen_random_uuid(), '${canary.toUpperCase()}', now())`,
    ],
    [
      "clinic",
      (canary: string) => `(id, name, phone, country, emergency_number, time_zone, created_at, retention_years)
       VALUES (gen_random_uuid(), '${canary}', '', 'DE', '112', 'UTC', now(), -1)`,
    ],
    [
      "patient",
      (canary: string) => `(clinic_id, id, name, called_by, birth_date, time_zone, created_at)
       VALUES (gen_random_uuid(), gen_random_uuid(), '${canary}', '', '1970-01-01', 'UTC', now())`,
    ],
  ] as const)
    await refused(admin, (canary) => [`INSERT INTO ${table} ${values(canary)}`]);
  await admin.query("DELETE FROM account WHERE email = 'twice@example.org'");

  // The same with a setting taken back, so that the search is known to look in the right place.
  const found = word();
  await admin.query("SET log_min_messages = 'error'");
  await expect(admin.query(`SELECT '${found}'::uuid`)).rejects.toThrow();
  await expect.poll(() => postgresLog(admin)).toContain(found);
  await admin.query("RESET log_min_messages");

  await wait(100);
  const log = (await postgresLog(admin)).toLowerCase();
  expect(said.filter((canary) => log.includes(canary))).toEqual([]);
  await app.end();
  await admin.end();
});
