import { randomUUID } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { WALLS } from "@/prisma/testing/walls";
import { connect, staff, tablesOf, type WalledClinic, walledClinic, within } from "@/prisma/testing/walls-fixture";
import { migrateTo } from "../migrate.mjs";
import { migrationNames } from "../migration-files.mjs";
import { claimFor, notePurpose, purposeOf } from "../purpose.mjs";
import { aBusyClinic, aFolder, anEmptyDatabase, asAdmin, ownerUrl, PRIVATE, source, tablesIn } from "./fixture";
import { restoreBackup } from "./load.mjs";
import { writeBackup } from "./write.mjs";

// A restore runs the migrations, the catalogue's loader and a key made slow on purpose.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const passphrase = "correct horse battery staple";
const never = () => Promise.reject(new Error("asked for a passphrase"));
const folder = aFolder();
let walled: WalledClinic;

beforeAll(async () => {
  await aBusyClinic("Birkenweg Physiotherapy");
  await aBusyClinic("Lindenhof Physiotherapy");
  const app = await connect();
  walled = await walledClinic(app);
  await app.end();
});
afterAll(() => folder.remove());

/** Every row of every table, as a superuser sees it. */
const contentOf = (database: string) =>
  asAdmin(database, async (client) => {
    const content: Record<string, string[]> = {};
    for (const table of [...(await tablesOf(client)), "_prisma_migrations"]) {
      if (table === "rate_limit") continue;
      const { rows } = await client.query(`select t::text as row from ${table} t order by 1`);
      content[table] = rows.map(({ row }) => row);
    }
    return content;
  });

async function restored(file: string, ask: () => Promise<string> = never): Promise<string> {
  const target = await anEmptyDatabase();
  await restoreBackup(ownerUrl(target), file, { passphrase: ask });
  return target;
}

describe("a backup that is restored", () => {
  let target: string;
  let written: Awaited<ReturnType<typeof writeBackup>>;
  const file = folder.file("plain.backup");

  beforeAll(async () => {
    written = await writeBackup(ownerUrl(source), file);
    target = await restored(file);
  });

  test("holds every row of every clinic, though row-level security binds the role that wrote it", async () => {
    const content = await contentOf(source);
    const empty = Object.keys(content).filter((table) => content[table]?.length === 0);
    expect(empty).toEqual([]);
    expect(Object.fromEntries(Object.entries(written.tables).map(([name, { rows }]) => [name, rows]))).toEqual(
      Object.fromEntries(Object.entries(content).map(([name, rows]) => [name, rows.length])),
    );
    expect(await contentOf(target)).toEqual(content);
  });

  test("is still for what it was for: a demo stays a demo", async () => {
    const purposes = (database: string) => asAdmin(database, purposeOf);
    expect(await purposes(target)).toBeNull();
    await asAdmin(target, (client) => notePurpose(client, "demo"));
    await expect(claimFor(ownerUrl(target), "real")).rejects.toThrow("filled by the demo");
    const demo = folder.file("demo.backup");
    await writeBackup(ownerUrl(target), demo);
    const copy = await restored(demo);
    expect(await purposes(copy)).toBe("demo");
    await expect(claimFor(ownerUrl(copy), "real")).rejects.toThrow("filled by the demo");
    await asAdmin(target, (client) => client.query("comment on table clinic is null"));
    await expect(claimFor(ownerUrl(target), "demo")).rejects.toThrow("real clinic");
    await claimFor(ownerUrl(target), "real");
    await expect(claimFor(ownerUrl(target), "demo")).rejects.toThrow("real clinic");
  });

  test("is kept right by the same constraints, triggers, policies, grants and functions", async () => {
    const walls = (database: string) =>
      asAdmin(database, async (client) => (await client.query(WALLS)).rows.map(({ wall }) => wall));
    expect((await walls(source)).length).toBeGreaterThan(300);
    expect(await walls(target)).toEqual(await walls(source));
  });

  test("is for its owner's eyes, and repeats to the same checksums", async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = await writeBackup(ownerUrl(target), folder.file("again.backup"));
    expect(again.tables).toEqual(written.tables);
  });

  test("has its walls: append-only, a sequence that goes on, and nothing of another clinic", async () => {
    await asAdmin(target, async (client) => {
      await expect(client.query("update revision set title = 'x'")).rejects.toMatchObject({ code: "PX001" });
      await expect(client.query("delete from entry")).rejects.toMatchObject({ code: "PX001" });
      await expect(client.query("truncate entry cascade")).rejects.toMatchObject({ code: "PX001" });
      await expect(client.query("update check_up set summary = 'x' where held_at is not null")).rejects.toMatchObject({
        code: "PX001",
      });
      // Of this test's own clinic: others of the worker have archived patients, which refuse for another reason.
      const toNobody = "update care_team set member_id = $1 where clinic_id = $2";
      await expect(client.query(toNobody, [randomUUID(), walled.clinicId])).rejects.toMatchObject({ code: "23503" });
      const { rows } = await client.query("select max(id)::int as last from audit_event");
      const { rows: next } = await client.query("select nextval('audit_event_id_seq')::int as id");
      expect(next[0].id).toBe(rows[0].last + 1);
    });
    const url = new URL(process.env.DATABASE_URL ?? "");
    url.pathname = `/${target}`;
    const app = new pg.Client({ connectionString: url.href });
    await app.connect();
    const seen = await within(app, staff(walled), () => app.query("select distinct clinic_id from entry"));
    expect(seen.rows).toEqual([{ clinic_id: walled.clinicId }]);
    expect((await app.query("select from entry")).rowCount).toBe(0);
    await app.end();
  });

  test("is not restored over anything", async () => {
    const before = await contentOf(target);
    await expect(restoreBackup(ownerUrl(target), file, { passphrase: never })).rejects.toThrow("in use");
    expect(await contentOf(target)).toEqual(before);

    const foreign = await anEmptyDatabase();
    await asAdmin(foreign, (client) => client.query("create table public.invoices (id int)"));
    await expect(restoreBackup(ownerUrl(foreign), file, { passphrase: never })).rejects.toThrow("invoices");
  });

  test("is not written over anything, nor into nowhere", async () => {
    const bytes = readFileSync(file);
    await expect(writeBackup(ownerUrl(source), file)).rejects.toThrow("--force");
    expect(readFileSync(file)).toEqual(bytes);
    await writeBackup(ownerUrl(source), file, { force: true });
    await expect(writeBackup(ownerUrl(source), folder.file("nowhere/a.backup"))).rejects.toThrow("no folder");
  });
});

