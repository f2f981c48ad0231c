import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { backUpBefore } from "./backup/automatic.mjs";
import { aFolder, anEmptyDatabase, asAdmin, ownerUrl, source } from "./backup/fixture";
import { restoreBackup } from "./backup/load.mjs";
import { migrate, migrateTo } from "./migrate.mjs";
import { migrationNames } from "./migration-files.mjs";
import { isStillborn } from "./migration-history.mjs";
import { ensureDatabase } from "./real-database.mjs";

// Each database runs the migrations and the catalogue's loader.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const names = migrationNames();
const last = names.at(-1) as string;
const before = names.slice(0, -1);
const folder = aFolder();
afterAll(() => folder.remove());

/** A database one migration behind, with a clinic in it. @returns its name */
async function aDatabaseBehind({ clinic = true } = {}): Promise<string> {
  const database = await anEmptyDatabase();
  await migrateTo(ownerUrl(database), before);
  if (clinic) await found(database);
  return database;
}

const found = (database: string) =>
  asAdmin(database, (client) =>
    client.query(
      "select found_clinic(now(), gen_random_uuid(), 'Old clinic', '', '1', 'DE', '112', 'UTC', gen_random_uuid(), 'a@example.org', 'x', gen_random_uuid(), 'A', '')",
    ),
  );

const notesIn = (database: string) =>
  asAdmin(database, async (client) => {
    const { rows } = await client.query("select migration_name as name from _prisma_migrations order by 1");
    return rows.map(({ name }) => name);
  });

/** This test's server, as a launcher knows it. */
const packaged = {
  url: (database: string) => {
    const url = new URL(process.env.TEST_DATABASE_ADMIN_URL ?? "");
    url.pathname = `/${database}`;
    return url.href;
  },
};
const ensured = (database: string) => asAdmin("postgres", (admin) => ensureDatabase(admin, packaged, database));

const refusal = (database: string, backups: string | null = null) =>
  migrate(ownerUrl(database), { backups }).then(
    () => "migrated",
    (error) => error.message,
  );

describe("a database is not touched", () => {
  let database: string;
  beforeAll(async () => {
    database = await aDatabaseBehind({ clinic: false });
    await asAdmin(database, (client) =>
      client.query("create schema kept; create table kept.notes as table public._prisma_migrations"),
    );
  });
  afterEach(() =>
    asAdmin(database, (client) =>
      client.query("truncate _prisma_migrations; insert into _prisma_migrations table kept.notes"),
    ),
  );

  const cases: [what: string, sql: string, told: RegExp][] = [
    [
      "when a file was edited after it was applied",
      `update _prisma_migrations set checksum = repeat('0', 64) where migration_name = '${before[1]}'`,
      new RegExp(`file of the migration ${before[1]} is not the one.*Bring back`),
    ],
    [
      "when a file is missing",
      "insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('1', '0', '20261122095959_gone', now())",
      /20261122095959_gone is in force.*missing here.*Bring back/,
    ],
    [
      "when it is newer than the program",
      "insert into _prisma_migrations (id, checksum, migration_name, finished_at) values ('1', '0', '29990101000000_future', now())",
      /newer than this Praxis.*29990101000000_future.*Start the Praxis that it belongs to/,
    ],
    [
      "when a migration did not end",
      `update _prisma_migrations set finished_at = null where migration_name = '${before.at(-1)}'`,
      new RegExp(`${before.at(-1)} began.*did not end.*no clinic in it yet: drop this database`),
    ],
  ];
  test.each(cases)("%s", async (_, sql, told) => {
    await asAdmin(database, (client) => client.query(sql));
    const noted = await notesIn(database);
    expect(await refusal(database)).toMatch(told);
    await expect(migrateTo(ownerUrl(database), names)).rejects.toThrow(told);
    expect(await notesIn(database)).toEqual(noted);
  });

  test("when a migration did not end and there is a clinic: a backup is needed", async () => {
    const kept = await aDatabaseBehind();
    await asAdmin(kept, (client) =>
      client.query("update _prisma_migrations set finished_at = null where migration_name = $1", [before.at(-1)]),
    );
    expect(await refusal(kept)).toMatch(/did not end. Restore the backup from before it/);
    expect(await asAdmin(kept, isStillborn)).toBe(false);
  });

  test("but one whose files only have other line ends is", async () => {
    const text = readFileSync(`prisma/migrations/${before[0]}/migration.sql`, "utf8").replaceAll("\n", "\r\n");
    const checksum = createHash("sha256").update(text).digest("hex");
    await asAdmin(database, (client) =>
      client.query("update _prisma_migrations set checksum = $1 where migration_name = $2", [checksum, before[0]]),
    );
    expect(await migrateTo(ownerUrl(database), before)).toEqual([]);
  });
});

