import { createHash } from "node:crypto";

// The format of the chain, as docs/audit.md tells it: written here a second time, apart from the database that made it.

const NOTHING = Buffer.alloc(32);

/** Nothing is "-,"; a text is its length in bytes, ":", the text, ",". */
function part(text) {
  return text === null ? "-," : `${Buffer.byteLength(text)}:${text},`;
}

/**
 * The bytes of an event that its link vouches for.
 * @param {{ clinic: string, id: string, at: string, account: string | null, actor: string, action: string,
 *   patient: string | null, subject: string | null, fields: (string | null)[] | null }} event `at` in microseconds since 1970, UTC
 */
export function bytesOf(event) {
  const { clinic, id, at, account, actor, action, patient, subject, fields } = event;
  const count = fields === null ? null : String(fields.length);
  const parts = [clinic, id, at, account, actor, action, patient, subject, count, ...(fields ?? [])];
  return Buffer.from(parts.map(part).join(""));
}

/** The hash of a link: SHA-256 of the hash before it (32 zero bytes before the first) and the event's bytes. */
export function hashOf(previous, event) {
  return createHash("sha256")
    .update(previous ?? NOTHING)
    .update(bytesOf(event))
    .digest();
}
