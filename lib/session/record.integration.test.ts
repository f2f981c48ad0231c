import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { acceptInvitation, foundClinic, invitePatient } from "@/lib/clinic/commands";
import { type Day, dayIn } from "@/lib/day/day";
import { actorOf } from "@/lib/platform/auth/actor";
import { type ClinicScope, isClinician, isPatient, type PatientScope } from "@/lib/platform/auth/scope";
import { openSignIn } from "@/lib/platform/auth/sign-in";
import { columnOf } from "@/lib/platform/db/column";
import { withScope } from "@/lib/platform/db/door";
import { record } from "./commands";
import type { NewDayReport, NewEntry, Receipts } from "./new-entry";
import type { PlanDocument } from "./plan";
import { getPlan } from "./queries";

const now = new Date("2026-11-18T09:00:00Z");
const zone = "Europe/Berlin";
const CATALOGUE = "00000000-0000-4000-8000-000000000001";
const address = () => `${randomUUID()}@example.org`;

async function signedIn(accountId: string) {
  const signInId = await openSignIn(accountId, now);
  const actor = signInId && (await actorOf(signInId, now));
  if (!actor) throw new Error("nobody is signed in");
  return actor;
}

async function clinic(): Promise<ClinicScope> {
  const founded = await foundClinic(
    {
      name: "Lindenhof Physiotherapy",
      address: "",
      phone: "030 555 0134",
      country: "DE",
      emergencyNumber: "112",
      timeZone: zone,
      owner: { name: "Jonas Brandt", title: "Physiotherapist", email: address(), password: "orbit-velvet-canyon" },
    },
    now,
  );
  if (!founded.ok) throw new Error(founded.reason);
  const actor = await signedIn(founded.value.accountId);
  if (!isClinician(actor)) throw new Error("not a clinician");
  return actor.scope;
}

type Treated = { scope: PatientScope; lineage: string; revisionId: string; exerciseVersionId: string };

/** A patient with one exercise, daily since 2 November. */
async function patient(staff: ClinicScope, effective: Day = "2026-11-02"): Promise<Treated> {
  const [patientId, programId, lineage, revisionId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const { clinicId, memberId } = staff;
  const own = { clinicId, patientId };
  const exerciseVersionId = await withScope(staff, async (tx) => {
    const version = await tx.exerciseVersion.findFirstOrThrow({
      where: { clinicId: CATALOGUE, exercise: { slug: "bird-dog" } },
    });
    const born = new Date("1965-03-02T00:00:00Z");
    await tx.patient.create({
      data: {
        clinicId,
        id: patientId,
        name: "Helen Marwood",
        calledBy: "Helen",
        birthDate: born,
        timeZone: zone,
        createdAt: now,
      },
    });
    await tx.program.create({ data: { ...own, id: programId, title: "Back to the garden", createdAt: now } });
    await tx.lineage.create({ data: { ...own, id: lineage, programId, createdAt: now } });
    await tx.revision.create({
      data: {
        ...own,
        id: revisionId,
        programId,
        number: 1,
        effective: columnOf(effective),
        reason: "Start",
        title: "Back to the garden",
        authorId: memberId,
        publishedAt: now,
        size: 1,
      },
    });
    await tx.prescription.create({
      data: {
        ...own,
        revisionId,
        lineageId: lineage,
        exerciseClinicId: CATALOGUE,
        exerciseVersionId: version.id,
        position: 1,
        section: "strength",
        dose: { kind: "reps", sets: 2, reps: 10 },
        schedule: { kind: "daily", timesPerDay: 1 },
      },
    });
    return version.id;
  });
  const invited = await invitePatient(staff, patientId, now);
  if (!invited.ok) throw new Error(invited.reason);
  const accepted = await acceptInvitation(
    { token: invited.value.token, email: address(), password: "orbit-velvet-canyon" },
    now,
  );
  if (!accepted.ok) throw new Error(accepted.reason);
  const actor = await signedIn(accepted.value.accountId);
  if (!isPatient(actor)) throw new Error("not a patient");
  return { scope: actor.scope, lineage, revisionId, exerciseVersionId };
}

function entry({ lineage, revisionId, exerciseVersionId }: Treated, changes: Partial<NewEntry> = {}): NewEntry {
  const what = { outcome: "done", amount: null, reason: null, pain: 2, effort: 5, note: "" } as const;
  const when = { date: "2026-11-18", slot: 1, deviceZone: zone, recordedAt: "2026-11-18T08:59:00.000Z" };
  return { id: randomUUID(), lineage, revisionId, exerciseVersionId, ...what, ...when, ...changes };
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
  scope: PatientScope,
  entries: NewEntry[],
  dayReports: NewDayReport[] = [],
  at = now,
): Promise<Receipts> {
  const outcome = await record(scope, { entries, dayReports }, at);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}

const planOf = ({ scope }: Treated): Promise<PlanDocument> =>
  getPlan(scope, scope.patientId, { entriesFrom: "2026-10-01" }, now);

/** What a request asks of the database, without BEGIN, COMMIT and the settings of the scope. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const asked = vi.spyOn(pg.Client.prototype, "query");
  try {
    await work();
    return asked.mock.calls
      .map(([query]: unknown[]) => (typeof query === "string" ? query : String((query as { text?: string }).text)))
      .filter((text) => !/^\s*(BEGIN|COMMIT|ROLLBACK|SET|SELECT set_config)/i.test(text));
  } finally {
    asked.mockRestore();
  }
}

test("a batch that is delivered 20 times at once is recorded once", async () => {
  const helen = await patient(await clinic());
  const entries = Array.from({ length: 15 }, (_, index) =>
    entry(helen, { date: `2026-11-${String(index + 3).padStart(2, "0")}` }),
  );
  const reports = [report(), report({ date: "2026-11-17" })];
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
    entry(helen, { revisionId: george.revisionId }),
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
  await expect(getPlan(staff, stranger.scope.patientId, { entriesFrom: "2026-10-01" }, now)).rejects.toThrow(
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
    staff,
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
