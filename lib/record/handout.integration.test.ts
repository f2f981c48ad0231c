import { beforeAll, expect, test } from "vitest";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, aClinician, aJoinedPatient, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aRevision, BIRD_DOG, contentOf, theShelf } from "@/prisma/factories/program";
import { statementsOf } from "@/prisma/testing/statements";
import { getHandout } from "./handout-queries";

const now = new Date("2026-11-18T09:00:00Z");

async function prescribed() {
  const owner = await aClinic(now, { address: "Birkenweg 1, 10115 Berlin" });
  const clinician = await aClinician(owner.actor, now);
  const patientId = await aPatient(clinician.actor, now, { name: "Helen Marwood" });
  await aScreening(clinician.actor, patientId, now);
  const content = contentOf("Strong back", [BIRD_DOG], await theShelf(clinician.actor), new Map());
  await aRevision(clinician.actor, patientId, { content }, now);
  return { owner, clinician, patientId };
}

let all: Awaited<ReturnType<typeof prescribed>>;

beforeAll(async () => {
  all = await prescribed();
});

test("holds the plan, whose it is and where the clinic is, in three statements, one of them the trace of it", async () => {
  const { owner, clinician, patientId } = all;
  const { scope } = clinician.actor;
  const statements = await statementsOf(() => getHandout(scope, patientId, now));
  expect(statements).toHaveLength(3);
  const handout = await getHandout(scope, patientId, now);
  expect(handout).toMatchObject({
    name: "Helen Marwood",
    address: "Birkenweg 1, 10115 Berlin",
    joined: false,
    plan: { patientId, revisions: [{ number: 1, prescriptions: [{ cue: BIRD_DOG.cue }] }] },
  });
  const acts = await withScope(owner.actor.scope, (tx) =>
    tx.auditEvent.findMany({ where: { patientId, action: { in: ["handout.read", "plan.read"] } } }),
  );
  expect(acts.map(({ action }) => action)).toEqual(["handout.read", "handout.read"]);
});

test("tells whether she has an account to look at it with", async () => {
  const { clinician, patientId } = all;
  await aJoinedPatient(clinician.actor, patientId, now);
  expect((await getHandout(clinician.actor.scope, patientId, now)).joined).toBe(true);
});

test("is another clinic's to nobody, and leaves no trace there", async () => {
  const stranger = await aClinic(now);
  await expect(getHandout(stranger.actor.scope, all.patientId, now)).rejects.toMatchObject({ code: "not-found" });
  const acts = await withScope(stranger.actor.scope, (tx) =>
    tx.auditEvent.count({ where: { action: "handout.read" } }),
  );
  expect(acts).toBe(0);
});
