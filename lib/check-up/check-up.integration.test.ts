import { randomUUID } from "node:crypto";
import pg from "pg";
import { describe, expect, test, vi } from "vitest";
import { addDays, type Day } from "@/lib/day/day";
import { getPatient } from "@/lib/patient/queries";
import type { Clinician, PatientActor } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { record } from "@/lib/session/commands";
import { getPlan } from "@/lib/session/queries";
import { aClinic, aJoinedPatient, aPatient, aScreening, good } from "@/prisma/factories/clinic";
import { anEntry } from "@/prisma/factories/entry";
import { aRevision, contentOf, type Lines, type Shelf, theShelf } from "@/prisma/factories/program";
import { statementsOf } from "@/prisma/testing/statements";
import { type CheckUpInput, saveCheckUp, scheduleCheckUp } from "./commands";
import { getCheckUp, getReview, listCheckUps } from "./queries";

// The first one also waits for its database to be copied.
vi.setConfig({ testTimeout: 20_000 });

const START = "2026-10-19";
const TODAY = "2026-11-18";
const now = new Date(`${TODAY}T10:00:00Z`);
const WINDOW = { from: "2026-10-22", to: TODAY };
const DAILY = { kind: "daily", timesPerDay: 1 } as const;
const REPS = { kind: "reps", sets: 2, reps: 10 } as const;

type Treated = { clinician: Clinician; patient: PatientActor; patientId: string; lines: Lines; shelf: Shelf };

/** A patient with two daily exercises since 19 October. */
async function treated(): Promise<Treated> {
  const began = new Date(`${START}T07:00:00Z`);
  const { actor: clinician } = await aClinic(began);
  const shelf = await theShelf(clinician);
  const patientId = await aPatient(clinician, began);
  await aScreening(clinician, patientId, began);
  const lines: Lines = new Map();
  const { actor: patient } = await aJoinedPatient(clinician, patientId, began);
  const all = { clinician, patient, patientId, lines, shelf };
  await revise(all, ["bird-dog", "cat-cow"], START, began);
  return all;
}

async function revise({ clinician, patientId, lines, shelf }: Treated, slugs: string[], effective: Day, at: Date) {
  const exercises = slugs.map((slug) => ({ slug, section: "strength" as const, dose: REPS, schedule: DAILY }));
  await aRevision(clinician, patientId, { content: contentOf("Plan", exercises, shelf, lines), effective }, at);
}

/** Done on every date, each with pain 3, at noon of its day, or all at a later instant. */
async function doneOn({ patient, patientId, lines }: Treated, slug: string, dates: readonly Day[], at?: Date) {
  const plan = await getPlan(patient.scope, patientId, { entriesFrom: START }, now);
  for (const date of dates) {
    const recordedAt = at ?? new Date(`${date}T11:00:00Z`);
    const written = { date, recordedAt: recordedAt.toISOString(), pain: 3, effort: 4 };
    const entry = anEntry(plan, lines.get(slug) ?? "", written);
    const { entries } = good(await record(patient.scope, { entries: [entry], dayReports: [] }, recordedAt));
    expect(entries[entry.id]).toBe("recorded");
  }
}

const days = (from: Day, count: number) => Array.from({ length: count }, (_, index) => addDays(from, index));

const held = (part: Partial<CheckUpInput> = {}): CheckUpInput => ({
  id: randomUUID(),
  window: WINDOW,
  decisions: [],
  summary: "Going well.",
  told: "",
  follow: { kind: "record" },
  nextScheduledFor: null,
  ...part,
});

describe("a review", () => {
  test("shows the patient the figures that the clinician sees", async () => {
    const all = await treated();
    await doneOn(all, "bird-dog", days("2026-11-01", 10));
    const seen = await getReview(all.clinician.scope, all.patientId, "4w", now);
    const own = await getReview(all.patient.scope, all.patientId, "4w", now);
    expect(seen.review.answer).toMatchObject({ due: 54, performed: 10, notReported: 44 });
    expect(own.review).toEqual(seen.review);
  });

  test("is refused to another clinic and to another patient, as if there were nobody", async () => {
    const [one, other] = [await treated(), await treated()];
    for (const scope of [other.clinician.scope, other.patient.scope]) {
      await expect(getReview(scope, one.patientId, "4w", now)).rejects.toMatchObject({ code: "not-found" });
    }
    const { id } = good(await saveCheckUp(one.clinician.scope, one.patientId, held(), now));
    const stranger = other.clinician.scope;
    await expect(listCheckUps(stranger, one.patientId, now)).rejects.toMatchObject({ code: "not-found" });
    await expect(getCheckUp(stranger, one.patientId, id, now)).rejects.toMatchObject({ code: "not-found" });
    await expect(getCheckUp(stranger, other.patientId, id, now)).rejects.toMatchObject({ code: "not-found" });
    await expect(saveCheckUp(stranger, one.patientId, held(), now)).rejects.toMatchObject({ code: "not-found" });
    const next = { scheduledFor: addHours(now, 48) };
    await expect(scheduleCheckUp(stranger, one.patientId, next, now)).rejects.toMatchObject({ code: "not-found" });
  });

  test("asks the same few statements for 3 entries and for 300, and leaves its trace", async () => {
    const all = await treated();
    await doneOn(all, "bird-dog", days("2026-11-01", 3));
    const reading = () => getReview(all.clinician.scope, all.patientId, "start", now);
    const few = (await statementsOf(reading)).length;
    const plan = await getPlan(all.patient.scope, all.patientId, { entriesFrom: START }, now);
    const [first] = plan.entries;
    if (!first) throw new Error("no entry");
    const many = Array.from({ length: 297 }, (_, index) =>
      anEntry(plan, first.lineage, { date: first.date, recordedAt: addHours(now, -index / 60).toISOString() }),
    );
    good(await record(all.patient.scope, { entries: many, dayReports: [] }, now));
    expect(await statementsOf(reading)).toHaveLength(few);
    expect(few).toBe(3);
    const trace = await withScope(all.clinician.scope, (tx) =>
      tx.auditEvent.count({ where: { patientId: all.patientId, action: "plan.read" } }),
    );
    expect(trace).toBeGreaterThan(0);
  });
});

