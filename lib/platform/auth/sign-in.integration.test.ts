import { randomUUID } from "node:crypto";
import { decode, encode } from "next-auth/jwt";
import { beforeEach, expect, test, vi } from "vitest";
import { withScope } from "@/lib/platform/db/door";
import { aClinic, aClinician, PASSWORD } from "@/prisma/factories/clinic";
import { actorOf } from "./actor";
import { countTry, forgiveTries, takeBackTry } from "./limiter";
import { authOptions } from "./next-auth";
import { endSignIn, openSignIn, verifyAccount } from "./sign-in";

const argon2 = vi.hoisted(() => ({ verifications: [] as string[] }));

// The real argon2, counted: how long a test takes says nothing on a busy machine.
vi.mock("@node-rs/argon2", async (original) => {
  const real = await original<typeof import("@node-rs/argon2")>();
  return {
    ...real,
    verify: (...input: Parameters<typeof real.verify>) => {
      argon2.verifications.push(String(input[0]));
      return real.verify(...input);
    },
  };
});

const now = new Date("2026-11-18T09:00:00Z");

beforeEach(() => {
  argon2.verifications.length = 0;
});

async function account(password = PASSWORD) {
  const { actor, email } = await aClinic(now, {
    ownerEmail: `iris-${randomUUID()}@example.org`,
    ownerPassword: password,
  });
  return { owner: actor, email, accountId: actor.scope.accountId };
}

async function signedIn(accountId: string, at = now) {
  const id = await openSignIn(accountId, at);
  if (!id) throw new Error("no sign-in");
  return id;
}

test("an unknown account and a wrong password take the same way: one verification, one answer", async () => {
  const { email, accountId } = await account();
  expect(await verifyAccount(email, "wrong wrong wrong wrong")).toBeNull();
  expect(await verifyAccount(`${randomUUID()}@example.org`, PASSWORD)).toBeNull();
  expect(await verifyAccount(email, PASSWORD)).toBe(accountId);
  expect(argon2.verifications).toHaveLength(3);
  // The dummy costs as much as a real hash: same algorithm, same parameters.
  const parameters = argon2.verifications.map((hash) => hash.split("$").slice(0, 4).join("$"));
  expect(new Set(parameters)).toEqual(new Set(["$argon2id$v=19$m=19456,t=2,p=1"]));
});

test("the e-mail is matched in any case, the password as typed on any keyboard", async () => {
  const { email, accountId } = await account();
  expect(await verifyAccount(email.toUpperCase(), PASSWORD)).toBe(accountId);
  expect(await verifyAccount(email, PASSWORD.toUpperCase())).toBeNull();
  expect(await verifyAccount(email, ` ${PASSWORD}`)).toBeNull();
});

test("an e-mail that only the database's lower case takes for another is not that other: its tries are counted apart", async () => {
  const { email } = await account();
  expect(await verifyAccount(email.replace("i", "\u0130"), PASSWORD)).toBeNull();
});

test("the longest password that can be chosen signs in, however its accents are sent", async () => {
  const longest = "e\u0302\u0301".repeat(128);
  const { email } = await account(longest);
  const authorize = authOptions().providers[0]?.options?.authorize;
  if (typeof authorize !== "function") throw new Error("nothing authorizes");
  expect(await authorize({ email, password: longest })).toMatchObject({ id: expect.any(String) });
});

test("an ended sign-in is nobody's, its sister stays", async () => {
  const { accountId } = await account();
  const [laptop, phone] = [await signedIn(accountId), await signedIn(accountId)];
  await endSignIn(laptop, now);
  expect(await actorOf(laptop, now)).toBeNull();
  expect(await actorOf(phone, now)).not.toBeNull();
});

test("a deactivated member is out at once, and can't sign in again", async () => {
  const { owner } = await account();
  const { accountId, memberId } = (await aClinician(owner, now)).actor.scope;
  const id = await signedIn(accountId);
  expect(await actorOf(id, now)).not.toBeNull();

  await withScope(owner.scope, (tx) =>
    tx.member.update({
      where: { clinicId_id: { clinicId: owner.scope.clinicId, id: memberId } },
      data: { deactivatedAt: now },
    }),
  );
  expect(await actorOf(id, now)).toBeNull();
  expect(await openSignIn(accountId, now)).toBeNull();
});

test("the eleventh try is refused with the seconds to wait, whoever makes it", async () => {
  const key = `${randomUUID()}@example.org`;
  for (let tried = 0; tried < 10; tried++) await countTry("sign-in:account", key);
  const refusal = await countTry("sign-in:account", key).catch((error) => error);
  expect(refusal).toMatchObject({ code: "too-many" });
  expect(refusal.extra.retryAfterSeconds).toBeGreaterThan(14 * 60);
  expect(refusal.extra.retryAfterSeconds).toBeLessThanOrEqual(15 * 60);
  await countTry("sign-in:account", `${randomUUID()}@example.org`);

  await forgiveTries("sign-in:account", key);
  await countTry("sign-in:account", key);
});

test("a hundred right passwords from one address leave the next person in, and every wrong one counts", async () => {
  const address = randomUUID();
  for (let person = 0; person < 100; person++) {
    await countTry("sign-in:address", address);
    await takeBackTry("sign-in:address", address);
  }
  for (let wrong = 0; wrong < 100; wrong++) await countTry("sign-in:address", address);
  await expect(countTry("sign-in:address", address)).rejects.toMatchObject({ code: "too-many" });
});

test("of thirty tries at once, ten pass", async () => {
  const key = randomUUID();
  const tries = await Promise.allSettled(Array.from({ length: 30 }, () => countTry("invitation:link", key)));
  expect(tries.filter((one) => one.status === "fulfilled")).toHaveLength(10);
});

test("the cookie names a sign-in and holds nothing else", async () => {
  const { secret, callbacks, session } = authOptions();
  const id = randomUUID();
  // What next-auth would write by itself: name, e-mail, picture, subject.
  const offered = { name: "Clara Lindt", email: "clara@example.org", picture: null, sub: id };
  const token = await callbacks?.jwt?.({ token: offered, user: { id }, account: null });
  const cookie = await encode({ token, secret: String(secret), maxAge: session?.maxAge });
  const payload = await decode({ token: cookie, secret: String(secret) });
  expect(Object.keys(payload ?? {}).sort()).toEqual(["exp", "iat", "jti", "signInId"]);
  expect(payload?.signInId).toBe(id);
});

test("what next-auth tells the browser of a session names nobody", async () => {
  const { callbacks } = authOptions();
  const session = { expires: "2027-01-01", user: { name: "Clara Lindt", email: "clara@example.org" } };
  const told = await callbacks?.session?.({
    session,
    token: { signInId: randomUUID() },
    user: { id: "", email: "", emailVerified: null },
    newSession: undefined,
    trigger: "update",
  });
  expect(told).toEqual({ expires: "2027-01-01" });
});
