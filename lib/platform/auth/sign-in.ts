import { randomUUID } from "node:crypto";
import { withSystem } from "@/lib/platform/db/door";
import { LIFE } from "./life";
import { verifyPassword } from "./password";

type AccountRow = { id: string; password_hash: string | null; deactivated: boolean };

/** The account whose password this is, or null; unknown accounts take the same time as known ones. */
export async function verifyAccount(email: string, password: string): Promise<string | null> {
  const [account] = await withSystem(
    "sign-in",
    // Folded as the limiter's key is: the database's lower case also makes an "i" of "\u0130".
    (tx) => tx.$queryRaw<AccountRow[]>`SELECT * FROM auth_account(${email.toLowerCase()})`,
  );
  const matches = await verifyPassword(account?.password_hash ?? null, password);
  return account && matches && !account.deactivated ? account.id : null;
}

/** Opens a sign-in row and returns its id; null when the account has no membership and no patient record that stands. */
export async function openSignIn(accountId: string, now: Date, device = ""): Promise<string | null> {
  const id = randomUUID();
  const [row] = await withSystem(
    "sign-in",
    (tx) =>
      tx.$queryRaw<{ sign_in_id: string }[]>`
        SELECT sign_in_id FROM auth_open_sign_in(${id}::uuid, ${accountId}::uuid, ${now},
          ${LIFE.clinicianHours}::int, ${LIFE.patientDays}::int, ${device})`,
  );
  return row?.sign_in_id ?? null;
}

/** Ends a sign-in on the server: the cookie is worthless from now on. */
export async function endSignIn(signInId: string, now: Date): Promise<void> {
  await withSystem("sign-in", (tx) => tx.$queryRaw`SELECT auth_end_sign_in(${signInId}::uuid, ${now})::text`);
}