test("an encrypted backup says nothing without its passphrase, and everything with it", async () => {
  const file = folder.file("encrypted.backup");
  await writeBackup(ownerUrl(source), file, { passphrase });
  const bytes = readFileSync(file);
  for (const words of [PRIVATE, "Birkenweg", "example.org", walled.patientId])
    expect(bytes.includes(words)).toBe(false);

  const untouched = await anEmptyDatabase();
  const wrong = restoreBackup(ownerUrl(untouched), file, { passphrase: async () => `${passphrase}.` });
  await expect(wrong).rejects.toThrow("not the passphrase");
  expect(await tablesIn(untouched)).toBe(0);

  expect(await contentOf(await restored(file, async () => passphrase))).toEqual(await contentOf(source));
});

test("an open backup is refused where only encrypted ones are expected, before the database is touched", async () => {
  const file = folder.file("open.backup");
  await writeBackup(ownerUrl(source), file);
  const untouched = await anEmptyDatabase();
  const refused = restoreBackup(ownerUrl(untouched), file, { passphrase: never, encryptedOnly: true });
  await expect(refused).rejects.toThrow("not encrypted");
  expect(await tablesIn(untouched)).toBe(0);
});

test("a backup of an older Praxis is restored at its level, then migrated", async () => {
  const old = await anEmptyDatabase();
  const names = migrationNames();
  await migrateTo(ownerUrl(old), names.slice(0, -1));
  await asAdmin(old, (client) =>
    client.query(
      "select found_clinic(now(), gen_random_uuid(), 'Old clinic', '', '1', 'DE', '112', 'UTC', gen_random_uuid(), 'a@example.org', 'x', gen_random_uuid(), 'A', '')",
    ),
  );
  const file = folder.file("old.backup");
  await writeBackup(ownerUrl(old), file);
  const target = await restored(file);
  const content = await contentOf(target);
  expect(content.clinic?.some((row) => row.includes("Old clinic"))).toBe(true);
  expect(content._prisma_migrations).toHaveLength(names.length);
  expect(content.exercise?.length).toBeGreaterThan(30);

  const newer = await anEmptyDatabase();
  await migrateTo(ownerUrl(newer), names);
  await expect(restoreBackup(ownerUrl(newer), file, { passphrase: never })).rejects.toThrow("newer than the backup");
});

test("a backup under load is of one moment", async () => {
  let committed = 0;
  let writing = true;
  const more = async (count: number) => {
    const until = committed + count;
    while (committed < until) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  const before = (await contentOf(source)).lineage?.length ?? 0;
  const writers = Array.from({ length: 4 }, async () => {
    const app = await connect();
    while (writing) {
      await within(app, staff(walled), () => addLine(app));
      committed += 1;
    }
    await app.end();
  });
  await more(10);
  const file = folder.file("load.backup");
  // "entry" is read before "lineage": what is committed in between must show in neither.
  const progress = (table: string) => (table === "lineage" ? more(40) : undefined);
  const { tables } = await writeBackup(ownerUrl(source), file, { progress });
  const after = committed;
  writing = false;
  await Promise.all(writers);

  const target = await restored(file);
  await asAdmin(target, async (client) => {
    const { rows } = await client.query(
      `select (select count(*)::int from lineage) as lines, (select count(*)::int from entry where note = 'under load') as entries,
         (select count(*)::int from lineage l where not exists (select from entry e where e.lineage_id = l.id and e.note = 'under load')) as bare`,
    );
    const [{ lines, entries, bare }] = rows;
    expect(lines).toBe(tables.lineage?.rows);
    expect(bare).toBe(before);
    expect(entries).toBe((lines - before) * 2);
    expect(lines - before).toBeGreaterThanOrEqual(10);
    expect(lines - before).toBeLessThan(after - 30);
  });
});

/** A line and two entries of it, in the transaction around it. */
async function addLine(app: pg.Client): Promise<void> {
  const lineage = randomUUID();
  await app.query(
    "insert into lineage (clinic_id, patient_id, id, program_id, created_at) values ($1, $2, $3, $4, now())",
    [walled.clinicId, walled.patientId, lineage, walled.programId],
  );
  for (let slot = 1; slot <= 2; slot += 1) {
    await app.query(
      `insert into entry (clinic_id, patient_id, id, lineage_id, date, slot, outcome, exercise_clinic_id, exercise_version_id, revision_id, author,
         author_member_id, how, note, device_zone, recorded_at, received_at, body_hash)
       select clinic_id, patient_id, $2, $3, date, $4, outcome, exercise_clinic_id, exercise_version_id, revision_id, author,
         author_member_id, how, 'under load', device_zone, recorded_at, received_at, body_hash from entry where id = $1`,
      [walled.entryId, randomUUID(), lineage, slot],
    );
  }
}
