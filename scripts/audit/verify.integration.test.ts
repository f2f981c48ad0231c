import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { connect, staff, type WalledClinic, walledClinic, within } from "@/prisma/testing/walls-fixture";
import { aFolder, anEmptyDatabase, asAdmin, ownerUrl, source } from "../backup/fixture";
import { restoreBackup } from "../backup/load.mjs";
import { writeBackup } from "../backup/write.mjs";
import { migrateTo } from "../migrate.mjs";
import { migrationNames } from "../migration-files.mjs";
import { createDatabase } from "../roles.mjs";
import { verifyAudit } from "./read.mjs";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let clinic: WalledClinic;
let app: pg.Client;

/** What is tampered with is of no use to other tests: a database of its own, named like the worker's. */
const home = `${source}_tampered`;

beforeAll(async () => {
  const shared = process.env.DATABASE_URL;
  const template = process.env.PRAXIS_TEST_TEMPLATE ?? "praxis_template";
  await asAdmin("postgres", (admin) => createDatabase(admin, home, { template }));
  process.env.DATABASE_URL = at(home);
  return () => {
    process.env.DATABASE_URL = shared;
  };
});

/** A database's URL as the application. */
function at(database: string): string {
  const url = new URL(process.env.DATABASE_URL ?? "");
  url.pathname = `/${database}`;
  return url.href;
}

/** A clinic whose audit has ten events and more, each of a transaction of its own. */
beforeEach(async () => {
  app = await connect();
  clinic = await walledClinic(app);
  for (let n = 0; n < 10; n += 1) await happen(app, "patient.read", clinic.patientId);
  return () => app.end();
});

const happen = (client: pg.Client, action: string, patientId: string, where: WalledClinic = clinic) =>
  within(client, staff(where), () =>
    client.query(
      "insert into audit_event (clinic_id, at, actor, action, patient_id, fields) values ($1, now(), 'owner', $2, $3, '{name,\"ümlaut, 7:\",NULL}')",
      [where.clinicId, action, patientId],
    ),
  );

async function verdict(database = home, at = clinic, heads: string[] = []) {
  const noted = heads.map((head) => {
    const [of, seq, hash] = head.split(":") as [string, string, string];
    return { clinic: of, seq, hash };
  });
  const clinics = await verifyAudit(ownerUrl(database), noted);
  const found = clinics.find(({ clinic: id }) => id === at.clinicId);
  if (!found) throw new Error("the clinic was not verified");
  return { ...found, noted: `${at.clinicId}:${found.head?.seq}:${found.head?.hash.toString("hex")}` };
}

/** What somebody does who has the database's superuser: no trigger, no key and no wall stands in the way. */
const tamper = (sql: string, values: unknown[] = []) =>
  asAdmin(home, async (admin) => {
    await admin.query("set session_replication_role = replica");
    await admin.query(sql, values);
  });

/** The id of the event at a link, counted from the end. */
async function eventAt(fromEnd: number): Promise<string> {
  return asAdmin(home, async (admin) => {
    const { rows } = await admin.query(
      "select event_id from audit_link where clinic_id = $1 order by seq desc limit 1 offset $2",
      [clinic.clinicId, fromEnd],
    );
    return rows[0].event_id;
  });
}

