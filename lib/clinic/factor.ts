/** What an app needs to make codes: an address to scan, the same to type. */
export type FactorOffer = { uri: string; key: string };

/** Of one's own account. */
export type FactorState = { on: boolean; codesLeft: number };

export const RECOVERY_CODES = 10;

/** Capitals and digits that nobody mistakes for each other: 32 signs, five bits each. */
const SIGNS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
const LENGTH = 12;

/** A code in the form it is shown: "ABCD-EFGH-2345". 60 bits. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const signs = Array.from(bytes.subarray(0, LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join("");
  return signs.replace(/(.{4})(?=.)/g, "$1-");
}

export type TypedCode = { kind: "app"; code: string } | { kind: "recovery"; code: string };

/** What was typed, as a code of the app or a recovery code; null for neither. Blanks, dashes and case don't matter. */
export function codeTyped(typed: string): TypedCode | null {
  const bare = typed.replace(/[\s-]/g, "").toUpperCase();
  if (/^\d{6}$/.test(bare)) return { kind: "app", code: bare };
  return new RegExp(`^[${SIGNS}]{${LENGTH}}$`).test(bare) ? { kind: "recovery", code: bare } : null;
}
