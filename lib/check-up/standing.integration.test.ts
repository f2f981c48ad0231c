import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { adherence } from "@/lib/adherence/adherence";
import { caseOf } from "@/lib/adherence/plan-case";
import { archivePatient } from "@/lib/patient/archive-commands";
import { getPatientHeader } from "@/lib/patient/queries";
import type { Clinician } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { discardDraft } from "@/lib/program/commands";
import { endProgram, takeBackEnd } from "@/lib/program/end-commands";
import { pauseProgram, resumeProgram } from "@/lib/program/pause-commands";
import { getProgramEditor } from "@/lib/program/queries";
import type { NewPause } from "@/lib/program/standing-schema";
import { record } from "@/lib/session/commands";
import { getPlan } from "@/lib/session/queries";
import { aClinic, aClinician, aPatient, good } from "@/prisma/factories/clinic";
import { anEntry } from "@/prisma/factories/entry";
import { aDraft, aRevision, BIRD_DOG, itemOf, type Shelf, theShelf } from "@/prisma/factories/program";
import { aTreatedPatient, type Treated } from "@/prisma/factories/treated";
import { statementsOf } from "@/prisma/testing/statements";
import { scheduleCheckUp } from "./commands";
import { getProgramHistory } from "./history-queries";

const started = new Date("2026-11-02T08:00:00Z");
const now = new Date("2026-11-18T09:00:00Z");
const today = "2026-11-18";

let jonas: Clinician;
let ana: Clinician;
let stranger: Clinician;
let shelf: Shelf;

beforeAll(async () => {
  const owner = await aClinic(started, { timeZone: "Europe/Berlin" });
  jonas = (await aClinician(owner.actor, started, { name: "Jonas Brandt" })).actor;
  ana = (await aClinician(owner.actor, started, { name: "Ana Weber" })).actor;
  stranger = (await aClinic(started)).actor;
  shelf = await theShelf(jonas);
});

const treated = () => aTreatedPatient(jonas, started);
const asked = (more: Partial<NewPause> = {}): NewPause => ({
  id: randomUUID(),
  lineage: null,
  from: today,
  to: null,
  kind: "flare",
  note: "",
  ...more,
});
const pause = (helen: Treated, more: Partial<NewPause> = {}, by = jonas, at = now) =>
  pauseProgram(by.scope, helen.scope.patientId, asked(more), at);
const planOf = (helen: Treated, at = now) =>
  getPlan(jonas.scope, helen.scope.patientId, { entriesFrom: "2026-11-01" }, at);
const standingOf = async (helen: Treated, at = now) =>
  (await getPatientHeader(jonas.scope, helen.scope.patientId, at)).standing;

async function done(helen: Treated, date: string): Promise<void> {
  const at = new Date(`${date}T18:00:00Z`);
  const entries = [anEntry(helen.plan, helen.lineage, { date, recordedAt: at.toISOString() })];
  good(await record(helen.scope, { entries, dayReports: [] }, at));
}

const actionsOn = async (patientId: string) => {
  const owner = { ...jonas.scope, role: "owner" as const };
  const trail = await withScope(owner, (tx) =>
    tx.auditEvent.findMany({ where: { patientId, at: now }, orderBy: { id: "asc" } }),
  );
  return trail
    .map(({ action }) => action)
    .filter((action) => action.startsWith("program.") && !/read|history/.test(action));
};

