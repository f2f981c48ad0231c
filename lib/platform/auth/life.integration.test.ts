import { expect, test } from "vitest";
import { acceptInvitation, invitePatient } from "@/lib/clinic/commands";
import { withScope } from "@/lib/platform/db/door";
import { NOTICE } from "@/lib/platform/privacy-notice";
import { aClinic, aJoinedPatient, aPatient, good, PASSWORD } from "@/prisma/factories/clinic";
import { actorOf } from "./actor";
import { type Actor, isPatient } from "./scope";
import { openSignIn } from "./sign-in";

const now = new Date("2026-11-18T09:00:00Z");
const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const after = (ms: number) => new Date(now.getTime() + ms);

async function signedIn(actor: Actor, at = now): Promise<string> {
  const id = await openSignIn(actor.scope.accountId, at);
  if (!id) throw new Error("no sign-in");
  return id;
}

const clinician = async () => signedIn((await aClinic(now)).actor);

async function patient() {
  const { actor } = await aClinic(now);
  const joined = await aJoinedPatient(actor, await aPatient(actor, now), now);
  return { clinician: actor, patient: joined.actor, id: await signedIn(joined.actor) };
}

test("a clinician's sign-in ends after thirty minutes without a request, to the millisecond", async () => {
  const id = await clinician();
  expect(await actorOf(id, after(30 * MINUTE - 1))).not.toBeNull();
  expect(await actorOf(id, after(60 * MINUTE - 2))).not.toBeNull();
  expect(await actorOf(id, after(90 * MINUTE))).toBeNull();
});

test("with a request every twenty minutes it ends after twelve hours all the same", async () => {
  const id = await clinician();
  for (let at = 20 * MINUTE; at < 12 * HOUR; at += 20 * MINUTE) expect(await actorOf(id, after(at))).not.toBeNull();
  expect(await actorOf(id, after(12 * HOUR - 1))).not.toBeNull();
  expect(await actorOf(id, after(12 * HOUR))).toBeNull();
});

test("it tells until when it lives, and is noted once a minute", async () => {
  const id = await clinician();
  const seen = async (ms: number) => (await actorOf(id, after(ms)))?.aliveUntil;
  expect(await seen(59_000)).toEqual(after(30 * MINUTE));
  expect(await seen(60_000)).toEqual(after(31 * MINUTE));
  expect(await seen(61_000)).toEqual(after(31 * MINUTE));
  for (let at = 20 * MINUTE; at < 12 * HOUR; at += 20 * MINUTE) await seen(at);
  expect(await seen(12 * HOUR - MINUTE)).toEqual(after(12 * HOUR));
});

test("a request that comes late does not turn the clock back", async () => {
  const id = await clinician();
  await actorOf(id, after(20 * MINUTE));
  await actorOf(id, after(10 * MINUTE));
  expect(await actorOf(id, after(45 * MINUTE))).not.toBeNull();
});

test("a patient's ninety days slide with every visit", async () => {
  const { id } = await patient();
  expect(await actorOf(id, after(89 * DAY))).not.toBeNull();
  expect(await actorOf(id, after(178 * DAY))).not.toBeNull();
  expect(await actorOf(id, after(268 * DAY))).toBeNull();
});

test("a patient who was archived is out on the next request", async () => {
  const { id, clinician: her, patient: who } = await patient();
  await withScope(her.scope, (tx) =>
    tx.patient.update({
      where: { clinicId_id: { clinicId: her.scope.clinicId, id: who.scope.patientId } },
      data: { archivedAt: now },
    }),
  );
  expect(await actorOf(id, now)).toBeNull();
});

test("the newest accepted notice counts, in this clinic alone", async () => {
  const { id, patient: who } = await patient();
  const accepted = async () => {
    const actor = await actorOf(id, now);
    return actor && isPatient(actor) && actor.noticeAccepted;
  };
  expect(await accepted()).toBe(NOTICE.version);
  const { clinicId, patientId } = who.scope;
  await withScope(who.scope, (tx) =>
    tx.noticeAcceptance.createMany({
      data: [NOTICE.version + 2, NOTICE.version + 1].map((version) => ({
        clinicId,
        patientId,
        version,
        acceptedAt: now,
      })),
    }),
  );
  expect(await accepted()).toBe(NOTICE.version + 2);
});

test("who stands for one person has no other links; a patient record in a second clinic is one", async () => {
  const here = (await aClinic(now)).actor;
  const joined = await aJoinedPatient(here, await aPatient(here, now), now);
  expect(joined.actor.hasOtherLinks).toBe(false);
  const there = (await aClinic(now)).actor;
  const { token } = good(await invitePatient(there.scope, await aPatient(there, now), now));
  good(await acceptInvitation({ token, email: joined.email, password: PASSWORD, notice: NOTICE.version }, now));
  expect((await actorOf(joined.actor.signInId, now))?.hasOtherLinks).toBe(true);
});
