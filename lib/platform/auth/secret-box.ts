import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/platform/env";

const IV = 12;
const TAG = 16;

/** A key of its own for each use, from the server's secret: nothing in the database opens what is sealed. */
function keyFor(use: string): Buffer {
  return Buffer.from(hkdfSync("sha256", env().secret, "", `praxis ${use}`, 32));
}

/** Encrypts for one owner: moved to another's row, it does not open. */
export function seal(plain: Uint8Array, owner: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV);
  const cipher = createCipheriv("aes-256-gcm", keyFor("second factor"), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), sealed]));
}

/** Null for what was sealed with another server's secret, for somebody else, or altered. */
export function unseal(box: Uint8Array, owner: string): Uint8Array<ArrayBuffer> | null {
  const bytes = Buffer.from(box);
  try {
    const decipher = createDecipheriv("aes-256-gcm", keyFor("second factor"), bytes.subarray(0, IV))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(IV, IV + TAG));
    return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]));
  } catch {
    return null;
  }
}

/** What is kept of a short secret: keyed, because it could be tried out in whole. */
export function keyedHash(text: string, owner: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHmac("sha256", keyFor("recovery codes")).update(`${owner} ${text}`).digest());
}