describe("a pause", () => {
  test("of the program or one exercise is in the plan, in the header and in the audit", async () => {
    const helen = await treated();
    const { id } = good(await pause(helen, { to: "2026-11-24", kind: "holiday" }));
    good(await pause(helen, { lineage: helen.lineage, from: "2026-11-10", to: "2026-11-12" }));
    expect((await planOf(helen)).pauses).toEqual([
      { from: "2026-11-10", to: "2026-11-12", lineage: helen.lineage },
      { from: today, to: "2026-11-24", lineage: null },
    ]);
    expect((await standingOf(helen))?.pauses).toMatchObject([
      { from: "2026-11-10", to: "2026-11-12", kind: "flare", exercise: "Bird dog" },
      { from: today, to: "2026-11-24", kind: "holiday", exercise: null },
    ]);
    good(await resumeProgram(ana.scope, helen.scope.patientId, id, { on: "2026-11-20" }, now));
    expect(await actionsOn(helen.scope.patientId)).toEqual(["program.pause", "program.pause", "program.resume"]);
  });

  test("changes no figure of the days before it, and resuming none of the days before that", async () => {
    const helen = await treated();
    for (const date of ["2026-11-02", "2026-11-03", "2026-11-05"]) await done(helen, date);
    const figures = async (from: string, to: string, at: Date) =>
      adherence(caseOf(await planOf(helen, at), { from, to }, at));
    const before = await figures("2026-11-02", "2026-11-17", now);
    const { id } = good(await pause(helen));
    expect(await figures("2026-11-02", "2026-11-17", now)).toEqual(before);
    const later = new Date("2026-11-25T09:00:00Z");
    const paused = await figures("2026-11-02", "2026-11-24", later);
    expect(paused).toMatchObject({ due: before.due, performed: before.performed, paused: 7 });
    good(await resumeProgram(jonas.scope, helen.scope.patientId, id, { on: "2026-11-25" }, later));
    expect(await figures("2026-11-02", "2026-11-24", later)).toEqual(paused);
    const evenLater = new Date("2026-11-28T09:00:00Z");
    expect(await figures("2026-11-25", "2026-11-27", evenLater)).toMatchObject({ due: 3, paused: 0 });
  });

  test("begins after what was recorded, or today; and never far ahead", async () => {
    const helen = await treated();
    await done(helen, "2026-11-16");
    expect(await pause(helen, { from: "2026-11-16" })).toEqual({ ok: false, reason: "recorded" });
    expect(await pause(helen, { from: "2027-11-18" })).toEqual({ ok: false, reason: "too-late" });
    good(await pause(helen, { from: "2026-11-17" }));
    const ruth = await treated();
    await done(ruth, today);
    good(await pause(ruth, {}, jonas, new Date(`${today}T19:00:00Z`)));
  });

  test("of the same thing happens once: overlapping is refused, beside it is not, the same sent twice changes nothing", async () => {
    const helen = await treated();
    const same = asked({ to: "2026-11-20" });
    for (const _ of [1, 2])
      expect(await pauseProgram(jonas.scope, helen.scope.patientId, same, now)).toMatchObject({ ok: true });
    expect(await pause(helen, { from: "2026-11-20" })).toEqual({ ok: false, reason: "overlaps" });
    good(await pause(helen, { lineage: helen.lineage, from: "2026-11-20" }));
    good(await pause(helen, { from: "2026-11-21" }));
    expect((await planOf(helen)).pauses).toHaveLength(3);
  });

  test("of two members at once is made by one of them", async () => {
    const helen = await treated();
    const both = await Promise.all([pause(helen), pause(helen, {}, ana)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, reason: "overlaps" });
  });

  test("is refused by the database too, whoever writes it", async () => {
    const helen = await treated();
    good(await pause(helen));
    const again = withScope(
      jonas.scope,
      (tx) => tx.$executeRaw`
      INSERT INTO pause (clinic_id, patient_id, id, program_id, from_day, member_id, created_at)
      SELECT clinic_id, patient_id, ${randomUUID()}::uuid, program_id, from_day + 3, member_id, created_at
        FROM pause WHERE patient_id = ${helen.scope.patientId}::uuid`,
    );
    await expect(again).rejects.toMatchObject({ code: "23P01" });
  });

  test("that has not begun is called off; nothing pauses, and the record says so", async () => {
    const helen = await treated();
    const { id } = good(await pause(helen, { from: "2026-11-23", to: "2026-11-29", kind: "holiday" }));
    expect(good(await resumeProgram(jonas.scope, helen.scope.patientId, id, { on: today }, now))).toEqual({ to: null });
    expect((await planOf(helen)).pauses).toEqual([]);
    const { pauses } = await getProgramHistory(jonas.scope, helen.scope.patientId, null, now);
    expect(pauses).toMatchObject([{ id, calledOff: true, by: "Jonas Brandt" }]);
    good(await pause(helen, { from: "2026-11-23" }));
  });

  test("is over when it is over, and never resumed into the past, but for a slip of today", async () => {
    const helen = await treated();
    const { id } = good(await pause(helen, { from: "2026-11-10" }));
    const resume = (on: string, at: Date) => resumeProgram(jonas.scope, helen.scope.patientId, id, { on }, at);
    const tomorrow = new Date("2026-11-19T09:00:00Z");
    expect(await resume("2026-11-12", tomorrow)).toEqual({ ok: false, reason: "past" });
    expect(good(await resume("2026-11-12", now))).toEqual({ to: "2026-11-11" });
    expect(await resume("2026-11-19", tomorrow)).toEqual({ ok: false, reason: "over" });
  });

  test("is never made longer after it is over, and the same sent again after it was called off changes nothing", async () => {
    const helen = await treated();
    const { patientId } = helen.scope;
    const { id } = good(await pause(helen, { from: "2026-11-09", to: "2026-11-12" }));
    const resume = (on: string) => resumeProgram(jonas.scope, patientId, id, { on }, now);
    expect(await resume(today)).toEqual({ ok: false, reason: "over" });
    expect(good(await resume("2026-11-11"))).toEqual({ to: "2026-11-10" });
    const slip = asked({ from: "2026-11-23" });
    good(await pauseProgram(jonas.scope, patientId, slip, now));
    good(await resumeProgram(jonas.scope, patientId, slip.id, { on: today }, now));
    expect(good(await pauseProgram(jonas.scope, patientId, slip, now))).toEqual({ id: slip.id });
    expect((await planOf(helen)).pauses).toHaveLength(1);
  });

  test("belongs to the clinic, to a program in force and to one of its exercises", async () => {
    const helen = await treated();
    await expect(pause(helen, {}, stranger)).rejects.toMatchObject({ code: "not-found" });
    await expect(pause(helen, { lineage: randomUUID() })).rejects.toMatchObject({ code: "invalid" });
    const { id } = good(await pause(helen));
    await expect(resumeProgram(stranger.scope, helen.scope.patientId, id, { on: today }, now)).rejects.toMatchObject({
      code: "not-found",
    });
    const newcomer = await aPatient(jonas, now);
    expect(await pauseProgram(jonas.scope, newcomer, asked(), now)).toEqual({ ok: false, reason: "no-program" });
    good(await archivePatient(jonas.scope, helen.scope.patientId, { reason: "other" }, now));
    await expect(pause(helen)).rejects.toMatchObject({ code: "not-found" });
  });
});

