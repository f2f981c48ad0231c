import { randomUUID } from "node:crypto";
import { describe, expect, it, test, vi } from "vitest";
import type { Day } from "@/lib/day/day";
import type { PatientScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { getPlan } from "@/lib/session/queries";
import { waitingOn } from "@/lib/session/waiting";
import { aClinic, aClinician, aJoinedPatient, aPatient, good } from "@/prisma/factories/clinic";
import type { Answers } from "./answers";
import { answerQuestionnaire, enterResponse, sendQuestionnaires, withdrawQuestionnaire } from "./commands";
import { getAsked, getOutcomes, getQuestion, listOwnQuestions } from "./queries";
import type { Questionnaire } from "./questionnaire";
import { saveQuestionnaire, saveWording } from "./questionnaire-commands";
import { getOwnMeasures } from "./questionnaire-queries";

// The first one also waits for its database to be copied.
vi.setConfig({ testTimeout: 20_000 });

const now = new Date("2026-11-18T09:00:00Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const pain = (value: number | null): Answers => ({ kind: "numbers", values: { pain: value } });
const SENTENCES = Array.from({ length: 24 }, (_, index) => `Sentence ${index + 1}`);

async function people() {
  const owner = await aClinic(now);
  const clinician = (await aClinician(owner.actor, now)).actor;
  const patientId = await aPatient(clinician, now, { timeZone: "Europe/Berlin" });
  const { actor } = await aJoinedPatient(clinician, patientId, now, `${patientId}@example.org`);
  return { owner: owner.actor.scope, clinic: clinician.scope, patientId, patient: actor.scope };
}
type People = Awaited<ReturnType<typeof people>>;

async function sent({ clinic, patientId, patient }: People, ...measures: string[]) {
  good(await sendQuestionnaires(clinic, patientId, measures, now));
  return listOwnQuestions(patient, "2026-11-18", now);
}
const answer = (sentId: string, answers: Answers, answeredAt = now) => ({
  id: randomUUID(),
  sentId,
  answers,
  answeredAt,
});
const waiting = async (patient: PatientScope) =>
  waitingOn(await getPlan(patient, patient.patientId, { entriesFrom: "2026-11-18" as Day }, now), "2026-11-18" as Day);
const actions = ({ owner, patientId }: People) =>
  withScope(owner, async (tx) => {
    const events = await tx.auditEvent.findMany({
      where: { clinicId: owner.clinicId, patientId },
      orderBy: { id: "asc" },
    });
    return events.map(({ action }) => action).filter((action) => /^(questionnaire|response)\./.test(action));
  });

test("what the clinic sends, the patient answers, and both see the score", async () => {
  const all = await people();
  const { clinic, patientId, patient } = all;
  const questions = await sent(all, "nprs", "psfs");
  expect(questions.map(({ definition, lastDay }) => [definition.id, lastDay])).toEqual([
    ["nprs", "2026-11-25"],
    ["psfs", "2026-11-25"],
  ]);
  expect(await waiting(patient)).toBe(2);
  good(await answerQuestionnaire(patient, answer(questions[0]?.id ?? "", pain(6)), now));
  expect(await waiting(patient)).toBe(1);
  const [series] = await getOutcomes(clinic, patientId, now);
  expect(series?.points).toMatchObject([{ day: "2026-11-18", score: 6, how: "phone", by: null }]);
  expect(
    (await getAsked(clinic, patientId, now)).sent.find(({ definition }) => definition.id === "nprs"),
  ).toMatchObject({
    answeredOn: "2026-11-18",
    score: 6,
  });
  expect(await getOutcomes(patient, patientId, now)).toHaveLength(1);
  expect(await actions(all)).toEqual([
    "questionnaire.send",
    "questionnaire.send",
    "questionnaire.read",
    "response.answer",
    "response.list",
    "questionnaire.list",
    "response.list",
  ]);
});

describe("an answer", () => {
  it("is kept once however often it is sent, also at the same time", async () => {
    const all = await people();
    const [question] = await sent(all, "nprs");
    const once = answer(question?.id ?? "", pain(3));
    const outcomes = await Promise.all([1, 2, 3].map(() => answerQuestionnaire(all.patient, once, now)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    expect((await getOutcomes(all.clinic, all.patientId, now))[0]?.responses).toHaveLength(1);
    expect((await actions(all)).filter((action) => action === "response.answer")).toHaveLength(1);
  });
  it("does not take the place of another one", async () => {
    const all = await people();
    const [question] = await sent(all, "nprs");
    const first = answer(question?.id ?? "", pain(3));
    good(await answerQuestionnaire(all.patient, first, now));
    for (const other of [{ ...first, answers: pain(4) }, answer(question?.id ?? "", pain(3))]) {
      expect(await answerQuestionnaire(all.patient, other, now)).toEqual({ ok: false, reason: "answered" });
    }
  });
  it("counts when it was given in time, also when it arrives later", async () => {
    const all = await people();
    const [question, second] = await sent(all, "nprs", "worry");
    const late = answer(question?.id ?? "", pain(3), later(9));
    expect(await answerQuestionnaire(all.patient, late, later(9))).toEqual({ ok: false, reason: "over" });
    expect(await listOwnQuestions(all.patient, "2026-11-26", later(8))).toEqual([]);
    good(await answerQuestionnaire(all.patient, { ...late, answeredAt: later(7) }, later(9)));
    // A clock that is ahead does not make tomorrow.
    const ahead = answer(second?.id ?? "", { kind: "numbers", values: { worry: 2 } }, later(900));
    good(await answerQuestionnaire(all.patient, ahead, later(1)));
    expect((await getOutcomes(all.clinic, all.patientId, now)).map((each) => each.points[0]?.day)).toEqual([
      "2026-11-25",
      "2026-11-19",
    ]);
  });
  it("may leave an item out, which is kept as left out", async () => {
    const all = await people();
    const [question] = await sent(all, "nprs");
    good(await answerQuestionnaire(all.patient, answer(question?.id ?? "", pain(null)), now));
    const [series] = await getOutcomes(all.clinic, all.patientId, now);
    expect(series?.responses).toMatchObject([{ score: null, answers: pain(null) }]);
  });
  it("to something else is refused", async () => {
    const all = await people();
    const [question] = await sent(all, "nprs");
    for (const answers of [pain(11), { kind: "ticks", ticked: [] } as const, { kind: "total", total: 3 } as const]) {
      const wrong = answerQuestionnaire(all.patient, answer(question?.id ?? "", answers as Answers), now);
      await expect(wrong).rejects.toMatchObject({ code: "invalid" });
    }
  });
});

test("what is taken back is asked no more, and what is answered is not taken back", async () => {
  const all = await people();
  const { clinic, patientId, patient } = all;
  const [first, second] = await sent(all, "nprs", "worry");
  good(await withdrawQuestionnaire(clinic, patientId, first?.id ?? "", now));
  good(await withdrawQuestionnaire(clinic, patientId, first?.id ?? "", now));
  expect(await answerQuestionnaire(patient, answer(first?.id ?? "", pain(3)), now)).toEqual({
    ok: false,
    reason: "withdrawn",
  });
  good(await answerQuestionnaire(patient, answer(second?.id ?? "", { kind: "numbers", values: { worry: 2 } }), now));
  expect(await withdrawQuestionnaire(clinic, patientId, second?.id ?? "", now)).toEqual({
    ok: false,
    reason: "answered",
  });
  expect(await waiting(patient)).toBe(0);
});

test("what already waits is not sent again, by two at once either", async () => {
  const all = await people();
  const { clinic, patientId, patient } = all;
  await Promise.all([1, 2].map(() => sendQuestionnaires(clinic, patientId, ["nprs"], now)));
  expect(await waiting(patient)).toBe(1);
  expect(good(await sendQuestionnaires(clinic, patientId, ["nprs"], later(8)))).toEqual({ sent: 1 });
});

test("answers in the room and on paper, on their day, and they answer what was sent", async () => {
  const all = await people();
  const { owner, clinic, patientId, patient } = all;
  const entered = { id: randomUUID(), version: 1, how: "paper" as const };
  const total = (score: number, day: string) => ({
    ...entered,
    id: randomUUID(),
    measure: "rmdq",
    answers: { kind: "total", total: score } as Answers,
    day,
  });
  const once = total(14, "2026-10-07");
  good(await enterResponse(clinic, patientId, once, now));
  good(await enterResponse(clinic, patientId, once, now));
  good(await enterResponse(clinic, patientId, total(8, "2026-11-18"), now));
  const [series] = await getOutcomes(clinic, patientId, now);
  expect(series?.points.map(({ day, score }) => [day, score])).toEqual([
    ["2026-10-07", 14],
    ["2026-11-18", 8],
  ]);
  expect(series?.change).toMatchObject({ by: 6, towards: "better", counts: true });
  expect(series?.responses[0]).toMatchObject({ how: "paper", by: expect.any(String) });
  await expect(enterResponse(clinic, patientId, total(3, "2026-11-19"), now)).rejects.toMatchObject({
    code: "invalid",
  });

  await expect(sendQuestionnaires(clinic, patientId, ["rmdq"], now)).rejects.toMatchObject({ code: "invalid" });
  good(await saveWording(owner, "rmdq", SENTENCES, now));
  const [question] = await sent(all, "rmdq");
  expect(question?.definition.items[23]?.text).toBe("Sentence 24");
  const ticked = {
    ...total(0, "2026-11-18"),
    answers: { kind: "ticks", ticked: ["1", "5"] } as Answers,
    how: "room" as const,
  };
  good(await enterResponse(clinic, patientId, ticked, now));
  expect(await waiting(patient)).toBe(0);
});

test("her own activities are asked again", async () => {
  const all = await people();
  const [question] = await sent(all, "psfs");
  const activities = [
    { name: "Garden for an hour", value: 3 },
    { name: "Put on socks", value: null },
  ];
  good(await answerQuestionnaire(all.patient, answer(question?.id ?? "", { kind: "activities", activities }), now));
  const names = activities.map(({ name }) => name);
  expect((await sent(all, "psfs"))[0]?.activities).toEqual(names);
  expect((await getQuestion(all.clinic, all.patientId, "psfs", now)).activities).toEqual(names);
});

const OWN: Questionnaire = {
  name: "Stairs",
  ask: "How are the stairs?",
  items: ["Up", "Down"],
  min: 0,
  max: 4,
  low: "No trouble",
  high: "Can’t",
  scoring: "sum",
  missing: "noScore",
  better: "lower",
  licence: "Ours",
};

test("a clinic's own: a change makes a version, and earlier answers keep theirs", async () => {
  const all = await people();
  const { owner, clinic, patientId } = all;
  const id = randomUUID();
  const save = (read: number | null, change: Partial<Questionnaire> = {}, offered = true) =>
    saveQuestionnaire(owner, id, { read, questionnaire: { ...OWN, ...change }, offered }, now);
  good(await save(null));
  good(await save(null));
  const values = { kind: "numbers", values: { "1": 3, "2": 4 } } as Answers;
  const entered = {
    id: randomUUID(),
    measure: id,
    version: 1,
    answers: values,
    how: "room" as const,
    day: "2026-11-18",
  };
  good(await enterResponse(clinic, patientId, entered, now));
  expect(good(await save(1, { items: ["Up", "Down", "Twice"] })).version).toBe(2);
  expect(await save(1, { name: "Steps" })).toEqual({ ok: false, reason: "changed-meanwhile" });
  expect(await enterResponse(clinic, patientId, { ...entered, id: randomUUID() }, now)).toEqual({
    ok: false,
    reason: "changed-meanwhile",
  });
  const [series] = await getOutcomes(clinic, patientId, now);
  expect(series?.definition).toMatchObject({ version: 1, range: [0, 8] });
  expect(series?.definition.items).toHaveLength(2);
  expect(good(await save(2, { items: ["Up", "Down", "Twice"] }, false))).toMatchObject({ version: 2, offered: false });
  expect((await getAsked(clinic, patientId, now)).offered.some((each) => each.id === id)).toBe(false);
  expect((await getOwnMeasures(owner)).own).toMatchObject([{ id, version: 2, offered: false }]);
});

test("only the owner writes what is asked, and nobody reaches another clinic's patient", async () => {
  const all = await people();
  const other = await people();
  const { clinic, patientId } = all;
  await expect(getOwnMeasures(clinic)).rejects.toMatchObject({ code: "forbidden" });
  await expect(saveWording(clinic, "rmdq", SENTENCES, now)).rejects.toMatchObject({ code: "forbidden" });
  const save = { read: null, questionnaire: OWN, offered: true };
  await expect(saveQuestionnaire(clinic, randomUUID(), save, now)).rejects.toMatchObject({ code: "forbidden" });
  const [question] = await sent(all, "nprs");
  const stranger = other.clinic;
  await expect(sendQuestionnaires(stranger, patientId, ["nprs"], now)).rejects.toMatchObject({ code: "not-found" });
  await expect(getAsked(stranger, patientId, now)).rejects.toMatchObject({ code: "not-found" });
  await expect(getQuestion(stranger, patientId, "nprs", now)).rejects.toMatchObject({ code: "not-found" });
  await expect(withdrawQuestionnaire(stranger, patientId, question?.id ?? "", now)).rejects.toMatchObject({
    code: "not-found",
  });
  const foreign = answerQuestionnaire(other.patient, answer(question?.id ?? "", pain(3)), now);
  await expect(foreign).rejects.toMatchObject({ code: "not-found" });
  await expect(getOutcomes(other.patient, patientId, now)).rejects.toMatchObject({ code: "not-found" });
  expect(await getOutcomes(stranger, patientId, now)).toEqual([]);
});
