import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { archivePatient } from "@/lib/patient/archive-commands";
import { mergePatients } from "@/lib/patient/duplicate-commands";
import { getSides } from "@/lib/patient/duplicate-queries";
import type { Clinician } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, aJoinedPatient, aPatient, aScreening, good } from "@/prisma/factories/clinic";
import { anEntry } from "@/prisma/factories/entry";
import { type Shelf, theShelf } from "@/prisma/factories/program";
import { aTreatedPatient, type Treated } from "@/prisma/factories/treated";
import { connectAsAdmin } from "@/prisma/testing/admin";
import { statementsOf } from "@/prisma/testing/statements";
import { record } from "./commands";
import { type NewRecords, ofEveryKind, RECORD_KINDS, type Receipt, type RecordKind } from "./new-entry";
import { ACTIVITY_KINDS, type PlanDocument } from "./plan";
import { getPlan } from "./queries";

const now = new Date("2026-11-18T09:00:00Z");
const started = new Date("2026-11-02T09:00:00Z");

let clinician: Clinician;
let shelf: Shelf;
/** Two patients of whom a test may ask anything that leaves the others' questions alone. */
let who: Treated;
let george: Treated;

beforeAll(async () => {
  clinician = (await aClinic(started)).actor;
  shelf = await theShelf(clinician);
  [who, george] = [await helen(), await helen()];
}, 30_000);

const helen = () => aTreatedPatient(clinician, started);

const sent = () => ({
  id: randomUUID(),
  date: "2026-11-18",
  note: "",
  deviceZone: "Europe/Berlin",
  recordedAt: "2026-11-18T08:30:00.000Z",
});

/** One of a kind, as her phone sends it. */
const MADE: { [K in RecordKind]: (who: Treated) => NewRecords[K][number] } = {
  entries: ({ plan, lineage }) => anEntry(plan, lineage, sent()),
  dayReports: () => ({ ...sent(), worstPain: 6 }),
  morningReports: () => ({ ...sent(), pain: 3 }),
  activities: () => {
    const mine = sent();
    return { ...mine, series: mine.id, withdrawn: false, kind: "walk", minutes: 40, steps: null, together: true };
  },
  moments: ({ lineage }) => ({ ...sent(), lineage, slot: 1, moment: "evening" }),
  warnings: () => ({ ...sent(), signs: ["bladder", "fever"], note: "since last night" }),
};

const one = <K extends RecordKind>(kind: K, who: Treated, change: Partial<NewRecords[K][number]> = {}) => ({
  ...MADE[kind](who),
  ...change,
});

/** What is answered to items of one kind, in their order. */
async function answers<K extends RecordKind>(who: Treated, kind: K, ...items: NewRecords[K][number][]) {
  const receipts: Record<string, Receipt> = good(await record(who.scope, { [kind]: items }, now))[kind];
  return items.map(({ id }) => receipts[id]);
}

const planOf = ({ scope }: Treated, entriesFrom = "2026-11-02"): Promise<PlanDocument> =>
  getPlan(scope, scope.patientId, { entriesFrom }, now);

describe.each(RECORD_KINDS)("of %s", (kind) => {
  test("one is recorded once, however often it is sent, and never with another body", async () => {
    const item = one(kind, who);
    expect(await answers(who, kind, item)).toEqual(["recorded"]);
    const stands = await planOf(who);
    expect(await answers(who, kind, item)).toEqual(["already"]);
    expect(await answers(who, kind, { ...item, recordedAt: "2026-11-18T08:31:00.000Z" })).toEqual([
      { refused: "id-reused" },
    ]);
    expect(await planOf(who)).toEqual(stands);
  });

  test("one that many requests deliver at once is recorded once", async () => {
    const item = one(kind, who);
    await Promise.all(Array.from({ length: 8 }, () => planOf(who)));
    const all = await Promise.all(Array.from({ length: 8 }, () => answers(who, kind, item)));
    expect(all.flat().sort()).toEqual([...Array(7).fill("already"), "recorded"]);
  });

  test("an id tells nothing of another patient's, and touches nothing of hers", async () => {
    const item = one(kind, george);
    await answers(george, kind, item);
    const before = await planOf(george);
    expect(await answers(who, kind, one(kind, who, { id: item.id }))).toEqual(["recorded"]);
    expect(await planOf(george)).toEqual(before);
  });

  test("none is dated after tomorrow, wherever that is latest", async () => {
    const [last, future] = [one(kind, who, { date: "2026-11-19" }), one(kind, who, { date: "2026-11-20" })];
    const answer = kind === "warnings" ? "recorded" : { refused: "future-date" };
    expect(await answers(who, kind, last, future)).toEqual(["recorded", answer]);
  });
});