test.each([1])("a first start that ended after %i migration is taken up again", async (count) => {
  const database = await anEmptyDatabase();
  await migrateTo(ownerUrl(database), names.slice(0, count));
  expect(await migrate(ownerUrl(database), { backups: folder.file("first-start") })).toEqual(names.slice(count));
  expect(existsSync(folder.file("first-start"))).toBe(false);
});

test.each([1])("one that was killed in the migration after %i makes its packaged database anew", async (count) => {
  const database = await anEmptyDatabase();
  await migrateTo(ownerUrl(database), names.slice(0, count));
  await asAdmin(database, (client) =>
    client.query("insert into _prisma_migrations (id, checksum, migration_name) values ('1', '0', $1)", [names[count]]),
  );
  expect(await asAdmin(database, isStillborn)).toBe(true);
  await ensured(database);
  expect(await migrateTo(ownerUrl(database), names)).toEqual(names);

  // And what is whole stays, with its doors as they have to be.
  await asAdmin("postgres", (client) => client.query(`grant connect on database ${database} to public`));
  await ensured(database);
  expect(await notesIn(database)).toEqual(names);
  const { rows } = await asAdmin("postgres", (client) =>
    client.query("select has_database_privilege('public', $1, 'connect') as open", [database]),
  );
  expect(rows[0].open).toBe(false);
});

test("a migration that the database refuses leaves nothing behind, and is tried again", async () => {
  const database = await anEmptyDatabase();
  await migrateTo(ownerUrl(database), names.slice(0, 1));
  const inItsWay = (client: pg.Client) =>
    client.query("create function catalogue_clinic() returns uuid language sql as 'select null::uuid'");
  await asAdmin(database, inItsWay);
  expect(await refusal(database)).toMatch(/migration failed.*catalogue_clinic/s);
  await asAdmin(database, (client) => client.query("drop function catalogue_clinic()"));
  expect(await migrateTo(ownerUrl(database), names)).toEqual(names.slice(1));
});

test("of several who migrate at once, one does and the others wait for it; without a clinic nothing is backed up", async () => {
  const database = await aDatabaseBehind({ clinic: false });
  const backups = folder.file("none");
  const applied = await Promise.all([1, 2].map(() => migrate(ownerUrl(database), { backups })));
  expect(applied.flat()).toEqual([last]);
  expect(existsSync(backups)).toBe(false);
});

describe("before a migration", () => {
  test("a clinic is backed up as it was, and the last seven automatic backups are kept", async () => {
    const backups = folder.file("kept");
    const database = await aDatabaseBehind();
    mkdirSync(backups);
    const earlier = Array.from(
      { length: 8 },
      (_, n) => `automatic-20250${n + 1}01T000000Z-20250${n + 1}01000000.backup`,
    );
    const manual = ["automatic.backup", "before-the-move.backup", "praxis-2020-01-01-0000.backup"];
    for (const name of [...earlier, ...manual]) writeFileSync(`${backups}/${name}`, "");
    expect(await migrate(ownerUrl(database), { backups })).toEqual([last]);

    const there = readdirSync(backups);
    const [made, ...others] = there.filter((name) => /^automatic-2/.test(name) && !earlier.includes(name));
    expect(others).toEqual([]);
    expect(made).toMatch(new RegExp(`-${before.at(-1)?.split("_")[0]}\\.backup$`));
    expect(there.filter((name) => earlier.includes(name))).toEqual(earlier.slice(2));
    expect(there.filter((name) => manual.includes(name))).toEqual(manual);

    const copy = await anEmptyDatabase();
    const { tables } = await restoreBackup(ownerUrl(copy), `${backups}/${made}`, { passphrase: async () => "" });
    expect(tables.clinic?.rows).toBe(2);
    expect(tables._prisma_migrations?.rows).toBe(before.length);

    await migrate(ownerUrl(database), { backups });
    expect(readdirSync(backups)).toEqual(there);
  });

  test("it is encrypted where a passphrase is set", async () => {
    const at = { level: last, now: new Date() };
    vi.stubEnv("PRAXIS_BACKUP_PASSPHRASE", "correct horse battery staple");
    const file = await backUpBefore(ownerUrl(source), folder.file("encrypted"), at).finally(() => vi.unstubAllEnvs());
    const ask = async () => "wrong wrong wrong";
    const wrong = restoreBackup(ownerUrl(await anEmptyDatabase()), file, { passphrase: ask });
    await expect(wrong).rejects.toThrow("not the passphrase");
  });

  test("nothing is migrated when the backup cannot be written", async () => {
    const database = await aDatabaseBehind();
    writeFileSync(folder.file("file"), "");
    expect(await refusal(database, folder.file("file"))).toMatch(/could not be written.*\n.*Nothing was migrated/);
    expect(await notesIn(database)).toEqual(before);
    vi.stubEnv("PRAXIS_BACKUP_PASSPHRASE", "");
    expect(await refusal(database, folder.file("another"))).toMatch(/at least 12 characters/);
    vi.unstubAllEnvs();
    expect(await notesIn(database)).toEqual(before);
  });
});
