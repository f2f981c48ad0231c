import type { Clinician } from "@/lib/platform/auth/scope";
import { withSystem } from "@/lib/platform/db/door";
import type { FactorState } from "./factor";

export type FactorRow = {
  account_id: string;
  email: string | null;
  /** Sealed; null when there is none. */
  secret: Uint8Array<ArrayBuffer> | null;
  confirmed: boolean;
  codes_left: number;
};

/** The factor of the account behind a sign-in, which may not have given it yet. */
export async function factorOf(signInId: string): Promise<FactorRow | undefined> {
  const [row] = await withSystem(
    "sign-in",
    (tx) => tx.$queryRaw<FactorRow[]>`SELECT * FROM auth_factor(${signInId}::uuid)`,
  );
  return row;
}

/** Whether one's own account has a second factor, and how many recovery codes are left. */
export async function ownFactor(actor: Clinician): Promise<FactorState> {
  const row = await factorOf(actor.signInId);
  return { on: row?.confirmed ?? false, codesLeft: row?.codes_left ?? 0 };
}
