import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { dayIn } from "@/lib/day/day";
import type { Clinician, PatientActor } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, good } from "@/prisma/factories/clinic";
import { anEntry } from "@/prisma/factories/entry";
import { aTreatedPatient, type Treated } from "@/prisma/factories/treated";
import { statementsOf } from "@/prisma/testing/statements";
import { record } from "./commands";
import type { NewDayReport, NewEntry, Receipts } from "./new-entry";
import type { PlanDocument } from "./plan";
import { getPlan } from "./queries";

const now = new Date("2026-11-18T09:00:00Z");
const started = new Date("2026-11-02T09:00:00Z");
const zone = "Europe/Berlin";

const clinic = async (): Promise<Clinician> => (await aClinic(started)).actor;

/** A patient with one exercise, daily since 2 November. */
const patient = (clinician: Clinician): Promise<Treated> => aTreatedPatient(clinician, started);

const revisionOf = ({ plan }: Treated) => plan.revisions[0]?.id ?? "";

function entry({ lineage, plan }: Treated, changes: Partial<NewEntry> = {}): NewEntry {
  const written = { date: "2026-11-18", recordedAt: "2026-11-18T08:59:00.000Z", pain: 2, effort: 5 };
  return { ...anEntry(plan, lineage, written), ...changes };
}

const report = (changes: Partial<NewDayReport> = {}): NewDayReport => ({
  id: randomUUID(),
  date: "2026-11-18",
  worstPain: 4,
  note: "",
  deviceZone: zone,
  recordedAt: "2026-11-18T08:59:00.000Z",
  ...changes,
});

async function sendTo(
  scope: PatientActor["scope"],
  entries: NewEntry[],
  dayReports: NewDayReport[] = [],
  at = now,
): Promise<Receipts> {
  return good(await record(scope, { entries, dayReports }, at));
}

const planOf = ({ scope }: Treated): Promise<PlanDocument> =>
  getPlan(scope, scope.patientId, { entriesFrom: "2026-10-01" }, now);

// Twenty transactions on ten connections: slow where the machine has other work.
test("a batch that is delivered 20 times at once is recorded once", { timeout: 30_000 }, async () => {
  const helen = await patient(await clinic());
  const entries = Array.from({ length: 15 }, (_, index) =>
    entry(helen, { date: `2026-11-${String(index + 3).padStart(2, "0")}` }),
  );
  const reports = [report(), report({ date: "2026-11-17" })];
  // All connections are open beforehand: otherwise the first delivery is over before the others begin.
  await Promise.all(Array.from({ length: 20 }, () => planOf(helen)));
  const receipts = await Promise.all(Array.from({ length: 20 }, () => sendTo(helen.scope, entries, reports)));
  for (const { id } of entries) {
    const answers = receipts.map((receipt) => receipt.entries[id]);
    expect(answers.filter((answer) => answer === "recorded")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "already")).toHaveLength(19);
  }
  for (const { id } of reports) {
    expect(receipts.filter((receipt) => receipt.dayReports[id] === "recorded")).toHaveLength(1);
  }
  const plan = await planOf(helen);
  expect(plan.entries.map((each) => each.id).sort()).toEqual(entries.map((each) => each.id).sort());
  expect(plan.dayReports.map((each) => each.worstPain)).toEqual([4, 4]);
});

test("the same id with another body is refused and changes nothing", async () => {
  const helen = await patient(await clinic());
  const first = entry(helen, { note: "went well" });
  expect(await sendTo(helen.scope, [first])).toMatchObject({ entries: { [first.id]: "recorded" } });
  const receipts = await sendTo(helen.scope, [{ ...first, note: "went badly" }, entry(helen, { slot: 2 })]);
  expect(receipts.entries[first.id]).toEqual({ refused: "id-reused" });
  const plan = await planOf(helen);
  expect(plan.entries.map((each) => each.note).sort()).toEqual(["", "went well"]);
});

test("what is another patient's does not exist", async () => {
  const staff = await clinic();
  const [helen, george, stranger] = [await patient(staff), await patient(staff), await patient(await clinic())];
  const georges = entry(george);
  await sendTo(george.scope, [georges]);
  const before = await planOf(george);

  const foreign = [
    entry(helen, { lineage: george.lineage }),
    entry(helen, { lineage: stranger.lineage }),
    entry(helen, { revisionId: revisionOf(george) }),
    entry(helen, { lineage: randomUUID() }),
    entry(helen, { exerciseVersionId: randomUUID() }),
  ];
  const receipts = await sendTo(helen.scope, [...foreign, entry(helen, { id: georges.id })]);
  for (const { id } of foreign) expect(receipts.entries[id]).toEqual({ refused: "not-found" });
  // An id is unique per patient: that George has one tells Helen nothing, and hers does not touch his.
  expect(receipts.entries[georges.id]).toBe("recorded");
  expect(await planOf(george)).toEqual(before);
  await expect(getPlan(helen.scope, george.scope.patientId, { entriesFrom: "2026-10-01" }, now)).rejects.toThrow(
    "not-found",
  );
  await expect(getPlan(staff.scope, stranger.scope.patientId, { entriesFrom: "2026-10-01" }, now)).rejects.toThrow(
    "not-found",
  );
});

