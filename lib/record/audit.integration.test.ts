import { randomUUID } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { getCaseload } from "@/lib/caseload/queries";
import { getPatient } from "@/lib/patient/queries";
import type { Clinician } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { getPlan } from "@/lib/session/queries";
import { aClinic, aClinician, aJoinedPatient, aPatient } from "@/prisma/factories/clinic";
import { statementsOf } from "@/prisma/testing/statements";
import { hashOf } from "@/scripts/audit/chain.mjs";
import type { AuditFilter } from "./audit-filter";
import { exportAudit, findAuditPatients, getAudit, PAGE_SIZE } from "./audit-queries";
import { auditSchema } from "./audit-schema";

vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

const zone = "Europe/Berlin";
const at = (written: string) => new Date(`2026-11-${written}:00Z`);
const started = at("02T09:00");
const now = at("20T09:00");

/** A clinic whose owner, clinician and patient did things on known days. */
async function aHistory() {
  const owner = (await aClinic(started)).actor;
  const ana = (await aClinician(owner, started, { name: "Ana Weber" })).actor;
  const helen = await aPatient(ana, started, { name: "Helen Marwood" });
  const other = await aPatient(ana, started, { name: "Otto Other" });
  const patient = (await aJoinedPatient(ana, helen, started)).actor;
  for (const day of ["10T09:00", "11T09:00", "12T09:00"]) await getPatient(ana.scope, helen, at(day));
  await getPatient(owner.scope, helen, at("13T22:59"));
  await getPatient(ana.scope, other, at("13T23:00"));
  await getPlan(patient.scope, helen, { entriesFrom: "2026-11-01" }, at("14T09:00"));
  await getCaseload(owner.scope, { show: "all", name: "", page: 0 }, zone, at("15T09:00"));
  return { owner, ana, helen, other, patient };
}

let history: Awaited<ReturnType<typeof aHistory>>;

beforeAll(async () => {
  history = await aHistory();
});

const look = (actor: Clinician, filter: AuditFilter = {}) => getAudit(actor.scope, filter, zone, now);
const acts = async (actor: Clinician, filter: AuditFilter = {}) =>
  (await look(actor, filter)).acts.map(({ action, actor: { name, role }, patient }) => [
    action,
    name ?? role,
    patient?.name ?? null,
  ]);

test("what happened is told, the newest first, a look at the caseload as one act", async () => {
  const { owner } = history;
  expect((await acts(owner, { to: "2026-11-15" })).slice(0, 4)).toEqual([
    ["caseload.read", "Olga Owner", expect.any(String)],
    ["plan.read", "Helen Marwood", "Helen Marwood"],
    ["patient.read", "Ana Weber", "Otto Other"],
    ["patient.read", "Olga Owner", "Helen Marwood"],
  ]);
  const { acts: all } = await look(owner);
  // The look before is on top, for looking is an act too.
  expect(all[0]).toMatchObject({ action: "audit.read", actor: { name: "Olga Owner" } });
  expect(all[1]).toMatchObject({
    action: "caseload.read",
    patients: 2,
    at: expect.stringMatching(/^2026-11-15T09:00/),
  });
  expect(all.at(-1)).toMatchObject({ action: "clinic.found", actor: { role: "system", name: null } });
  expect(all.find(({ action }) => action === "member.add")).toMatchObject({
    member: "Ana Weber",
    fields: ["name", "title", "role"],
  });
});

test("it is filtered by patient, person, kind and days on the clinic's clock", async () => {
  const { owner, ana, helen } = history;
  const reads = { patient: helen, kind: "reads" } as const;
  expect(await acts(owner, { ...reads, person: ana.scope.accountId })).toEqual(
    Array(3).fill(["patient.read", "Ana Weber", "Helen Marwood"]),
  );
  const kinds = async (kind: AuditFilter["kind"]) => new Set((await acts(owner, { kind })).map(([action]) => action));
  expect(await kinds("signIns")).toEqual(new Set(["sign-in.open"]));
  expect(await kinds("changes")).toEqual(
    new Set(["clinic.found", "member.add", "patient.add", "invitation.make", "invitation.accept"]),
  );
  // 22:59 UTC is still the 13th in Berlin, 23:00 is the 14th.
  expect(await acts(owner, { from: "2026-11-13", to: "2026-11-13" })).toEqual([
    ["patient.read", "Olga Owner", "Helen Marwood"],
  ]);
  expect((await acts(owner, { from: "2026-11-14", to: "2026-11-14" })).map(([action]) => action)).toEqual([
    "plan.read",
    "patient.read",
  ]);
});

