import { Secret, TOTP } from "otpauth";

const PERIOD = 30;
const SECRET_BYTES = 20;

/** A new secret for an app on the phone (RFC 6238 with what every app can do: SHA-1, six digits, 30 seconds). */
export function newTotpSecret(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new Secret({ size: SECRET_BYTES }).bytes);
}

/** What the app scans, and what a person types where it can't. */
export function totpOffer(secret: Uint8Array<ArrayBuffer>, label: string): { uri: string; key: string } {
  const totp = totpOf(secret, label);
  return { uri: totp.toString(), key: totp.secret.base32 };
}

/** Which 30 seconds a code belongs to, now or one before or after; null when it is of none of them. */
export function stepOfCode(secret: Uint8Array<ArrayBuffer>, code: string, now: Date): number | null {
  const delta = totpOf(secret, "").validate({ token: code, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

function totpOf(secret: Uint8Array<ArrayBuffer>, label: string): TOTP {
  return new TOTP({ issuer: "Praxis", label, secret: new Secret({ buffer: secret.buffer }), period: PERIOD });
}