describe("the chain", () => {
  test("is whole after honest work, and so is its restored copy, which goes on where it ended", async () => {
    const { events, links, findings, noted } = await verdict();
    expect(events).toBe(12);
    expect({ links, findings }).toEqual({ links: events, findings: [] });

    const folder = aFolder();
    await writeBackup(ownerUrl(home), folder.file("a.backup"));
    const copy = await anEmptyDatabase();
    await restoreBackup(ownerUrl(copy), folder.file("a.backup"), { passphrase: () => Promise.reject() });
    folder.remove();
    expect((await verdict(copy)).noted).toBe(noted);
    const there = new pg.Client({ connectionString: at(copy) });
    await there.connect();
    await happen(there, "patient.read", clinic.patientId);
    await there.end();
    expect(await verdict(copy, clinic, [noted])).toMatchObject({ events: 13, links: 13, findings: [] });
  });

  test("takes in what happened before there was one", async () => {
    const old = await anEmptyDatabase();
    const names = migrationNames();
    await migrateTo(ownerUrl(old), names.slice(0, names.indexOf("20261126085000_audit_chain")));
    await asAdmin(old, async (admin) => {
      for (const n of [1, 2])
        await admin.query(
          "select found_clinic(now(), gen_random_uuid(), 'Old', '', '1', 'DE', '112', 'UTC', gen_random_uuid(), $1, 'x', gen_random_uuid(), 'A', '')",
          [`${n}@example.org`],
        );
      await admin.query(
        "insert into audit_event (clinic_id, at, actor, action) select id, '2026-01-02T03:04:05.678901Z', 'system', 'member.add' from clinic, generate_series(1, 3) where id <> catalogue_clinic()",
      );
    });
    await migrateTo(ownerUrl(old), names);
    const clinics = await verifyAudit(ownerUrl(old));
    expect(clinics.map(({ events, links, findings }) => [events, links, findings])).toEqual([
      [4, 4, []],
      [4, 4, []],
    ]);
  });

  test("covers every column of an event", async () => {
    const { rows } = await app.query(
      "select column_name as name from information_schema.columns where table_name = 'audit_event' order by 1",
    );
    expect(rows.map(({ name }) => name)).toEqual([
      "account_id",
      "action",
      "actor",
      "at",
      "clinic_id",
      "fields",
      "id",
      "patient_id",
      "subject_id",
    ]);
  });

  test("has neither gap nor fork after sixteen writers at once, some for two clinics in either order", async () => {
    const other = await walledClinic(app);
    const before = [(await verdict()).events, (await verdict(home, other)).events] as const;
    const writers = Array.from({ length: 16 }, async (_, writer) => {
      const client = await connect();
      for (let n = 0; n < 50; n += 1) await happen(client, "patient.read", clinic.patientId);
      await client.end();
      // Only functions of the walls may write for two clinics: their owner stands in for them.
      const owner = new pg.Client({ connectionString: ownerUrl(home) });
      await owner.connect();
      const pair = writer % 2 === 0 ? [clinic.clinicId, other.clinicId] : [other.clinicId, clinic.clinicId];
      for (let n = 0; n < 25; n += 1) {
        await owner.query("begin");
        for (const id of pair)
          await owner.query(
            "insert into audit_event (clinic_id, at, actor, action) values ($1, now(), 'system', 'sign-in.end')",
            [id],
          );
        await owner.query("commit");
      }
      await owner.end();
    });
    await Promise.all(writers);
    expect(await verdict()).toMatchObject({ events: before[0] + 1200, links: before[0] + 1200, findings: [] });
    expect(await verdict(home, other)).toMatchObject({
      events: before[1] + 400,
      links: before[1] + 400,
      findings: [],
    });
  });
});

describe("what is not seen is not called whole:", () => {
  test("a role that row-level security hides rows from", async () => {
    await expect(verifyAudit(at(home))).rejects.toThrow(
      /Row-level security hides rows.*audit_event, audit_link, clinic.*DATABASE_OWNER_URL/,
    );
  });

  test("a database without a clinic, or without an audit", async () => {
    const empty = await anEmptyDatabase();
    await expect(verifyAudit(ownerUrl(empty))).rejects.toThrow(/no audit of this Praxis/);
    await migrateTo(ownerUrl(empty), migrationNames());
    await expect(verifyAudit(ownerUrl(empty))).rejects.toThrow(/no clinic in this database: nothing was verified/);
    const { noted } = await verdict();
    const [of, seq, hash] = noted.split(":") as [string, string, string];
    const [{ findings } = { findings: [] }] = await verifyAudit(ownerUrl(empty), [{ clinic: of, seq, hash }]);
    expect(findings).toEqual([`link ${seq} was noted, but there is no such clinic`]);
  });
});

describe("who works for the application", () => {
  test("writes no link, changes none and removes none, as owner of the clinic or as anybody", async () => {
    const asks = (sql: string, values: unknown[] = []) =>
      within(app, staff(clinic), () => app.query(sql, values)).then(
        () => "done",
        (error: { code: string }) => error.code,
      );
    const own = [clinic.clinicId];
    expect(await asks("insert into audit_link values ($1, 99, 1, sha256(''))", own)).toBe("42501");
    expect(await asks("update audit_link set seq = seq where clinic_id = $1", own)).toBe("42501");
    expect(await asks("delete from audit_link where clinic_id = $1", own)).toBe("42501");
    await asAdmin(home, async (admin) => {
      for (const sql of ["update audit_link set seq = seq", "delete from audit_link", "truncate audit_link"])
        await expect(admin.query(sql)).rejects.toMatchObject({ code: "PX001" });
    });
  });
});

test("the command says so by its exit code", async () => {
  const command = (heads: string[]) => {
    const url = new URL(process.env.TEST_DATABASE_ADMIN_URL ?? "");
    url.pathname = `/${home}`;
    const env = { ...process.env, DATABASE_OWNER_URL: url.href };
    const args = ["scripts/audit-verify.mjs", ...heads.flatMap((head) => ["--head", head])];
    return spawnSync(process.execPath, args, { env, encoding: "utf8" });
  };
  const { noted } = await verdict();
  const good = command([noted]);
  expect([good.status, good.stdout]).toEqual([0, expect.stringContaining(`head ${noted}`)]);
  await tamper("update audit_event set action = 'patient.add' where id = $1", [await eventAt(4)]);
  const bad = command([]);
  expect([bad.status, bad.stdout]).toEqual([1, expect.stringContaining("does not fit link 8")]);
  expect(command(["nonsense"]).status).toBe(1);
});

