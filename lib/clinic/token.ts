import { createHash, randomBytes } from "node:crypto";

const BYTES = 32;

/** Days in which an invitation must be taken up. */
const INVITATION_DAYS = 7;

/** A secret for a link, in base64url: 43 characters. */
export function newToken(): string {
  return randomBytes(BYTES).toString("base64url");
}

/** What is kept of a token. A fast hash is enough: 32 random bytes cannot be guessed. */
export function hashOf(token: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(token).digest());
}

export function invitationExpiry(now: Date): Date {
  return new Date(now.getTime() + INVITATION_DAYS * 24 * 60 * 60 * 1000);
}

/** Hours in which a reset link must be used. */
const RESET_HOURS = 24;

export function resetExpiry(now: Date): Date {
  return new Date(now.getTime() + RESET_HOURS * 60 * 60 * 1000);
}