test("nothing is written into an archived record", async () => {
  const gone = await helen();
  good(await archivePatient(clinician.scope, gone.scope.patientId, { reason: "goal" }, now));
  for (const kind of RECORD_KINDS)
    await expect(answers(gone, kind, one(kind, gone))).rejects.toMatchObject({ code: "conflict" });
});

test("before anything was prescribed there is nothing to report, but always a warning to give", async () => {
  const early = { date: "2026-11-01" };
  for (const kind of ["dayReports", "morningReports", "activities"] as const)
    expect(await answers(who, kind, one(kind, who, early))).toEqual([{ refused: "before-program" }]);
  expect(await answers(who, "warnings", one("warnings", who, early))).toEqual(["recorded"]);

  const { scope } = (await aJoinedPatient(clinician, await aPatient(clinician, started), started)).actor;
  const newcomer = { ...who, scope };
  expect(await answers(newcomer, "warnings", one("warnings", who))).toEqual(["recorded"]);
});

test("a warning from a phone whose clock runs ahead is of the day on which it came", async () => {
  const early = await helen();
  const ahead = one("warnings", early, { date: "2026-12-24", recordedAt: "2026-12-24T08:00:00.000Z" });
  expect(await answers(early, "warnings", ahead, ahead)).toEqual(["recorded", "recorded"]);
  expect(await answers(early, "warnings", ahead)).toEqual(["already"]);
  expect((await planOf(early)).warnings).toMatchObject([{ id: ahead.id, date: "2026-11-18" }]);
});

test("a moment is chosen for one's own exercise alone", async () => {
  const { lineage } = george;
  expect(await answers(who, "moments", one("moments", who, { lineage }))).toEqual([{ refused: "not-found" }]);
  const stranger = await aTreatedPatient((await aClinic(started)).actor, started);
  expect(await answers(who, "moments", one("moments", who, { lineage: stranger.lineage }))).toEqual([
    { refused: "not-found" },
  ]);
});

test("of each kind the plan shows what counts: the latest", async () => {
  const who = await helen();
  const later = { recordedAt: "2026-11-18T08:40:00.000Z" };
  const sentTwice = {
    morningReports: [one("morningReports", who, { pain: 2, ...later }), one("morningReports", who, { pain: 7 })],
    moments: [
      one("moments", who, { moment: "morning", ...later }),
      one("moments", who),
      one("moments", who, { slot: 2, moment: null }),
    ],
    warnings: [one("warnings", who)],
  };
  good(await record(who.scope, sentTwice, now));
  expect(await planOf(who)).toMatchObject({
    morningReports: [{ date: "2026-11-18", pain: 2, ...later }],
    moments: [
      { lineage: who.lineage, slot: 1, moment: "morning", ...later },
      { lineage: who.lineage, slot: 2, moment: null },
    ],
    warnings: [{ id: sentTwice.warnings[0]?.id, date: "2026-11-18", signs: ["bladder", "fever"], answered: false }],
  });
});

