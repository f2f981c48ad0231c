// The database of the real thing: one of someone's own, or the packaged PostgreSQL in the data folder.
import { isStillborn } from "./migration-history.mjs";
import { outsideDatabase } from "./outside.mjs";
import { startPostgres } from "./postgres.mjs";
import { say } from "./progress.mjs";
import { createDatabase, dropDatabase, ensureRoles, letIn, withClient } from "./roles.mjs";
import { urlsOf } from "./template.mjs";

/** Its name on the packaged server. */
export const realDatabase = "praxis";

/**
 * Brings it up, whatever state a crash left it in; made when there is none. It is not migrated here.
 * @param {{ stays?: boolean }} [options] as for startPostgres
 * @returns {Promise<{ app: string, owner: string, server: object | null }>} the URLs of both roles; `server` is the packaged one
 */
export async function openRealDatabase(state, secrets, options) {
  const outside = await outsideDatabase();
  if (outside) return { ...outside, server: null };
  const server = await startPostgres(state, secrets, options);
  await withClient(server.url("postgres"), async (admin) => {
    await ensureRoles(admin, secrets);
    await ensureDatabase(admin, server, realDatabase);
  });
  const { app, owner } = urlsOf(server, secrets, realDatabase);
  return { app, owner, server };
}

/**
 * Makes a database of a packaged server where there is none that a first start ended with. Who may enter is said at each
 * start: a crash may have come before.
 */
export async function ensureDatabase(admin, server, name) {
  const exists = async () => (await admin.query("select from pg_database where datname = $1", [name])).rowCount > 0;
  if ((await exists()) && (await withClient(server.url(name), isStillborn))) {
    say("The first start was cut off in its migrations, and there is no clinic yet: making the database anew.");
    await dropDatabase(admin, name);
  }
  if (await exists()) await letIn(admin, name);
  else await createDatabase(admin, name);
}
