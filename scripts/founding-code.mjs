// The one-time code that founds a clinic. Whoever can read what the launcher prints runs the server: no one else may found one.
import { createHash, randomInt, randomUUID } from "node:crypto";
import { hasClinic } from "./catalogue-clinic.mjs";
import { withClient } from "./roles.mjs";

/** Without I, L, O and U, which are taken for 1, 0 and V. 32 signs: 5 bits each. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;
const HOURS = 24;

/** Twelve signs, 60 bits: short enough to type. */
const newCode = () => Array.from({ length: LENGTH }, () => SIGNS[randomInt(SIGNS.length)]).join("");

/** As it is printed: ABCD-EFGH-JKMN. */
const grouped = (code) => code.match(/.{4}/g).join("-");

/** As lib/clinic/token.ts hashes what was typed. */
const hashOf = (code) => createHash("sha256").update(code).digest();

/**
 * Makes a code and revokes those before it: the one that was printed last is the one that counts.
 * @param {pg.Client} owner a connection as the role that owns the tables
 * @returns {Promise<string>} the code as it is printed
 */
export async function makeFoundingCode(owner, now = new Date()) {
  const code = newCode();
  const expires = new Date(now.getTime() + HOURS * 3_600_000);
  await owner.query("begin");
  await owner.query("update founding_code set revoked_at = $1 where used_at is null and revoked_at is null", [now]);
  await owner.query("insert into founding_code (id, code_hash, created_at, expires_at) values ($1, $2, $3, $4)", [
    randomUUID(),
    hashOf(code),
    now,
    expires,
  ]);
  await owner.query("commit");
  return grouped(code);
}

/** A code for the first clinic, or null where there is a clinic. */
export async function codeOfEmptyServer(ownerUrl) {
  return withClient(ownerUrl, async (owner) => ((await hasClinic(owner)) ? null : makeFoundingCode(owner)));
}

/** The page with the code in it. Behind the #, which browsers never send: no log along the way sees it. */
export const foundingLink = (baseUrl, code) => `${baseUrl}/first-run#${code}`;