const end = (helen: Treated, more: Partial<Parameters<typeof endProgram>[2]> = {}, by = jonas, at = now) =>
  endProgram(by.scope, helen.scope.patientId, { reason: "goal", lastDay: null, note: "", ...more }, at);
const takeBack = (helen: Treated, at = now) => takeBackEnd(jonas.scope, helen.scope.patientId, at);

describe("the end of a program", () => {
  test("comes now, and calls off what was planned; she keeps her access", async () => {
    const helen = await treated();
    good(
      await scheduleCheckUp(
        jonas.scope,
        helen.scope.patientId,
        { scheduledFor: new Date("2026-11-25T09:00:00Z") },
        now,
      ),
    );
    expect(good(await end(helen, { note: "An hour in the garden, twice" }))).toEqual({ ended: "2026-11-17" });
    expect((await planOf(helen)).program?.ended).toBe("2026-11-17");
    expect((await planOf(helen)).nextCheckUp).toBeNull();
    expect(await standingOf(helen)).toEqual({
      from: "2026-11-02",
      ended: { title: "Back to the garden", on: "2026-11-17", why: "goal", followed: false },
      pauses: [],
    });
    const { program } = await getProgramHistory(jonas.scope, helen.scope.patientId, null, now);
    expect(program).toMatchObject({ why: "goal", note: "An hour in the garden, twice" });
    expect(await end(helen)).toEqual({ ok: false, reason: "no-program" });
    expect(await actionsOn(helen.scope.patientId)).toEqual(["program.end"]);
  });

  test("is told again to who asks again, because the answer was lost", async () => {
    const helen = await treated();
    for (const _ of [1, 2]) expect(good(await end(helen))).toEqual({ ended: "2026-11-17" });
    expect(await end(helen, { reason: "other" })).toEqual({ ok: false, reason: "no-program" });
    expect(await actionsOn(helen.scope.patientId)).toEqual(["program.end"]);
    const ruth = await treated();
    for (const _ of [1, 2]) expect(good(await end(ruth, { lastDay: "2026-11-27" }))).toEqual({ ended: "2026-11-27" });
    expect(await end(ruth, { lastDay: "2026-11-28" })).toEqual({ ok: false, reason: "no-program" });
  });

  test("keeps what was recorded today within it", async () => {
    const helen = await treated();
    await done(helen, today);
    const evening = new Date(`${today}T19:00:00Z`);
    expect(good(await end(helen, {}, jonas, evening))).toEqual({ ended: today });
    const ruth = await treated();
    await done(ruth, "2026-11-17");
    expect(await end(ruth, { lastDay: "2026-11-10" })).toEqual({ ok: false, reason: "recorded" });
  });

  test("is taken back until the day after, as long as no other program has begun", async () => {
    const helen = await treated();
    good(await end(helen));
    good(await takeBack(helen));
    expect(await planOf(helen)).toMatchObject({ program: { ended: null } });
    good(await end(helen));
    expect(await takeBack(helen, new Date("2026-11-19T09:00:00Z"))).toEqual({ ok: false, reason: "too-late" });
    await aDraft(jonas, helen.scope.patientId, { title: "Next", items: [itemOf(BIRD_DOG, shelf)] }, now);
    expect(await takeBack(helen)).toEqual({ ok: false, reason: "begun" });
    await expect(takeBackEnd(stranger.scope, helen.scope.patientId, now)).rejects.toMatchObject({ code: "not-found" });
  });

  test("is taken back also when a draft was begun and discarded, as often as it happens", async () => {
    const helen = await treated();
    const { patientId } = helen.scope;
    for (const title of ["Slip", "Another slip"]) {
      good(await end(helen));
      const version = await aDraft(jonas, patientId, { title, items: [itemOf(BIRD_DOG, shelf)] }, now);
      expect(await takeBack(helen)).toEqual({ ok: false, reason: "begun" });
      expect((await standingOf(helen))?.ended).toMatchObject({ followed: true });
      good(await discardDraft(jonas.scope, patientId, { version }, now));
      expect((await standingOf(helen))?.ended).toMatchObject({ followed: false });
      good(await takeBack(helen));
      expect(await standingOf(helen)).toMatchObject({ ended: null, pauses: [] });
      expect((await getProgramEditor(jonas.scope, patientId, now)).base?.content.title).toBe("Back to the garden");
    }
    const { programs } = await getProgramHistory(jonas.scope, patientId, null, now);
    expect(programs.map(({ title }) => title)).toEqual(["Back to the garden"]);
  });

  test("makes room for a new one, which she sees once it is in force and not before", async () => {
    const helen = await treated();
    good(await end(helen, { reason: "other" }));
    const next = { title: "Next", items: [itemOf(BIRD_DOG, shelf)] };
    await aDraft(jonas, helen.scope.patientId, next, now);
    expect((await planOf(helen)).program).toMatchObject({ title: "Back to the garden", ended: "2026-11-17" });
    await aRevision(jonas, helen.scope.patientId, { content: next }, now);
    expect((await planOf(helen)).program).toMatchObject({ title: "Next", ended: null });
    expect(await standingOf(helen)).toMatchObject({ ended: null, pauses: [] });
    const { programs, revisions } = await getProgramHistory(jonas.scope, helen.scope.patientId, null, now);
    expect([programs.map(({ title }) => title), revisions.length]).toEqual([["Next", "Back to the garden"], 1]);
  });

  test("may be announced: until then it is in force, and the next one begins after it", async () => {
    const helen = await treated();
    good(await end(helen, { lastDay: "2026-11-27" }));
    expect(await standingOf(helen)).toMatchObject({ ended: { on: "2026-11-27", followed: false } });
    const { effective } = await getProgramEditor(jonas.scope, helen.scope.patientId, now);
    expect(effective).toMatchObject({ earliest: "2026-11-28", usual: "2026-11-28", after: "2026-11-27" });
    const content = { title: "Next", items: [itemOf(BIRD_DOG, shelf)] };
    await expect(aRevision(jonas, helen.scope.patientId, { content, effective: today }, now)).rejects.toThrow(
      "effective-before-end",
    );
    await aRevision(jonas, helen.scope.patientId, { content, effective: "2026-11-28" }, now);
    expect((await standingOf(helen))?.ended).toMatchObject({ followed: true });
    expect(await takeBack(helen)).toEqual({ ok: false, reason: "begun" });
    const onDay = async (day: string) => (await planOf(helen, new Date(`${day}T09:00:00Z`))).program?.title;
    expect([await onDay("2026-11-27"), await onDay("2026-11-28")]).toEqual(["Back to the garden", "Next"]);
  });
});

describe("the history", () => {
  test("is one statement and its trace, however long, and is the clinic's alone", async () => {
    const helen = await treated();
    await aRevision(
      jonas,
      helen.scope.patientId,
      { content: { title: "More", items: [itemOf(BIRD_DOG, shelf, helen.lineage)] }, reason: "Easy" },
      now,
    );
    const read = () => getProgramHistory(jonas.scope, helen.scope.patientId, null, now);
    expect(await statementsOf(read)).toHaveLength(2);
    const { revisions, names } = await read();
    expect(revisions.map(({ number, status, until }) => [number, status, until])).toEqual([
      [1, "past", "2026-11-17"],
      [2, "inForce", null],
    ]);
    expect(Object.values(names)).toMatchObject([{ name: "Bird dog" }]);
    await expect(getProgramHistory(stranger.scope, helen.scope.patientId, null, now)).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(getProgramHistory(jonas.scope, helen.scope.patientId, randomUUID(), now)).rejects.toMatchObject({
      code: "not-found",
    });
  });
});
