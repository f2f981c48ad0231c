// What a database is for: a demo, whose passwords everybody knows, or the real thing. Noted on a table of it, so that it
// goes with the database whoever opens it. A backup carries it along.
import { hasClinic } from "./catalogue-clinic.mjs";
import { Stop } from "./launch.mjs";
import { withClient } from "./roles.mjs";

const words = { demo: "praxis: a demo", real: "praxis: real" };

/**
 * @param {import("pg").Client} client
 * @returns {Promise<"demo" | "real" | null>} null where it was never noted
 */
export async function purposeOf(client) {
  const { rows } = await client.query("select obj_description(to_regclass('public.clinic'), 'pg_class') as note");
  return Object.keys(words).find((purpose) => words[purpose] === rows[0].note) ?? null;
}

/** Notes it on a migrated database, as the role that owns the tables. */
export async function notePurpose(client, purpose) {
  await client.query(`comment on table public.clinic is '${words[purpose]}'`);
}

/**
 * Refuses a database that is for something else. Where nothing is noted yet, the real thing takes any, the demo only one
 * without a clinic.
 * @throws {Stop} with a sentence
 */
export async function requirePurpose(client, purpose) {
  const noted = await purposeOf(client);
  if (noted === purpose) return;
  if (purpose === "real" && noted === "demo") {
    throw new Stop(
      "This database was filled by the demo, and everybody knows its passwords: use an empty one for the real thing.",
    );
  }
  if (purpose === "demo" && (noted === "real" || (await hasClinic(client)))) {
    throw new Stop(
      "This database is that of a real clinic, and the demo stays away from it: unset DATABASE_URL and DATABASE_OWNER_URL, or name an empty database.",
    );
  }
}

/** Notes what a migrated database is for, unless it is for something else: of a demo and a real start at once, one is refused. */
export async function claimFor(ownerUrl, purpose) {
  await withClient(ownerUrl, async (client) => {
    await client.query("select pg_advisory_lock(hashtext('praxis migrations'))");
    await requirePurpose(client, purpose);
    await notePurpose(client, purpose);
  });
}
