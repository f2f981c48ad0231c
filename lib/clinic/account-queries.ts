import { LIFE } from "@/lib/platform/auth/life";
import type { Actor, PatientActor } from "@/lib/platform/auth/scope";
import { withScope, withSystem } from "@/lib/platform/db/door";
import type { AccountLink, OwnSignIn } from "./account";

type LinkRow = {
  clinic_id: string;
  member_id: string | null;
  patient_id: string | null;
  role: AccountLink["role"];
  clinic_name: string;
  active: boolean;
};

/** Whom else this account stands for; those that were archived or deactivated are left out. */
export async function listLinks(actor: Actor): Promise<AccountLink[]> {
  const rows = await withSystem(
    "sign-in",
    (tx) => tx.$queryRaw<LinkRow[]>`SELECT * FROM auth_links(${actor.signInId}::uuid)`,
  );
  return rows.map((row) => ({
    clinicId: row.clinic_id,
    id: row.member_id ?? row.patient_id ?? "",
    role: row.role,
    clinicName: row.clinic_name,
    active: row.active,
  }));
}

type SignInRow = {
  id: string;
  device: string;
  clinic_name: string;
  role: "member" | "patient";
  created_at: Date;
  last_seen_at: Date;
  this_one: boolean;
};

/** Where this account is signed in; the sign-in that asks comes first. */
export async function listSignIns(actor: Actor, now: Date): Promise<OwnSignIn[]> {
  const rows = await withSystem(
    "sign-in",
    (tx) => tx.$queryRaw<SignInRow[]>`
      SELECT * FROM auth_sign_ins(${actor.signInId}::uuid, ${now}, ${LIFE.idleMinutes}::int)`,
  );
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    clinicName: row.clinic_name,
    asPatient: row.role === "patient",
    since: row.created_at,
    lastSeen: row.last_seen_at,
    thisOne: row.this_one,
  }));
}

type AccountRow = { account_id: string; email: string | null; password_hash: string | null };

/** The address somebody signs in with. */
export async function ownEmail(actor: Actor): Promise<string | null> {
  return (await ownAccount(actor))?.email ?? null;
}

/** The account behind a sign-in, with the hash that a change of its password has to be proved against. */
export async function ownAccount({ signInId }: { signInId: string }): Promise<AccountRow | undefined> {
  const [row] = await withSystem(
    "sign-in",
    (tx) => tx.$queryRaw<AccountRow[]>`SELECT * FROM auth_own_account(${signInId}::uuid)`,
  );
  return row;
}

/** The number that a patient rings. */
export async function phoneOfClinic({ scope }: PatientActor): Promise<string> {
  const { phone } = await withScope(scope, (tx) =>
    tx.clinic.findUniqueOrThrow({ where: { id: scope.clinicId }, select: { phone: true } }),
  );
  return phone;
}
