import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import { actorOf } from "@/lib/platform/auth/actor";
import type { Clinician } from "@/lib/platform/auth/scope";
import { openSignIn } from "@/lib/platform/auth/sign-in";
import { standingOf } from "@/lib/platform/auth/standing";
import { withScope, withSystem } from "@/lib/platform/db/door";
import { NOTICE } from "@/lib/platform/privacy-notice";
import { aClinic, aClinician, aPatient, good, PASSWORD } from "@/prisma/factories/clinic";
import { switchLink } from "./account-commands";
import { acceptInvitation, inviteMember, invitePatient } from "./commands";
import {
  beginFactor,
  confirmFactor,
  declineFactor,
  giveFactor,
  removeFactor,
  renewRecoveryCodes,
} from "./factor-commands";
import { factorOf, ownFactor } from "./factor-queries";
import { resetMember, takeReset } from "./reset-commands";

const now = new Date("2026-11-18T09:00:00Z");
const SECOND = 1000;
const MINUTE = 60 * SECOND;
const after = (ms: number) => new Date(now.getTime() + ms);

const whose = ({ signInId, scope }: Clinician) => ({ signInId, accountId: scope.accountId });

/** A clinician with a second factor: her app, and her recovery codes. */
async function armed() {
  const owner = await aClinic(now);
  const { actor, email } = await aClinician(owner.actor, now);
  const { key } = good(await beginFactor(whose(actor), now, PASSWORD));
  const app = new TOTP({ secret: Secret.fromBase32(key) });
  const codeAt = (at: Date) => app.generate({ timestamp: at.getTime() });
  const { codes } = good(await confirmFactor(whose(actor), codeAt(now), now));
  return { owner: owner.actor, actor, email, codeAt, codes };
}

async function passwordGiven({ actor }: { actor: Clinician }, at = after(MINUTE)) {
  const { accountId } = actor.scope;
  const signInId = await openSignIn(accountId, at);
  if (!signInId) throw new Error("no sign-in");
  return { signInId, accountId };
}

const demand = (owner: Clinician) =>
  withScope(owner.scope, (tx) =>
    tx.clinic.update({ where: { id: owner.scope.clinicId }, data: { secondFactorRequired: true } }),
  );

test("the password alone opens nothing: there is no actor before the code, and one after it", async () => {
  const her = await armed();
  const half = await passwordGiven(her);
  expect(await actorOf(half.signInId, after(MINUTE))).toBeNull();
  expect((await standingOf(half.signInId, after(MINUTE)))?.state).toBe("code");
  expect(await giveFactor(half, "000000", after(MINUTE))).toEqual({ ok: false, reason: "wrong" });
  expect(await actorOf(half.signInId, after(MINUTE))).toBeNull();
  good(await giveFactor(half, her.codeAt(after(MINUTE)), after(MINUTE)));
  expect((await actorOf(half.signInId, after(MINUTE)))?.scope).toMatchObject({ memberId: her.actor.scope.memberId });
});

test("the code is due within ten minutes of the password", async () => {
  const her = await armed();
  const half = await passwordGiven(her);
  const late = after(11 * MINUTE);
  expect(await standingOf(half.signInId, late)).toBeNull();
  expect((await giveFactor(half, her.codeAt(late), late)).ok).toBe(false);
});

test("a code is taken once, also of eight who send it at once, and none before it", async () => {
  const her = await armed();
  const at = after(5 * MINUTE);
  const code = her.codeAt(at);
  const halves = await Promise.all(Array.from({ length: 8 }, () => passwordGiven(her, at)));
  const outcomes = await Promise.all(halves.map((half) => giveFactor(half, code, at)));
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  const next = await passwordGiven(her, at);
  expect((await giveFactor(next, her.codeAt(after(5 * MINUTE - 30 * SECOND)), at)).ok).toBe(false);
  good(await giveFactor(next, her.codeAt(after(5 * MINUTE + 30 * SECOND)), at));
});

test("the phone's clock may be half a minute off, no more", async () => {
  for (const [seconds, ok] of [
    [-60, false],
    [-30, true],
    [30, true],
    [60, false],
  ] as const) {
    const her = await armed();
    const at = after(5 * MINUTE);
    const half = await passwordGiven(her, at);
    expect([seconds, (await giveFactor(half, her.codeAt(after(5 * MINUTE + seconds * SECOND)), at)).ok]).toEqual([
      seconds,
      ok,
    ]);
  }
});

