import { randomUUID } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { actorOf } from "@/lib/platform/auth/actor";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, aClinician, aJoinedPatient, aPatient, good } from "@/prisma/factories/clinic";
import { connectAsAdmin } from "@/prisma/testing/admin";
import { erasePatients } from "./erasure-commands";
import { listArchived } from "./retention-queries";

// The first one also waits for its database to be copied.
vi.setConfig({ testTimeout: 20_000 });

const now = new Date("2026-11-20T09:00:00Z");
let admin: pg.Client;

beforeAll(async () => {
  admin = await connectAsAdmin();
});

afterAll(() => admin.end());

const archive = (patientId: string, at: string) =>
  admin.query("UPDATE patient SET archived_at = $2 WHERE id = $1", [patientId, at]);

async function practice() {
  const owner = (await aClinic(now)).actor;
  const [long, lately, here] = await Promise.all(
    ["Long Gone", "Lately Gone", "Here Still"].map((name) => aPatient(owner, now, { name })),
  );
  await archive(long as string, "2016-11-19T23:30:00Z");
  await archive(lately as string, "2016-11-20T23:30:00Z");
  return { owner, long: long as string, lately: lately as string, here: here as string };
}

test("the list names the archived, by when their time is over on the clinic's calendar, and is audited", async () => {
  const { owner, long, lately } = await practice();
  const found = await listArchived(owner.scope, now);
  expect(found).toMatchObject({ retentionYears: 10, more: 0 });
  expect(found.records).toMatchObject([
    { patientId: long, name: "Long Gone", archived: "2016-11-20", over: "2026-11-20", isOver: true, entries: 0 },
    { patientId: lately, archived: "2016-11-21", over: "2026-11-21", isOver: false },
  ]);
  const events = await withScope(owner.scope, (tx) =>
    tx.auditEvent.findMany({ where: { clinicId: owner.scope.clinicId, action: "retention.list" } }),
  );
  expect(events.map(({ patientId }) => patientId).sort()).toEqual([long, lately].sort());
});

test("what is over goes, each by itself, up to the first that may not; before its time only one, with a ground", async () => {
  const { owner, long, lately, here } = await practice();
  const erase = (patientIds: string[], ground: "retention" | "asked" = "retention") =>
    erasePatients(owner.scope, { patientIds, ground }, now);
  expect(await erase([lately, long])).toEqual({ ok: false, reason: "still-kept" });
  expect(await erase([here, long])).toEqual({ ok: false, reason: "not-archived" });
  expect((await listArchived(owner.scope, now)).records).toHaveLength(2);
  expect(good(await erase([long, here, lately]))).toEqual({ erased: 1 });
  expect((await listArchived(owner.scope, now)).records).toMatchObject([{ patientId: lately }]);
  expect(good(await erase([lately], "asked"))).toEqual({ erased: 1 });
  expect((await listArchived(owner.scope, now)).records).toEqual([]);
  await expect(erase([long])).rejects.toMatchObject({ code: "not-found" });
  const events = await withScope(owner.scope, (tx) =>
    tx.auditEvent.findMany({
      where: { clinicId: owner.scope.clinicId, action: "patient.erase" },
      orderBy: { id: "asc" },
    }),
  );
  expect(events.map(({ patientId, fields, accountId }) => [patientId, fields, accountId])).toEqual([
    [long, ["retention"], owner.scope.accountId],
    [lately, ["asked"], owner.scope.accountId],
  ]);
});

test("many go in several requests, none of them longer than a request may take", async () => {
  const { owner, long } = await practice();
  const ids = [long];
  for (let n = 0; n < 4; n += 1) ids.push(await aPatient(owner, now, { name: `Long Gone ${n}` }));
  for (const id of ids) await archive(id, "2016-11-01T09:00:00Z");
  // Each takes as long as one with years of entries does.
  await admin.query(`CREATE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_sleep(1.5); RETURN OLD; END';
    CREATE TRIGGER slowly BEFORE DELETE ON patient FOR EACH ROW EXECUTE FUNCTION slowly()`);
  try {
    let left = ids;
    for (let requests = 0; left.length > 0; requests += 1) {
      const begun = Date.now();
      const { erased } = good(await erasePatients(owner.scope, { patientIds: left, ground: "retention" }, now));
      expect(Date.now() - begun).toBeLessThan(9000);
      expect([requests, erased > 0 && erased < ids.length]).toEqual([requests, true]);
      left = left.slice(erased);
    }
  } finally {
    await admin.query("DROP TRIGGER slowly ON patient; DROP FUNCTION slowly()");
  }
  expect((await listArchived(owner.scope, now)).records).toHaveLength(1);
}, 40_000);

test("who is erased is signed out at once", async () => {
  const owner = (await aClinic(now)).actor;
  const patientId = await aPatient(owner, now);
  const { actor: patient } = await aJoinedPatient(owner, patientId, now);
  await archive(patientId, "2026-11-19T09:00:00Z");
  good(await erasePatients(owner.scope, { patientIds: [patientId], ground: "mistake" }, now));
  expect(await actorOf(patient.signInId, now)).toBeNull();
});

test("nobody but the owner, and nobody elsewhere", async () => {
  const { owner, long } = await practice();
  const clinician = (await aClinician(owner, now)).actor;
  const foreign = (await aClinic(now)).actor;
  const input = { patientIds: [long], ground: "retention" as const };
  await expect(listArchived(clinician.scope, now)).rejects.toMatchObject({ code: "forbidden" });
  await expect(erasePatients(clinician.scope, input, now)).rejects.toMatchObject({ code: "forbidden" });
  await expect(erasePatients(foreign.scope, input, now)).rejects.toMatchObject({ code: "not-found" });
  await expect(erasePatients(owner.scope, { ...input, patientIds: [randomUUID()] }, now)).rejects.toMatchObject({
    code: "not-found",
  });
});