test("dates are taken from the program's first day up to tomorrow where it is latest", async () => {
  const helen = await patient(await clinic());
  // At 09:00 UTC it is still the 18th at UTC+14; at 11:00 the 19th has begun there.
  const [first, last, early, future] = ["2026-11-02", "2026-11-19", "2026-11-01", "2026-11-20"].map((date) =>
    entry(helen, { date }),
  ) as [NewEntry, NewEntry, NewEntry, NewEntry];
  const receipts = await sendTo(helen.scope, [first, last, early, future], [report({ date: "2026-11-20" })]);
  expect(receipts.entries).toEqual({
    [first.id]: "recorded",
    [last.id]: "recorded",
    [early.id]: { refused: "before-program" },
    [future.id]: { refused: "future-date" },
  });
  expect(Object.values(receipts.dayReports)).toEqual([{ refused: "future-date" }]);
  const later = new Date("2026-11-18T11:00:00Z");
  expect(Object.values((await sendTo(helen.scope, [{ ...future, id: randomUUID() }], [], later)).entries)).toEqual([
    "recorded",
  ]);
});

test("a device clock that runs ahead is capped at the receipt, and keeps the order", async () => {
  const helen = await patient(await clinic());
  const done = entry(helen, { recordedAt: "2026-11-19T20:00:00.000Z" });
  const corrected = entry(helen, {
    recordedAt: "2026-11-19T20:01:00.000Z",
    outcome: "partly",
    amount: { sets: 1, reps: 10 },
  });
  await sendTo(helen.scope, [corrected, done]);
  const { entries } = await planOf(helen);
  expect(entries.map((each) => each.id)).toEqual([done.id, corrected.id]);
  expect(entries.map((each) => Date.parse(each.recordedAt) - now.getTime())).toEqual([-1, 0]);
  expect(entries.map((each) => each.receivedAt)).toEqual([now.toISOString(), now.toISOString()]);
});

test("how it came to be is judged by the server", async () => {
  const helen = await patient(await clinic());
  const same = entry(helen);
  const later = entry(helen, { date: "2026-11-17" });
  const guided = entry(helen, { slot: 2, guided: true });
  // In Auckland it is the 18th already when the instant is still the 17th in Berlin.
  const abroad = entry(helen, { slot: 3, deviceZone: "Pacific/Auckland", recordedAt: "2026-11-17T20:00:00.000Z" });
  await sendTo(helen.scope, [same, later, guided, abroad]);
  const how = new Map((await planOf(helen)).entries.map((each) => [each.id, each.how]));
  expect([same, later, guided, abroad].map(({ id }) => how.get(id))).toEqual(["sameDay", "later", "guided", "sameDay"]);
  expect(dayIn(zone, new Date("2026-11-17T20:00:00.000Z"))).toBe("2026-11-17");
});

test("taking back and doing it again are later entries of the slot", async () => {
  const helen = await patient(await clinic());
  const bare = { pain: null, effort: null };
  const outcomes = ["done", "withdrawn", "done"] as const;
  for (const [index, outcome] of outcomes.entries()) {
    const change = outcome === "withdrawn" ? { outcome, ...bare } : { outcome };
    await sendTo(helen.scope, [entry(helen, { ...change, recordedAt: `2026-11-18T08:5${index}:00.000Z` })]);
  }
  expect((await planOf(helen)).entries.map((each) => each.outcome)).toEqual([...outcomes]);
});

test("an amount has the fields of the dose", async () => {
  const helen = await patient(await clinic());
  const fits = entry(helen, { outcome: "partly", amount: { sets: 1 } });
  const strange = entry(helen, { outcome: "partly", amount: { metres: 400 }, slot: 2 });
  const { entries } = await sendTo(helen.scope, [fits, strange]);
  expect(entries).toEqual({ [fits.id]: "recorded", [strange.id]: { refused: "amount-fields" } });
});

test("a request leaves one audit event with counts, and none when nothing was new", async () => {
  const staff = await clinic();
  const helen = await patient(staff);
  const sent = [entry(helen, { note: "private words" }), entry(helen, { slot: 2 })];
  await sendTo(helen.scope, sent, [report()]);
  await sendTo(helen.scope, sent);
  const events = await withScope(
    staff.scope,
    (tx) => tx.$queryRaw<{ fields: string[] }[]>`
      SELECT fields FROM audit_event WHERE patient_id = ${helen.scope.patientId}::uuid AND action = 'session.record'`,
  );
  expect(events.map((event) => event.fields)).toEqual([["entries 2", "dayReports 1"]]);
});

test("recording asks the same few statements for 1 entry and for 100", async () => {
  const helen = await patient(await clinic());
  const many = Array.from({ length: 100 }, (_, index) => entry(helen, { slot: (index % 20) + 1 }));
  const one = await statementsOf(() => sendTo(helen.scope, [entry(helen)], [report()]));
  const hundred = await statementsOf(() => sendTo(helen.scope, many, [report()]));
  expect(one).toHaveLength(4);
  expect(hundred).toEqual(one);
  const plan = await statementsOf(() => planOf(helen));
  expect(plan).toHaveLength(2);
});