test("the code that turned it on signs nobody in", async () => {
  const her = await armed();
  const half = await passwordGiven(her, now);
  expect((await giveFactor(half, her.codeAt(now), now)).ok).toBe(false);
});

test("each recovery code opens once; new ones end the old", async () => {
  const her = await armed();
  const [first, second] = her.codes as [string, string];
  expect(new Set(her.codes).size).toBe(10);
  good(await giveFactor(await passwordGiven(her), first.toLowerCase(), after(MINUTE)));
  expect((await giveFactor(await passwordGiven(her), first, after(MINUTE))).ok).toBe(false);
  expect(await ownFactor(her.actor)).toEqual({ on: true, codesLeft: 9 });
  const renewed = good(await renewRecoveryCodes(whose(her.actor), her.codeAt(after(MINUTE)), after(MINUTE)));
  expect((await giveFactor(await passwordGiven(her), second, after(MINUTE))).ok).toBe(false);
  good(await giveFactor(await passwordGiven(her), renewed.codes[0] ?? "", after(MINUTE)));
});

test("tries are counted, over all sign-ins of the account", async () => {
  const her = await armed();
  for (let tried = 0; tried < 10; tried++) await giveFactor(await passwordGiven(her), "000000", after(MINUTE));
  const half = await passwordGiven(her);
  await expect(giveFactor(half, her.codeAt(after(MINUTE)), after(MINUTE))).rejects.toMatchObject({ code: "too-many" });
});

test("turning it on ends all other sign-ins; turning it off wants a code", async () => {
  const owner = (await aClinic(now)).actor;
  const { actor } = await aClinician(owner, now);
  const other = await passwordGiven({ actor }, now);
  const { key } = good(await beginFactor(whose(actor), now, PASSWORD));
  const app = new TOTP({ secret: Secret.fromBase32(key) });
  expect((await confirmFactor(whose(actor), "000000", now)).ok).toBe(false);
  expect(await actorOf(other.signInId, now)).not.toBeNull();
  good(await confirmFactor(whose(actor), app.generate({ timestamp: now.getTime() }), now));
  expect(await standingOf(other.signInId, now)).toBeNull();
  expect(await actorOf(actor.signInId, now)).not.toBeNull();
  expect(await beginFactor(whose(actor), now, PASSWORD)).toEqual({ ok: false, reason: "standing" });

  const later = after(MINUTE);
  expect((await removeFactor(whose(actor), "000000", later)).ok).toBe(false);
  good(await removeFactor(whose(actor), app.generate({ timestamp: later.getTime() }), later));
  expect(await actorOf((await passwordGiven({ actor })).signInId, later)).not.toBeNull();
  const events = await withScope(owner.scope, (tx) =>
    tx.auditEvent.findMany({
      where: { clinicId: owner.scope.clinicId, action: { startsWith: "factor." } },
      orderBy: { id: "asc" },
    }),
  );
  expect(events.map(({ action }) => action)).toEqual(["factor.add", "factor.remove"]);
});

test("what a clinic requires holds from the next request on, until it is set up", async () => {
  const owner = (await aClinic(now)).actor;
  const { actor } = await aClinician(owner, now);
  await demand(owner);
  expect(await actorOf(actor.signInId, now)).toBeNull();
  expect((await standingOf(actor.signInId, now))?.state).toBe("set-up");
  const { key } = good(await beginFactor(whose(actor), now));
  const code = new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: now.getTime() });
  good(await confirmFactor(whose(actor), code, now));
  expect(await actorOf(actor.signInId, now)).not.toBeNull();
});

test("an open window is not enough to set one up: the password is asked for", async () => {
  const { actor } = await aClinician((await aClinic(now)).actor, now);
  expect(await beginFactor(whose(actor), now)).toEqual({ ok: false, reason: "password" });
  expect(await beginFactor(whose(actor), now, "guessed")).toEqual({ ok: false, reason: "wrong" });
  good(await beginFactor(whose(actor), now, PASSWORD));
});

