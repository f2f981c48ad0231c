/** A reset link as its maker gets it; `until` is a moment in the clinic's zone: "Fri 27 Nov, 10:30" is for the page to write. */
export type ResetMade = { token: string; expiresAt: string };

/** What a reset link says to who holds it. */
export type ResetSeen = {
  kind: "patient" | "member";
  clinicName: string;
  clinicPhone: string;
  calledBy: string;
  /** With which address the account signs in: who is locked out may have forgotten that too. */
  email: string | null;
  /** False when the account opens more than who made the link may answer for. */
  reaches: boolean;
  offeredPassphrase: string;
};

/** The secret stands behind the #, which browsers never send. */
export function resetLink(baseUrl: string, token: string): string {
  return `${baseUrl}/reset#${token}`;
}