describe("what a superuser does is found:", () => {
  test("an altered value", async () => {
    const id = await eventAt(4);
    await tamper("update audit_event set account_id = $2 where id = $1", [id, randomUUID()]);
    expect((await verdict()).findings).toEqual([
      expect.stringMatching(new RegExp(`^event ${id} \\(patient.read\\) does not fit link \\d+: it was altered`)),
    ]);
  });

  test("a moment that was moved by a microsecond", async () => {
    const id = await eventAt(4);
    await tamper("update audit_event set at = at + interval '1 microsecond' where id = $1", [id]);
    expect((await verdict()).findings).toEqual([expect.stringContaining(`event ${id} `)]);
  });

  test("a deleted event", async () => {
    const id = await eventAt(4);
    await tamper("delete from audit_event where id = $1", [id]);
    expect((await verdict()).findings).toEqual([
      expect.stringMatching(new RegExp(`^event ${id}, of link \\d+, is missing$`)),
    ]);
  });

  test("an event deleted with its link, also when the links behind it move up", async () => {
    const id = await eventAt(4);
    const { head } = await verdict();
    const seq = (head?.seq ?? 0) - 4;
    await tamper("delete from audit_event where id = $1", [id]);
    await tamper("delete from audit_link where event_id = $1", [id]);
    expect((await verdict()).findings).toEqual([`link ${seq} is missing`]);
    for (let at = seq + 1; at <= seq + 4; at += 1)
      await tamper("update audit_link set seq = seq - 1 where clinic_id = $1 and seq = $2", [clinic.clinicId, at]);
    expect((await verdict()).findings).toEqual([expect.stringContaining(`does not fit link ${seq}`)]);
  });

  test("the end cut off: only by who noted the head", async () => {
    const { noted, head } = await verdict();
    const last = await eventAt(3);
    await tamper("delete from audit_link where clinic_id = $1 and event_id > $2", [clinic.clinicId, last]);
    await tamper("delete from audit_event where clinic_id = $1 and id > $2", [clinic.clinicId, last]);
    expect((await verdict()).findings).toEqual([]);
    expect((await verdict(home, clinic, [noted])).findings).toEqual([
      `link ${head?.seq} was noted and is missing: the end of the chain was cut off`,
    ]);
  });

  test("two events in each other's place", async () => {
    const [a, b] = [await eventAt(6), await eventAt(2)];
    // The unique key has no deferral: by way of a third number.
    for (const [from, to] of [
      [a, "-1"],
      [b, a],
      ["-1", b],
    ])
      await tamper("update audit_link set event_id = $2 where event_id = $1", [from, to]);
    const { findings } = await verdict();
    expect(findings).toEqual([
      expect.stringMatching(new RegExp(`^event ${b} stands in the place of event ${a}, at link \\d+: reordered$`)),
      expect.stringMatching(new RegExp(`^event ${a} stands in the place of event ${b}, at link \\d+: reordered$`)),
    ]);
  });

  test("two links in each other's place", async () => {
    const { head } = await verdict();
    const [a, b] = [(head?.seq ?? 0) - 6, (head?.seq ?? 0) - 2];
    for (const [from, to] of [
      [a, 9_000],
      [b, a],
      [9_000, b],
    ])
      await tamper("update audit_link set seq = $3 where clinic_id = $1 and seq = $2", [clinic.clinicId, from, to]);
    const { findings } = await verdict();
    expect(findings).toHaveLength(4);
    for (const finding of findings) expect(finding).toMatch(/: reordered$/);
  });

  test("a clinic whose row is gone", async () => {
    const { events } = await verdict();
    await tamper("delete from clinic where id = $1", [clinic.clinicId]);
    expect(await verdict()).toMatchObject({ name: "", events, links: events, findings: ["its clinic was removed"] });
  });

  test("an event put in", async () => {
    await tamper(
      "insert into audit_event (clinic_id, at, actor, action) values ($1, '2026-01-01', 'owner', 'patient.read')",
      [clinic.clinicId],
    );
    expect((await verdict()).findings).toEqual([
      expect.stringMatching(/^event \d+ \(patient.read\) has no link: it was put in past the chain$/),
    ]);
  });

  test("the whole chain made anew: only by who noted a head", async () => {
    const { noted, head } = await verdict();
    await tamper("update audit_event set actor = 'clinician' where clinic_id = $1 and id = $2", [
      clinic.clinicId,
      await eventAt(8),
    ]);
    await tamper(
      `do $$ declare l record; h bytea; begin
         for l in select k.seq, e from audit_link k join audit_event e on e.id = k.event_id where k.clinic_id = '${clinic.clinicId}' order by k.seq loop
           h := audit_hash(h, l.e);
           update audit_link set hash = h where clinic_id = '${clinic.clinicId}' and seq = l.seq;
         end loop; end $$`,
    );
    expect((await verdict()).findings).toEqual([]);
    expect((await verdict(home, clinic, [noted])).findings).toEqual([
      `link ${head?.seq} is not the one that was noted: the chain was made anew`,
    ]);
  });
});