describe("a held check-up", () => {
  test("keeps the figures as seen, with the definition's version and what they knew", async () => {
    const all = await treated();
    await doneOn(all, "bird-dog", days("2026-11-01", 5));
    const lineageId = all.lines.get("bird-dog") ?? "";
    const decisions = [{ lineageId, decision: "harder" as const, reason: "All done, effort 4" }];
    const { id } = good(await saveCheckUp(all.clinician.scope, all.patientId, held({ decisions }), now));
    const { checkUp, nowSeen } = await getCheckUp(all.clinician.scope, all.patientId, id, now);
    expect(checkUp).toMatchObject({
      decisions,
      summary: "Going well.",
      window: WINDOW,
      definitionVersion: 1,
      watermark: { entries: 5, lastReceivedAt: "2026-11-05T11:00:00.000Z" },
      seen: { done: 5, answer: { due: 54, performed: 5 } },
    });
    expect(checkUp.seen.pain).toHaveLength(5);
    expect(nowSeen).toBeNull();
  });

  test("stays as it is when entries come late, and says that the record changed", async () => {
    const all = await treated();
    const { id } = good(await saveCheckUp(all.clinician.scope, all.patientId, held(), now));
    await doneOn(all, "bird-dog", ["2026-11-10"], addHours(now, 5));
    const { checkUp, nowSeen } = await getCheckUp(all.clinician.scope, all.patientId, id, addHours(now, 6));
    expect(checkUp.seen.answer.performed).toBe(0);
    expect(nowSeen?.answer.performed).toBe(1);
  });

  test("is not said to have changed because its last day is over", async () => {
    const all = await treated();
    await doneOn(all, "bird-dog", ["2026-11-10"]);
    const { id } = good(await saveCheckUp(all.clinician.scope, all.patientId, held(), now));
    const { nowSeen } = await getCheckUp(all.clinician.scope, all.patientId, id, addHours(now, 24 * 3));
    expect(nowSeen).toBeNull();
  });

  test("a later revision changes no figure of a window that is closed", async () => {
    const all = await treated();
    await doneOn(all, "bird-dog", days("2026-10-25", 12));
    const window = { from: "2026-10-19", to: "2026-11-15" };
    const { id } = good(await saveCheckUp(all.clinician.scope, all.patientId, held({ window }), now));
    await revise(all, ["cat-cow"], addDays(TODAY, 1), now);
    const later = addHours(now, 24 * 10);
    const { checkUp, nowSeen } = await getCheckUp(all.clinician.scope, all.patientId, id, later);
    expect(nowSeen).toBeNull();
    expect(checkUp.seen.answer).toMatchObject({ due: 56, performed: 12 });
  });

  test("saved again is the same one; with other content it is refused", async () => {
    const all = await treated();
    const input = held();
    const scope = all.clinician.scope;
    const both = await Promise.all([1, 2].map(() => saveCheckUp(scope, all.patientId, input, now)));
    expect(both.map((outcome) => outcome.ok)).toEqual([true, true]);
    expect(await saveCheckUp(scope, all.patientId, input, addHours(now, 1))).toEqual({
      ok: true,
      value: { id: input.id, revision: null },
    });
    expect(await saveCheckUp(scope, all.patientId, { ...input, summary: "Other." }, now)).toEqual({
      ok: false,
      reason: "held",
    });
    expect((await listCheckUps(scope, all.patientId, now)).held).toHaveLength(1);
  });

  test("is refused any change by the database", async () => {
    const all = await treated();
    const { clinician, patientId } = all;
    const { id } = good(await saveCheckUp(clinician.scope, patientId, held(), now));
    await expect(
      withScope(clinician.scope, (tx) =>
        tx.checkUp.updateMany({ where: { patientId, id }, data: { summary: "Other." } }),
      ),
    ).rejects.toMatchObject({ code: "PX001" });
    await expect(
      withScope(clinician.scope, (tx) => tx.checkUp.deleteMany({ where: { patientId, id } })),
    ).rejects.toThrow();
  });

  test("takes no window that has not come, and no exercise that is not the patient's", async () => {
    const all = await treated();
    const scope = all.clinician.scope;
    const ahead = held({ window: { from: TODAY, to: addDays(TODAY, 1) } });
    await expect(saveCheckUp(scope, all.patientId, ahead, now)).rejects.toMatchObject({ code: "invalid" });
    const foreign = held({ decisions: [{ lineageId: randomUUID(), decision: "stop", reason: "Pain" }] });
    await expect(saveCheckUp(scope, all.patientId, foreign, now)).rejects.toMatchObject({ code: "invalid" });
  });
});

