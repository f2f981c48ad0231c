import { existsSync } from "node:fs";
import { atEnd, Stop } from "../launch.mjs";
import { outsideDatabase } from "../outside.mjs";
import { inRoot } from "../place.mjs";
import { startPostgres } from "../postgres.mjs";
import { createDatabase, ensureRoles, withClient } from "../roles.mjs";
import { openState, secretsOf } from "../state.mjs";
import { note, restored, urlsOf } from "../template.mjs";

/** The packaged database that is meant where no other is named. */
const packaged = { state: "demo", database: "praxis_demo", start: "npm run demo" };

/**
 * The database to back up: the one that DATABASE_URL and DATABASE_OWNER_URL name, else the packaged one, which is
 * started when it does not run.
 * @returns {Promise<string>} its URL as the role that owns the tables
 * @throws {Stop} when there is none
 */
export async function databaseToBackUp() {
  const outside = await outsideDatabase();
  if (outside) return outside.owner;
  const none = new Stop(
    `There is no database to back up: \`${packaged.start}\` makes one, or set DATABASE_URL and DATABASE_OWNER_URL.`,
  );
  if (!existsSync(inRoot(`.praxis-${packaged.state}`))) throw none;
  const { server, secrets } = await startPackaged();
  const made = await withClient(server.url("postgres"), (admin) => exists(admin));
  if (!made) throw none;
  return urlsOf(server, secrets, packaged.database).owner;
}

/**
 * The database to restore into, as `databaseToBackUp`; a packaged one is made when there is none.
 * @returns {Promise<{ owner: string, keep(): Promise<void> }>} `keep` notes that its content is not a demo to refresh
 */
export async function databaseToFill() {
  const outside = await outsideDatabase();
  if (outside) return { owner: outside.owner, keep: async () => {} };
  const { server, secrets } = await startPackaged();
  const asAdmin = (work) => withClient(server.url("postgres"), work);
  await asAdmin(async (admin) => {
    await ensureRoles(admin, secrets);
    if (!(await exists(admin))) await createDatabase(admin, packaged.database);
  });
  return {
    owner: urlsOf(server, secrets, packaged.database).owner,
    keep: () => asAdmin((admin) => note(admin, packaged.database, restored)),
  };
}

async function startPackaged() {
  process.env.PGAPPNAME = `praxis backup ${process.pid}`;
  const state = openState(packaged.state);
  const secrets = secretsOf(state);
  const server = await startPostgres(state, secrets, { stays: true });
  atEnd(() => stopUnlessUsed(server));
  return { server, secrets };
}

/** The running product, or another backup, may be on the same server. */
async function stopUnlessUsed(server) {
  const used = await withClient(server.url("postgres"), async (admin) => {
    const { rowCount } = await admin.query(
      "select from pg_stat_activity where backend_type = 'client backend' and application_name <> current_setting('application_name')",
    );
    return rowCount > 0;
  });
  if (!used) await server.stop();
}

async function exists(admin) {
  const { rowCount } = await admin.query("select from pg_database where datname = $1", [packaged.database]);
  return rowCount > 0;
}
