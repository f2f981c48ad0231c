import { randomBytes } from "node:crypto";
import { countTry, forgiveTries } from "@/lib/platform/auth/limiter";
import { keyedHash, seal, unseal } from "@/lib/platform/auth/secret-box";
import { newTotpSecret, stepOfCode, totpOffer } from "@/lib/platform/auth/totp";
import { withSystem } from "@/lib/platform/db/door";
import type { Outcome } from "@/lib/platform/http/handle";
import { provesPassword } from "./account-commands";
import { codeTyped, type FactorOffer, RECOVERY_CODES, recoveryCodeOf } from "./factor";
import { factorOf } from "./factor-queries";

/** A sign-in whose person sets up, gives or removes her second factor. */
type Whose = { signInId: string; accountId: string };

/**
 * A new secret, shown once; it stands from its first code on. "standing" when there is a factor already, "password" when the
 * present password must be given: always but right after signing in.
 */
export async function beginFactor(
  whose: Whose,
  now: Date,
  password?: string,
): Promise<Outcome<FactorOffer, "standing" | "password" | "wrong">> {
  const proven = password !== undefined;
  if (password !== undefined && !(await provesPassword(whose, password))) return { ok: false, reason: "wrong" };
  const secret = newTotpSecret();
  const sealed = seal(secret, whose.accountId);
  const [row] = await withSystem(
    "sign-in",
    (tx) => tx.$queryRaw<{ outcome: "begun" | "standing" | "password" }[]>`
      SELECT auth_factor_begin(${whose.signInId}::uuid, ${sealed}, ${proven}, ${now}) AS outcome`,
  );
  if (row?.outcome !== "begun") return { ok: false, reason: row?.outcome ?? "standing" };
  const email = (await factorOf(whose.signInId))?.email ?? "";
  return { ok: true, value: totpOffer(secret, email) };
}

/** The first code of the app turns the factor on, ends all other sign-ins, and hands out the recovery codes: once. */
export async function confirmFactor(
  whose: Whose,
  typed: string,
  now: Date,
): Promise<Outcome<{ codes: string[] }, "wrong">> {
  await countTry("factor:account", whose.accountId);
  const code = codeTyped(typed);
  const proof = code?.kind === "app" ? await proofOf(whose, code.code, now) : null;
  if (!proof) return { ok: false, reason: "wrong" };
  const { codes, hashes } = newRecoveryCodes(whose.accountId);
  const [row] = await withSystem(
    "sign-in",
    (tx) => tx.$queryRaw<{ confirmed: boolean }[]>`
      SELECT auth_factor_confirm(${whose.signInId}::uuid, ${proof.step}::bigint, ${proof.sealed}, ${hashes}::bytea[],
                                 ${now}) AS confirmed`,
  );
  if (!row?.confirmed) return { ok: false, reason: "wrong" };
  await forgiveTries("factor:account", whose.accountId);
  return { ok: true, value: { codes } };
}

/** The second half of signing in. A code is taken once, by the clock of the server and one step to either side. */
export async function giveFactor(whose: Whose, typed: string, now: Date): Promise<Outcome<null, "wrong">> {
  return (await give(whose, typed, "sign-in", [], now)) ? { ok: true, value: null } : { ok: false, reason: "wrong" };
}

/** Turns the factor off, for who can still give it. */
export async function removeFactor(whose: Whose, typed: string, now: Date): Promise<Outcome<null, "wrong">> {
  return (await give(whose, typed, "remove", [], now)) ? { ok: true, value: null } : { ok: false, reason: "wrong" };
}

/** Ten new recovery codes in place of the old ones. */
export async function renewRecoveryCodes(
  whose: Whose,
  typed: string,
  now: Date,
): Promise<Outcome<{ codes: string[] }, "wrong">> {
  const { codes, hashes } = newRecoveryCodes(whose.accountId);
  const given = await give(whose, typed, "codes", hashes, now);
  return given ? { ok: true, value: { codes } } : { ok: false, reason: "wrong" };
}

/** She was asked, and is not asked again. */
export async function declineFactor({ signInId }: Pick<Whose, "signInId">, now: Date): Promise<Outcome<null>> {
  await withSystem("sign-in", (tx) => tx.$queryRaw`SELECT auth_factor_offered(${signInId}::uuid, ${now})::text`);
  return { ok: true, value: null };
}

async function give(
  whose: Whose,
  typed: string,
  purpose: "sign-in" | "remove" | "codes",
  codes: Uint8Array<ArrayBuffer>[],
  now: Date,
): Promise<boolean> {
  await countTry("factor:account", whose.accountId);
  const code = codeTyped(typed);
  if (!code) return false;
  const proof = code.kind === "app" ? await proofOf(whose, code.code, now) : null;
  if (code.kind === "app" && !proof) return false;
  const recovery = code.kind === "recovery" ? keyedHash(code.code, whose.accountId) : null;
  const [row] = await withSystem(
    "sign-in",
    (tx) => tx.$queryRaw<{ given: boolean }[]>`
      SELECT auth_factor_give(${whose.signInId}::uuid, ${proof?.step ?? null}::bigint, ${recovery}::bytea, ${purpose}, ${codes}::bytea[],
                              ${now}) AS given`,
  );
  if (row?.given) await forgiveTries("factor:account", whose.accountId);
  return row?.given ?? false;
}

/** Which step the code is of, and by which secret: another may be begun in the same moment. */
async function proofOf({ signInId, accountId }: Whose, code: string, now: Date) {
  const sealed = (await factorOf(signInId))?.secret;
  const secret = sealed && unseal(sealed, accountId);
  const step = secret ? stepOfCode(secret, code, now) : null;
  return sealed && step !== null ? { step, sealed } : null;
}

function newRecoveryCodes(accountId: string) {
  const codes = Array.from({ length: RECOVERY_CODES }, () => recoveryCodeOf(randomBytes(12)));
  return { codes, hashes: codes.map((code) => keyedHash(code.replaceAll("-", ""), accountId)) };
}