describe("the next check-up", () => {
  test("is agreed, moved, held under its own id, and followed by the next", async () => {
    const { clinician, patientId } = await treated();
    const { scope } = clinician;
    const planned = async () => (await listCheckUps(scope, patientId, now)).planned;
    good(await scheduleCheckUp(scope, patientId, { scheduledFor: addHours(now, 24) }, now));
    const first = await planned();
    good(await scheduleCheckUp(scope, patientId, { scheduledFor: addHours(now, 48) }, now));
    expect(await planned()).toEqual({ id: first?.id, scheduledFor: addHours(now, 48), agenda: [] });

    const then = addHours(now, 48);
    const input = held({ id: first?.id ?? "", nextScheduledFor: addHours(now, 24 * 14) });
    good(await saveCheckUp(scope, patientId, input, then));
    expect((await listCheckUps(scope, patientId, now)).held).toMatchObject([{ id: first?.id, scheduledFor: then }]);
    expect((await planned())?.scheduledFor).toEqual(addHours(now, 24 * 14));

    good(await scheduleCheckUp(scope, patientId, { scheduledFor: null }, now));
    expect(await planned()).toBeNull();
  });

  test("is one, also when two agree on it at once", async () => {
    const { clinician, patientId } = await treated();
    const { scope } = clinician;
    const own = await withScope(scope, (tx) => tx.$queryRaw<{ name: string }[]>`SELECT current_database() AS name`);
    const url = new URL(process.env.TEST_DATABASE_ADMIN_URL ?? "");
    url.pathname = `/${own[0]?.name}`;
    const gate = new pg.Client({ connectionString: url.href });
    await gate.connect();
    // All are under way, and none may finish before the others have begun.
    await gate.query("BEGIN");
    await gate.query("SELECT FROM patient WHERE id = $1 FOR UPDATE", [patientId]);
    const agreed = Promise.all([
      scheduleCheckUp(scope, patientId, { scheduledFor: addHours(now, 24) }, now),
      scheduleCheckUp(scope, patientId, { scheduledFor: addHours(now, 48) }, now),
      saveCheckUp(scope, patientId, held({ nextScheduledFor: addHours(now, 72) }), now),
    ]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await gate.query("COMMIT");
    await gate.end();
    expect((await agreed).map((outcome) => outcome.ok)).toEqual([true, true, true]);
    const open = { patientId, heldAt: null, cancelledAt: null };
    expect(await withScope(scope, (tx) => tx.checkUp.count({ where: open }))).toBe(1);
  });

  test("stays the next one when its time has passed, wherever it is shown", async () => {
    const { clinician, patient, patientId } = await treated();
    const { scope } = clinician;
    const agreed = addHours(now, 24);
    good(await scheduleCheckUp(scope, patientId, { scheduledFor: agreed }, now));
    for (const at of [addHours(agreed, 1), addHours(agreed, 72)]) {
      expect((await listCheckUps(scope, patientId, at)).planned?.scheduledFor).toEqual(agreed);
      expect((await getPatient(scope, patientId, at)).nextCheckUp).toBe(agreed.toISOString());
      expect((await getPlan(patient.scope, patientId, { entriesFrom: START }, at)).nextCheckUp).toBe(
        agreed.toISOString(),
      );
    }
  });

  test("can't lie in the past", async () => {
    const { clinician, patientId } = await treated();
    const past = { scheduledFor: addHours(now, -1) };
    expect(await scheduleCheckUp(clinician.scope, patientId, past, now)).toEqual({ ok: false, reason: "past" });
  });

  test("begins the window of the next review where the last one ended", async () => {
    const { clinician, patientId } = await treated();
    good(await saveCheckUp(clinician.scope, patientId, held({ window: { from: START, to: "2026-11-04" } }), now));
    const { windowName, review } = await getReview(clinician.scope, patientId, null, now);
    expect(windowName).toBe("since");
    expect(review.window).toEqual({ from: "2026-11-04", to: TODAY });
  });
});

function addHours(instant: Date, hours: number): Date {
  return new Date(instant.getTime() + hours * 3_600_000);
}
