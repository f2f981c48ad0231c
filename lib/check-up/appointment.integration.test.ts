import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { withScope } from "@/lib/platform/db/door";
import { endProgram } from "@/lib/program/end-commands";
import { aClinic, aJoinedPatient, aPatient, aScreening, good } from "@/prisma/factories/clinic";
import { aRevision, contentOf, theShelf } from "@/prisma/factories/program";
import { addToAgenda } from "./agenda-commands";
import { getAppointment, getEndedProgram } from "./appointment-queries";
import { saveCheckUp, scheduleCheckUp } from "./commands";
import { getReview, listCheckUps } from "./queries";

// The first one also waits for its database to be copied.
vi.setConfig({ testTimeout: 40_000 });

const now = new Date("2026-11-18T10:00:00Z");
const at = (day: number) => new Date(`2026-12-${String(day).padStart(2, "0")}T09:30:00Z`);

async function treated() {
  const { actor: clinician } = await aClinic(now);
  const patientId = await aPatient(clinician, now);
  await aScreening(clinician, patientId, now);
  const dose = { kind: "reps", sets: 2, reps: 10 } as const;
  const schedule = { kind: "daily", timesPerDay: 1 } as const;
  const line = { slug: "bird-dog", section: "strength", dose, schedule } as const;
  const content = contentOf("Plan", [line], await theShelf(clinician), new Map());
  await aRevision(clinician, patientId, { content, effective: "2026-11-18" }, now);
  const { actor: patient } = await aJoinedPatient(clinician, patientId, now);
  const book = (scheduledFor: Date | null) =>
    scheduleCheckUp(clinician.scope, patientId, { scheduledFor }, now).then(good);
  const seen = () => getAppointment(patient.scope, patientId, now);
  return { clinician, patient, patientId, item: content.items[0], book, seen };
}

test("an appointment keeps its name while it moves, counts its changes, and says when it is called off", async () => {
  const { clinician, patientId, book, seen } = await treated();
  await expect(seen()).rejects.toMatchObject({ code: "not-found" });
  await book(at(2));
  const first = await seen();
  expect(first).toMatchObject({ sequence: 0, start: at(2), isCancelled: false });
  expect(await getAppointment(clinician.scope, patientId, now)).toEqual(first);
  await book(at(2));
  expect((await seen()).sequence).toBe(0);
  await book(at(4));
  expect(await seen()).toMatchObject({ uid: first.uid, sequence: 1, start: at(4) });
  await book(null);
  expect(await seen()).toMatchObject({ uid: first.uid, sequence: 2, start: at(4), isCancelled: true });
  await book(at(9));
  const next = await seen();
  expect(next).toMatchObject({ sequence: 0, start: at(9), isCancelled: false });
  expect(next.uid).not.toBe(first.uid);
});

test("a look back every month begins when the program is over, by the day at home", async () => {
  const { clinician, patient, patientId } = await treated();
  const seen = (instant: string) => getEndedProgram(patient.scope, new Date(instant));
  await expect(seen("2026-11-18T12:00:00Z")).rejects.toMatchObject({ code: "not-found" });
  good(await endProgram(clinician.scope, patientId, { reason: "goal", lastDay: "2026-11-20", note: "" }, now));
  // Berlin is an hour ahead.
  await expect(seen("2026-11-20T22:30:00Z")).rejects.toMatchObject({ code: "not-found" });
  expect(await seen("2026-11-20T23:30:00Z")).toMatchObject({ ended: "2026-11-20" });
});

test("both write beforehand what they want to talk about, and both read it", async () => {
  const { clinician, patient, patientId, book } = await treated();
  const add = (scope: typeof clinician.scope | typeof patient.scope, words: string) =>
    addToAgenda(scope, patientId, { words }, now);
  expect(await add(patient.scope, "Stairs")).toEqual({ ok: false, reason: "no-check-up" });
  await book(at(2));
  await Promise.all([add(patient.scope, "Stairs at work").then(good), add(clinician.scope, "Dead bug").then(good)]);
  const { planned } = await listCheckUps(clinician.scope, patientId, now);
  const said = planned?.agenda.map(({ by, words }) => `${by}: ${words}`).sort();
  expect(said).toEqual(["clinic: Dead bug", "patient: Stairs at work"]);
  expect((await getReview(patient.scope, patientId, "4w", now)).planned?.agenda).toHaveLength(2);
  const trace = await withScope(clinician.scope, (tx) =>
    tx.auditEvent.count({ where: { patientId, action: "check-up.prepare" } }),
  );
  expect(trace).toBe(2);
});

test("a patient changes nothing else of an appointment, and nobody's agenda but her own", async () => {
  const { patient, patientId, book } = await treated();
  const other = await treated();
  await book(at(2));
  await expect(addToAgenda(other.clinician.scope, patientId, { words: "Stairs" }, now)).rejects.toMatchObject({
    code: "not-found",
  });
  const changed = await withScope(patient.scope, (tx) =>
    tx.checkUp.updateMany({ where: { patientId }, data: { scheduledFor: at(9) } }),
  );
  expect(changed.count).toBe(0);
  await expect(
    withScope(other.clinician.scope, (tx) => tx.$queryRaw`SELECT add_to_agenda('Stairs', ${now}::timestamptz)`),
  ).rejects.toMatchObject({ code: "42501" });
});

test("the patient is told what a check-up put in force and why, not what it only drafted", async () => {
  const { clinician, patient, patientId, item } = await treated();
  if (!item) throw new Error("nothing prescribed");
  const { exerciseClinicId, exerciseId, exerciseVersionId, lineage } = item;
  const hold = (minutes: number, sets: number, follow: "draft" | "publish", version: number) => {
    const to = { exerciseClinicId, exerciseId, exerciseVersionId, dose: { kind: "reps" as const, sets, reps: 10 } };
    const decisions = [{ lineageId: lineage, decision: "harder" as const, reason: "easy", to }];
    const input = {
      id: randomUUID(),
      window: { from: "2026-11-18", to: "2026-11-18" },
      decisions,
      summary: "For the record alone",
      told: `It goes well, so ${sets} rounds.`,
      follow:
        follow === "draft"
          ? { kind: follow, version }
          : { kind: follow, version, effective: "2026-11-19", loadReason: "As agreed" },
      nextScheduledFor: null,
    };
    return saveCheckUp(clinician.scope, patientId, input, new Date(now.getTime() + minutes * 60_000)).then(good);
  };
  const told = async () => (await getReview(patient.scope, patientId, "4w", now)).told;
  expect(await told()).toBeNull();
  await hold(1, 3, "publish", -1);
  const first = {
    day: "2026-11-18",
    words: "It goes well, so 3 rounds.",
    changes: [{ name: "Bird dog", decision: "harder", change: { exercise: null, to: { sets: 3 } } }],
  };
  expect(await told()).toMatchObject(first);
  await hold(2, 4, "draft", -2);
  expect(await told()).toMatchObject(first);
});