test("who saw a patient's record: how often, when last, and in whose caseload", async () => {
  const { owner, helen } = history;
  const { seen, patient } = await look(owner, { patient: helen });
  expect(patient).toEqual({ id: helen, name: "Helen Marwood" });
  expect(seen).toEqual([
    expect.objectContaining({ name: "Olga Owner", opened: 1, lastOpened: "2026-11-13T22:59:00.000Z", listed: 1 }),
    expect.objectContaining({ name: "Ana Weber", opened: 3, lastOpened: "2026-11-12T09:00:00.000Z", listed: 0 }),
  ]);
  const since = (await look(owner, { patient: helen, from: "2026-11-12" })).seen;
  expect(since.map(({ name, opened }) => [name, opened])).toEqual([
    ["Olga Owner", 1],
    ["Ana Weber", 1],
  ]);
});

test("pages follow each other without a gap, through acts of one moment and looks at the caseload", async () => {
  const owner = (await aClinic(started)).actor;
  for (let n = 0; n < 3; n += 1) await aPatient(owner, started, { name: `Patient ${n}` });
  await withScope(
    owner.scope,
    (tx) => tx.$executeRaw`
      INSERT INTO audit_event (clinic_id, at, account_id, actor, action)
      SELECT ${owner.scope.clinicId}::uuid, ${now}::timestamptz, ${owner.scope.accountId}::uuid, 'owner', 'practice.change' FROM generate_series(1, 120)`,
  );
  await getCaseload(owner.scope, { show: "all", name: "", page: 0 }, zone, now);
  const ids: string[] = [];
  let moment = 1;
  for (let before: string | null = ""; before !== null; moment += 1) {
    const place = before === "" ? undefined : auditSchema.parse({ before }).before;
    const page = await getAudit(
      owner.scope,
      { to: "2026-11-20", before: place },
      zone,
      new Date(now.getTime() + 86_400_000),
    );
    expect(page.acts.length).toBeLessThanOrEqual(PAGE_SIZE);
    ids.push(...page.acts.map(({ id }) => id));
    before = page.older;
  }
  const { rows } = await withScope(owner.scope, async (tx) => ({
    rows: await tx.auditEvent.count({ where: { at: { lte: now }, NOT: { action: "caseload.read" } } }),
  }));
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(rows + 1);
  expect(moment).toBeGreaterThan(3);
});

test("a page makes as few statements for a thousand events as for ten", async () => {
  const { owner, helen } = history;
  const count = async () => [
    (await statementsOf(() => look(owner))).length,
    (await statementsOf(() => look(owner, { patient: helen }))).length,
  ];
  expect(await count()).toEqual([3, 4]);
  await withScope(
    owner.scope,
    (tx) => tx.$executeRaw`
      INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id)
      SELECT ${owner.scope.clinicId}::uuid, ${started}::timestamptz + n * interval '1 minute', ${owner.scope.accountId}::uuid, 'owner', 'patient.read', ${helen}::uuid
        FROM generate_series(1, 1000) n`,
  );
  expect(await count()).toEqual([3, 4]);
});

test("an export holds what the filter leaves, is an act itself, and can be verified", async () => {
  const { owner, helen } = history;
  const all = [];
  for await (const record of exportAudit(owner.scope, {}, zone, now)) all.push(record);
  expect(all[0]).toMatchObject({ action: "audit.export", actorName: "Olga Owner" });
  const links = all.sort((a, b) => Number(a.seq) - Number(b.seq));
  let previous: Buffer | null = null;
  for (const link of links) {
    const { id, at: instant, accountId, actor, action, patientId, subjectId, fields } = link;
    const of = { account: accountId, patient: patientId, subject: subjectId };
    previous = hashOf(previous, { clinic: owner.scope.clinicId, id, at: instant, actor, action, fields, ...of });
    expect(link.hash).toBe(previous?.toString("hex"));
  }
  const hers = [];
  for await (const record of exportAudit(owner.scope, { patient: helen, kind: "reads" }, zone, now)) hers.push(record);
  expect(new Set(hers.map(({ patientId }) => patientId))).toEqual(new Set([helen]));
  expect(hers.map(({ action }) => action)).toContain("audit.export");
});

test("a long export comes in pieces, whole", async () => {
  const owner = (await aClinic(started)).actor;
  for (let part = 0; part < 5; part += 1) {
    await withScope(
      owner.scope,
      (tx) => tx.$executeRaw`
        INSERT INTO audit_event (clinic_id, at, actor, action)
        SELECT ${owner.scope.clinicId}::uuid, ${started}::timestamptz + (n / 7) * interval '1 microsecond', 'system', 'sign-in.end'
          FROM generate_series(1, 900) n`,
    );
  }
  const ids = new Set<string>();
  let rows = 0;
  for await (const { id } of exportAudit(owner.scope, { kind: "signIns" }, zone, now)) {
    ids.add(id);
    rows += 1;
  }
  expect([ids.size, rows]).toEqual([4501, 4501]);
});