test("of a warning the patient learns that a screen answered it, and nothing else of the screen", async () => {
  const her = await helen();
  const [first, second] = [one("warnings", her), one("warnings", her)];
  await record(her.scope, { warnings: [first, second] }, now);
  const { patientId } = her.scope;
  const seen = async () => Object.fromEntries((await planOf(her)).warnings.map(({ id, answered }) => [id, answered]));
  await aScreening(clinician, patientId, now, { warnings: [first.id] });
  expect(await seen()).toEqual({ [first.id]: true, [second.id]: false });
  const staff = await getPlan(clinician.scope, patientId, { entriesFrom: "2026-11-02" }, now);
  expect(staff.warnings.find(({ id }) => id === first.id)).toMatchObject({ answered: true });
  // A screening of another record that names it answers nothing of hers.
  const other = await helen();
  await aScreening(clinician, other.scope.patientId, now, { warnings: [second.id] });
  expect(await seen()).toEqual({ [first.id]: true, [second.id]: false });
});

test("of an activity's series the latest counts, also when it moved to another day or was taken back", async () => {
  const who = await helen();
  const walk = one("activities", who);
  const { series } = walk;
  const seen = async (from?: string) =>
    (await planOf(who, from)).activities.map(({ date, minutes }) => [date, minutes]);
  const change = (changes: object, minute: number) =>
    answers(who, "activities", {
      ...one("activities", who, { series, recordedAt: `2026-11-18T08:${minute}:00.000Z` }),
      ...changes,
    });
  await answers(who, "activities", walk);
  await change({ minutes: 50 }, 41);
  expect(await seen()).toEqual([["2026-11-18", 50]]);
  await change({ date: "2026-11-10" }, 42);
  expect(await seen()).toEqual([["2026-11-10", 40]]);
  // Where the window begins after the day it moved to, the day it moved from must not come back.
  expect(await seen("2026-11-15")).toEqual([]);
  await change({ withdrawn: true, minutes: null }, 43);
  expect(await seen()).toEqual([]);
});

test("every kind of activity has its place in the database", async () => {
  const all = ACTIVITY_KINDS.map((kind) => one("activities", who, { kind }));
  expect(await answers(who, "activities", ...all)).toEqual(all.map(() => "recorded"));
});

describe("what may be done in an exercise's place", () => {
  const ref = (slug: string) => {
    const { exerciseClinicId, exerciseId } = shelf.get(slug) ?? { exerciseClinicId: "", exerciseId: "" };
    return { exerciseClinicId, exerciseId };
  };
  const versionOf = (slug: string) => shelf.get(slug)?.exerciseVersionId ?? "";
  const swapping = () =>
    aTreatedPatient(clinician, started, { allowedSwaps: [ref("dead-bug"), ref("pilates-swimming")] });

  test("stands in the plan in the clinician's order, with its words, and is recorded as done", async () => {
    const who = await swapping();
    const { swaps } = who.plan.revisions[0]?.prescriptions[0] ?? { swaps: [] };
    expect(swaps).toEqual([versionOf("dead-bug"), versionOf("pilates-swimming")]);
    expect(who.plan.exercises.map(({ slug }) => slug)).toEqual(["bird-dog", "dead-bug", "pilates-swimming"]);
    const exerciseVersionId = versionOf("pilates-swimming");
    expect(await answers(who, "entries", one("entries", who, { exerciseVersionId }))).toEqual(["recorded"]);
    expect((await planOf(who)).entries).toMatchObject([{ exerciseVersionId, lineage: who.lineage }]);
  });

  test("is nothing else, nor what is allowed on another line or to another patient", async () => {
    const who = await swapping();
    const exerciseVersionId = versionOf("pilates-swimming");
    expect(await answers(george, "entries", one("entries", george, { exerciseVersionId }))).toEqual([
      { refused: "not-found" },
    ]);
    const bridge = one("entries", who, { exerciseVersionId: versionOf("glute-bridge") });
    expect(await answers(who, "entries", bridge)).toEqual([{ refused: "not-found" }]);
  });

  test("is shown in its newest version, and recorded in the one that the phone had", async () => {
    const who = await swapping();
    const admin = await connectAsAdmin();
    const [older, newer] = [versionOf("dead-bug"), randomUUID()];
    // Taken away again at the end: the catalogue is everybody's.
    try {
      await admin.query(
        `INSERT INTO exercise_version (clinic_id, id, exercise_id, number, content, content_hash, position, level, equipment, search_text, published_at)
         SELECT clinic_id, $2, exercise_id, number + 1, content, '', position, level, equipment, search_text, now() FROM exercise_version WHERE id = $1`,
        [older, newer],
      );
      const now = await planOf(who);
      expect(now.revisions[0]?.prescriptions[0]?.swaps[0]).toBe(newer);
      expect(await answers(who, "entries", one("entries", who, { exerciseVersionId: older }))).toEqual(["recorded"]);
      // What was done keeps its words, though nobody is offered that version any more.
      expect((await planOf(who)).exercises.map(({ versionId }) => versionId)).toContain(older);

      await admin.query("UPDATE exercise SET retired_at = now() WHERE id = $1", [ref("dead-bug").exerciseId]);
      expect((await planOf(who)).revisions[0]?.prescriptions[0]?.swaps).toEqual([versionOf("pilates-swimming")]);
    } finally {
      await admin.query("UPDATE exercise SET retired_at = NULL WHERE id = $1", [ref("dead-bug").exerciseId]);
      await admin.query("SET session_replication_role = replica");
      await admin.query("DELETE FROM exercise_version WHERE id = $1", [newer]);
      await admin.end();
    }
  });
});