test("it is offered once", async () => {
  const owner = (await aClinic(now)).actor;
  const { token } = good(await inviteMember(owner.scope, { name: "New", title: "", role: "clinician" }, now));
  const joining = { token, email: `new-${owner.scope.clinicId}@example.org`, password: PASSWORD, notice: null };
  const { accountId } = good(await acceptInvitation(joining, now));
  const signInId = (await openSignIn(accountId, now)) ?? "";
  expect(await actorOf(signInId, now)).toMatchObject({ offerFactor: true });
  // Right after the password it is not asked for again.
  expect(await beginFactor({ signInId, accountId }, after(10 * MINUTE))).toEqual({ ok: false, reason: "password" });
  good(await beginFactor({ signInId, accountId }, after(9 * MINUTE)));
  await declineFactor({ signInId }, now);
  expect(await actorOf(signInId, now)).toMatchObject({ offerFactor: false });
});

test("an invitation wants more than the password of who has a second factor", async () => {
  const her = await armed();
  const elsewhere = (await aClinic(now)).actor;
  const { token } = good(await inviteMember(elsewhere.scope, { name: "Two", title: "", role: "clinician" }, now));
  const join = (signedInAs: string | null) =>
    acceptInvitation({ token, email: her.email, password: PASSWORD, notice: null }, now, signedInAs);
  for (const other of [null, elsewhere.scope.accountId])
    expect(await join(other)).toEqual({ ok: false, reason: "misfit" });
  good(await join(her.actor.scope.accountId));
  const half = await passwordGiven(her);
  expect(await actorOf(half.signInId, after(MINUTE))).toBeNull();
});

test("who was switched to a patient comes back with password and code", async () => {
  const her = await armed();
  const elsewhere = (await aClinic(now)).actor;
  const patientId = await aPatient(elsewhere, now);
  const { token } = good(await invitePatient(elsewhere.scope, patientId, now));
  const joining = { token, email: her.email, password: PASSWORD, notice: NOTICE.version };
  good(await acceptInvitation(joining, now, her.actor.scope.accountId));
  const { signInId, scope } = her.actor;
  good(await switchLink(her.actor, { clinicId: elsewhere.scope.clinicId, id: patientId }, now));
  const later = after(3 * 24 * 60 * MINUTE);
  expect(await actorOf(signInId, later)).not.toBeNull();
  good(await switchLink(her.actor, { clinicId: scope.clinicId, id: scope.memberId, password: PASSWORD }, later));
  expect(await actorOf(signInId, later)).toBeNull();
  expect((await standingOf(signInId, later))?.state).toBe("code");
  good(await giveFactor(whose(her.actor), her.codeAt(later), later));
  expect((await actorOf(signInId, later))?.scope.role).toBe("clinician");
});

test("a code turns on the secret that it proves, and no other that was begun meanwhile", async () => {
  const { actor } = await aClinician((await aClinic(now)).actor, now);
  good(await beginFactor(whose(actor), now, PASSWORD));
  const proved = (await factorOf(actor.signInId))?.secret;
  good(await beginFactor(whose(actor), now, PASSWORD));
  const [row] = await withSystem(
    "sign-in",
    (tx) => tx.$queryRaw<{ confirmed: boolean }[]>`
      SELECT auth_factor_confirm(${actor.signInId}::uuid, 1::bigint, ${proved}, ${[]}::bytea[], ${now}) AS confirmed`,
  );
  expect(row?.confirmed).toBe(false);
  expect((await ownFactor(actor)).on).toBe(false);
});

test("a reset link leaves the factor, unless the owner said that it goes", async () => {
  const her = await armed();
  const password = "pepper-lantern-globe-river";
  const link = async (removeFactor: boolean) =>
    good(await resetMember(her.owner.scope, her.actor.scope.memberId, { removeFactor }, now)).token;
  good(await takeReset({ token: await link(false), password }, now));
  expect((await standingOf((await passwordGiven(her)).signInId, after(MINUTE)))?.state).toBe("code");
  good(await takeReset({ token: await link(true), password }, now));
  expect((await standingOf((await passwordGiven(her)).signInId, after(MINUTE)))?.state).toBe("in");
});
