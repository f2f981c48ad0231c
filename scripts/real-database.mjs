// The database of the real thing: one of someone's own, or the packaged PostgreSQL in the data folder.
import { outsideDatabase } from "./outside.mjs";
import { startPostgres } from "./postgres.mjs";
import { createDatabase, ensureRoles, withClient } from "./roles.mjs";
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
    const { rowCount } = await admin.query("select from pg_database where datname = $1", [realDatabase]);
    if (rowCount === 0) await createDatabase(admin, realDatabase);
  });
  const { app, owner } = urlsOf(server, secrets, realDatabase);
  return { app, owner, server };
}