describe("a record that was merged into hers", () => {
  let kept: Treated;
  let gone: Treated;
  let fromId: string;

  beforeAll(async () => {
    [kept, gone] = [await helen(), await helen()];
    fromId = gone.scope.patientId;
    const intoId = kept.scope.patientId;
    const [into, from] = await getSides(clinician.scope, [intoId, fromId], now);
    const versions = { into: into.version, from: from.version };
    good(await mergePatients(clinician.scope, intoId, { from: fromId, versions, take: [] }, now));
  }, 30_000);

  test("has an id under which her phone may still send, once", async () => {
    expect((await planOf(kept)).formerIds).toEqual([fromId]);
    // Made on the old plan, before anybody merged.
    const waiting = { patientId: fromId, entries: [one("entries", gone)], activities: [one("activities", gone)] };
    const sendIt = async () => good(await record(kept.scope, waiting, now));
    expect(Object.values((await sendIt()).entries)).toEqual(["recorded"]);
    expect(Object.values((await sendIt()).entries)).toEqual(["already"]);
    expect((await planOf(kept)).activities).toHaveLength(1);
  });

  test("is nobody else's", async () => {
    for (const patientId of [fromId, randomUUID(), who.scope.patientId]) {
      const sending = record(george.scope, { patientId, dayReports: [one("dayReports", george)] }, now);
      await expect(sending).rejects.toMatchObject({ code: "not-found" });
    }
    expect((await planOf(george)).formerIds).toEqual([]);
  });
});

test("a warning stands in the audit by itself, without the signs", async () => {
  const who = await helen();
  const warning = one("warnings", who);
  await record(who.scope, { warnings: [warning], moments: [one("moments", who)] }, now);
  await record(who.scope, { warnings: [warning] }, now);
  const events = await withScope(clinician.scope, (tx) =>
    tx.auditEvent.findMany({
      where: { patientId: who.scope.patientId, action: { startsWith: "session." } },
      orderBy: { id: "asc" },
    }),
  );
  expect(events.map(({ action, fields, subjectId, actor }) => [action, fields, subjectId, actor])).toEqual([
    ["session.record", ["moments 1"], null, "patient"],
    ["session.warn", [], warning.id, "patient"],
  ]);
});

test("recording asks one statement a kind, however many there are", async () => {
  const of = (count: number) =>
    ofEveryKind((kind) => Array.from({ length: count }, () => one(kind, who))) as NewRecords;
  const few = await statementsOf(() => record(who.scope, of(1), now));
  expect(few).toHaveLength(1 + RECORD_KINDS.length + 2);
  expect(await statementsOf(() => record(who.scope, of(20), now))).toEqual(few);
});
