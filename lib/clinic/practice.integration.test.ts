import { expect, test } from "vitest";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, aClinician, good } from "@/prisma/factories/clinic";
import { savePractice } from "./practice-commands";
import { getPractice } from "./practice-queries";

const now = new Date("2026-11-18T09:00:00Z");

async function owned() {
  const owner = await aClinic(now);
  return { owner: owner.actor, scope: owner.actor.scope, read: await getPractice(owner.actor.scope) };
}

const events = (scope: ClinicScope) =>
  withScope(scope, (tx) =>
    tx.auditEvent.findMany({ where: { clinicId: scope.clinicId, action: "practice.change" }, orderBy: { id: "asc" } }),
  );

test("the owner changes the settings, and the audit names the fields and no value", async () => {
  const { scope, read } = await owned();
  const practice = {
    ...read,
    name: "Lindenhof",
    workingDays: [1, 3, 5],
    secondFactorRequired: true,
    retentionYears: 30,
  };
  expect(good(await savePractice(scope, { read, practice }, now))).toEqual(practice);
  expect(await getPractice(scope)).toEqual(practice);
  const [event, ...more] = await events(scope);
  expect(more).toEqual([]);
  expect(event).toMatchObject({ actor: "owner", subjectId: scope.clinicId, accountId: scope.accountId });
  expect(event?.fields).toEqual(["name", "workingDays", "retentionYears", "secondFactorRequired"]);
});

test("who saves after another owner learns of it, and nothing is saved", async () => {
  const { scope, read } = await owned();
  const theirs = { ...read, phone: "+49 30 5550 200" };
  good(await savePractice(scope, { read, practice: theirs }, now));
  const mine = { ...read, painLimit: 3 };
  expect(await savePractice(scope, { read, practice: mine }, now)).toEqual({
    ok: false,
    reason: "changed-meanwhile",
    practice: theirs,
  });
  expect(await getPractice(scope)).toEqual(theirs);
  const both = { ...theirs, painLimit: 3 };
  good(await savePractice(scope, { read: theirs, practice: both }, now));
  expect(await getPractice(scope)).toEqual(both);
});

test("of two owners who save at once, one wins and the other is told", async () => {
  const { scope, read } = await owned();
  const outcomes = await Promise.all(
    ["A", "B"].map((name) => savePractice(scope, { read, practice: { ...read, name } }, now)),
  );
  expect(outcomes.map((outcome) => outcome.ok).sort()).toEqual([false, true]);
  expect(await events(scope)).toHaveLength(1);
});

test("the same save again changes nothing, and is audited once", async () => {
  const { scope, read } = await owned();
  const save = { read, practice: { ...read, painLimit: 7 } };
  good(await savePractice(scope, save, now));
  expect((await savePractice(scope, save, now)).ok).toBe(true);
  expect(await events(scope)).toHaveLength(1);
});

test("a clinician neither reads nor changes the settings, also not past the command", async () => {
  const { owner, scope, read } = await owned();
  const clinician = (await aClinician(owner, now)).actor.scope;
  await expect(getPractice(clinician)).rejects.toMatchObject({ code: "forbidden" });
  await expect(savePractice(clinician, { read, practice: { ...read, name: "Mine" } }, now)).rejects.toMatchObject({
    code: "forbidden",
  });
  const changed = await withScope(clinician, (tx) =>
    tx.clinic.updateMany({ where: { id: clinician.clinicId }, data: { name: "Mine" } }),
  );
  expect(changed.count).toBe(0);
  expect(await getPractice(scope)).toEqual(read);
});
