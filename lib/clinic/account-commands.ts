import { LIFE } from "@/lib/platform/auth/life";
import { countTry, forgiveTries } from "@/lib/platform/auth/limiter";
import { hashPassword, verifyPassword } from "@/lib/platform/auth/password";
import type { Actor } from "@/lib/platform/auth/scope";
import { withSystem } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import { ownAccount } from "./account-queries";
import type { ChangePassword, SwitchInput } from "./account-schema";

/**
 * Makes this sign-in act as another of its account's people. "password" when it must be given to work in a clinic: always on
 * the way from a patient, whose phone is signed in for months, and then the code of a second factor is due as well; else when
 * it was last given too long ago. Throws "not-found" for what is not hers.
 */
export async function switchLink(
  actor: Actor,
  input: SwitchInput,
  now: Date,
): Promise<Outcome<null, "password" | "wrong">> {
  const proven = input.password !== undefined;
  if (input.password !== undefined && !(await provesPassword(whoseOf(actor), input.password)))
    return { ok: false, reason: "wrong" };
  const [row] = await withSystem(
    "sign-in",
    (tx) => tx.$queryRaw<{ outcome: "switched" | "gone" | "password" }[]>`
      SELECT auth_switch_link(${actor.signInId}::uuid, ${input.clinicId}::uuid, ${input.id}::uuid, ${proven}, ${now},
                              ${LIFE.clinicianHours}::int, ${LIFE.patientDays}::int) AS outcome`,
  );
  if (row?.outcome === "password") return { ok: false, reason: "password" };
  if (row?.outcome !== "switched") throw new AppError("not-found");
  return { ok: true, value: null };
}

/** Ends one of the account's sign-ins. Throws "not-found" for one that has ended or is somebody else's. */
export async function endOwnSignIn(actor: Actor, signInId: string, now: Date): Promise<Outcome<null>> {
  if ((await endOwn(actor, signInId, now)) === 0) throw new AppError("not-found");
  return { ok: true, value: null };
}

/** Ends all of the account's sign-ins but the one that asks. */
export async function endOtherSignIns(actor: Actor, now: Date): Promise<Outcome<{ ended: number }>> {
  return { ok: true, value: { ended: await endOwn(actor, null, now) } };
}

async function endOwn(actor: Actor, target: string | null, now: Date): Promise<number> {
  const [row] = await withSystem(
    "sign-in",
    (tx) => tx.$queryRaw<{ ended: number }[]>`
      SELECT auth_end_own(${actor.signInId}::uuid, ${target}::uuid, ${now}) AS ended`,
  );
  return row?.ended ?? 0;
}

/** Another password, for who knows the present one. All other sign-ins of the account end. */
export async function changePassword(
  actor: Actor,
  { present, password }: ChangePassword,
  now: Date,
): Promise<Outcome<null, "wrong">> {
  if (!(await provesPassword(whoseOf(actor), present))) return { ok: false, reason: "wrong" };
  const hash = await hashPassword(password);
  await withSystem(
    "sign-in",
    (tx) => tx.$queryRaw`SELECT auth_set_own_password(${actor.signInId}::uuid, ${hash}, ${now})::text`,
  );
  return { ok: true, value: null };
}

const whoseOf = ({ signInId, scope }: Actor) => ({ signInId, accountId: scope.accountId });

/** Who found an open window must not try passwords in it: the tries are counted. */
export async function provesPassword(
  whose: { signInId: string; accountId: string },
  password: string,
): Promise<boolean> {
  await countTry("password:account", whose.accountId);
  const account = await ownAccount(whose);
  const proved = await verifyPassword(account?.password_hash ?? null, password);
  if (proved) await forgiveTries("password:account", whose.accountId);
  return proved;
}
