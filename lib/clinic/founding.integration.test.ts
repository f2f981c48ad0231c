import { createHash, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { verifyAccount } from "@/lib/platform/auth/sign-in";
import { withScope } from "@/lib/platform/db/door";
import { clinicianOf, good } from "@/prisma/factories/clinic";
import { asAdmin, source } from "@/scripts/backup/fixture";
import { makeFoundingCode } from "@/scripts/founding-code.mjs";
import { foundClinicByCode } from "./founding-commands";
import { getFoundingState } from "./founding-queries";
import { foundingSchema } from "./founding-schema";

const now = new Date("2026-11-26T09:00:00Z");
const HOUR = 3_600_000;
const password = "orbit-velvet-canyon-thumb";

const code = (at = now): Promise<string> => asAdmin(source, (owner) => makeFoundingCode(owner, at));
const address = () => `${randomUUID()}@example.org`;
const founding = (typed: { code: string } & Record<string, unknown>) =>
  foundingSchema.parse({
    name: "Rebgasse Physiotherapie",
    address: "Rebgasse 4, 4058 Basel",
    phone: "+41 61 555 01 00",
    country: "CH",
    emergencyNumber: "144",
    timeZone: "Europe/Zurich",
    workingDays: [6, 2, 3, 2],
    ownerName: "Ruth Lindner",
    title: "Physiotherapist",
    email: address(),
    password,
    ...typed,
  });

test("a code founds a clinic with everything that was said, and its owner", async () => {
  const { accountId, clinicId } = good(await foundClinicByCode(founding({ code: await code() }), now));
  const actor = await clinicianOf(accountId, now);
  expect(actor).toMatchObject({ name: "Ruth Lindner", title: "Physiotherapist", timeZone: "Europe/Zurich" });
  expect(actor.scope).toMatchObject({ clinicId, role: "owner" });
  const [clinic, events] = await withScope(actor.scope, async (tx) => [
    await tx.clinic.findUniqueOrThrow({ where: { id: clinicId } }),
    await tx.auditEvent.findMany({ where: { clinicId, action: "clinic.found" } }),
  ]);
  expect(clinic).toMatchObject({
    name: "Rebgasse Physiotherapie",
    address: "Rebgasse 4, 4058 Basel",
    country: "CH",
    emergencyNumber: "144",
    workingDays: [2, 3, 6],
  });
  expect(events).toHaveLength(1);
});

test("it works once, also when ten try it at the same moment", async () => {
  const made = await code();
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => foundClinicByCode(founding({ code: made }), now)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.filter((outcome) => !outcome.ok && outcome.reason === "code")).toHaveLength(9);
});

test("it is over after a day, when a newer one was made, and when it was never one", async () => {
  const refused = { ok: false, reason: "code" };
  const made = await code();
  expect(await getFoundingState(new Date(now.getTime() + 24 * HOUR - 1))).toMatchObject({ open: true });
  expect(await foundClinicByCode(founding({ code: made }), new Date(now.getTime() + 24 * HOUR))).toEqual(refused);
  expect(await getFoundingState(new Date(now.getTime() + 24 * HOUR))).toMatchObject({ open: false });
  const newer = await code();
  expect(await foundClinicByCode(founding({ code: made }), now)).toEqual(refused);
  expect(await foundClinicByCode(founding({ code: "0000-0000-0000" }), now)).toEqual(refused);
  expect(await foundClinicByCode(founding({ code: newer }), now)).toMatchObject({ ok: true });
});

test("only its hash is kept", async () => {
  const made = await code();
  const { rows } = await asAdmin(source, (admin) =>
    admin.query(
      "select code_hash, founding_code::text as row from founding_code where used_at is null and revoked_at is null",
    ),
  );
  expect(rows[0].code_hash).toEqual(createHash("sha256").update(made.replaceAll("-", "")).digest());
  expect(rows[0].row).not.toContain(made);
});

test("a second clinic takes the account that proves its password, and never gives it another", async () => {
  const email = address();
  const first = good(await foundClinicByCode(founding({ code: await code(), email }), now));
  const made = await code();
  // A wrong password and a taken e-mail are one answer, and the code stays good.
  const wrong = await foundClinicByCode(founding({ code: made, email, password: "another password entirely" }), now);
  expect(wrong).toEqual({ ok: false, reason: "misfit" });
  expect(await verifyAccount(email, "another password entirely")).toBeNull();
  const second = good(await foundClinicByCode(founding({ code: made, email: email.toUpperCase() }), now));
  expect(second.accountId).toBe(first.accountId);
  expect(second.clinicId).not.toBe(first.clinicId);
});

test("without a good code nothing is said about an e-mail", async () => {
  const email = address();
  good(await foundClinicByCode(founding({ code: await code(), email }), now));
  for (const typed of [{ email }, { email, password: "another password entirely" }, { email: address() }]) {
    const outcome = await foundClinicByCode(founding({ code: "ZZZZ-ZZZZ-ZZZZ", ...typed }), now);
    expect(outcome).toEqual({ ok: false, reason: "code" });
  }
});