test("what happens while an export is made is not in it", async () => {
  const owner = (await aClinic(started)).actor;
  // Some are as old as what the export has yet to read: an act stands under the moment at which its request began.
  const acts = (rows: number, action: string) =>
    withScope(
      owner.scope,
      (tx) => tx.$executeRaw`
        INSERT INTO audit_event (clinic_id, at, actor, action)
        SELECT ${owner.scope.clinicId}::uuid, ${at("05T09:00")}::timestamptz - n * interval '1 second', 'system', ${action}
          FROM generate_series(1, ${rows}::int) n`,
    );
  for (let part = 0; part < 3; part += 1) await acts(900, "sign-in.end");
  const seen = new Map<string, number>();
  let during = false;
  for await (const { action } of exportAudit(owner.scope, { to: "2026-11-19" }, zone, now)) {
    if (!during) await acts(900, "practice.change");
    during = true;
    seen.set(action, (seen.get(action) ?? 0) + 1);
  }
  expect([seen.get("sign-in.end"), seen.get("practice.change")]).toEqual([2700, undefined]);
});

test("who looked at a second record of a person, before both became one, saw hers: in acts, sums and export", async () => {
  const owner = (await aClinic(started)).actor;
  const ana = (await aClinician(owner, started, { name: "Ana Weber" })).actor;
  const [kept, second] = [await aPatient(owner, started, { name: "Kept" }), await aPatient(owner, started)];
  await getPatient(ana.scope, second, at("12T09:00"));
  await getCaseload(ana.scope, { show: "all", name: "", page: 0 }, zone, at("13T09:00"));
  await withScope(
    owner.scope,
    (tx) => tx.$queryRaw`SELECT merge_patients(${second}::uuid, ${kept}::uuid, '2026-11-14', ${at("14T09:00")})::text`,
  );
  const { seen, acts: shown } = await look(owner, { patient: kept, kind: "reads" });
  expect(seen).toEqual([
    expect.objectContaining({ name: "Ana Weber", opened: 1, lastOpened: "2026-11-12T09:00:00.000Z", listed: 1 }),
  ]);
  // The look at the caseload showed both, and is one act.
  expect(shown.map(({ action, patient }) => [action, patient?.name])).toEqual([
    ["caseload.read", "Kept"],
    ["patient.read", "Kept"],
  ]);
  const told = [];
  for await (const { action } of exportAudit(owner.scope, { patient: kept, kind: "reads" }, zone, now))
    told.push(action);
  expect(told).toContain("patient.read");
});

test("it is the owner's alone, and her clinic's alone", async () => {
  const { owner, ana, helen } = history;
  const stranger = (await aClinic(started)).actor;
  await expect(look(ana)).rejects.toMatchObject({ code: "forbidden" });
  await expect(exportAudit(ana.scope, {}, zone, now).next()).rejects.toMatchObject({ code: "forbidden" });
  await expect(findAuditPatients(ana.scope, "helen", now)).rejects.toMatchObject({ code: "forbidden" });
  expect(await acts(stranger, { patient: helen })).toEqual([]);
  expect(await look(stranger, { patient: helen })).toMatchObject({ seen: [], patient: { name: null } });
  expect(await findAuditPatients(stranger.scope, "helen", now)).toEqual([]);
  expect(await findAuditPatients(owner.scope, "MARW", now)).toEqual([
    { id: helen, name: "Helen Marwood", born: "1968-05-14", archived: false },
  ]);
  expect((await acts(owner))[0]).toEqual(["patient.find", "Olga Owner", "Helen Marwood"]);
});

test("a strange id or place finds nothing and breaks nothing", async () => {
  const owner = (await aClinic(started)).actor;
  expect(await acts(owner, { patient: randomUUID(), person: randomUUID() })).toEqual([]);
  for (const before of ["0-0", `${"9".repeat(17)}-${"9".repeat(18)}`, "x", "1-", "1-1; drop"]) {
    const read = auditSchema.safeParse({ before });
    if (read.success) await expect(getAudit(owner.scope, read.data, zone, now)).resolves.toBeDefined();
  }
});

test("an erased patient keeps her acts and has no name", async () => {
  const { owner, helen } = history;
  await withScope(owner.scope, async (tx) => {
    await tx.patient.updateMany({ where: { id: helen }, data: { archivedAt: started } });
    await tx.$queryRaw`SELECT erase_patient(${helen}::uuid, ${now}::timestamptz, 'asked')::text`;
  });
  const { acts: all, patient, seen } = await look(owner, { patient: helen });
  expect(patient).toEqual({ id: helen, name: null });
  expect(all[0]).toMatchObject({ action: "patient.erase", patient: { name: null } });
  expect(all.find(({ action }) => action === "plan.read")?.actor).toEqual({ role: "patient", name: null });
  expect(seen).toHaveLength(2);
});
