import { existsSync } from "node:fs";
import { dataFolder, openData } from "../data-folder.mjs";
import { atEnd, Stop } from "../launch.mjs";
import { outsideDatabase } from "../outside.mjs";
import { inRoot } from "../place.mjs";
import { startPostgres } from "../postgres.mjs";
import { ensureDatabase, realDatabase } from "../real-database.mjs";
import { ensureRoles, withClient } from "../roles.mjs";
import { openState, secretsOf } from "../state.mjs";
import { note, restored, urlsOf } from "../template.mjs";

/** The packaged databases: that of the real thing, unless the demo's is asked for. */
const real = {
  database: realDatabase,
  start: "npm start",
  isThere: () => existsSync(dataFolder()),
  open: () => openData(dataFolder()),
};
const demo = {
  database: "praxis_demo",
  start: "npm run demo",
  isThere: () => existsSync(inRoot(".praxis-demo")),
  open: () => openState("demo"),
};

/**
 * The database that is there: the demo's if that is asked for, else the one that DATABASE_URL and DATABASE_OWNER_URL name,
 * else the packaged one in the data folder, which is started when it does not run.
 * @returns {Promise<string>} its URL as the role that owns the tables
 * @throws {Stop} when there is none
 */
export async function existingDatabase(options = {}) {
  const outside = options.demo ? null : await outsideDatabase();
  if (outside) return outside.owner;
  const packaged = options.demo ? demo : real;
  const none = new Stop(
    `There is no database: \`${packaged.start}\` makes one, or set DATABASE_URL and DATABASE_OWNER_URL.`,
  );
  if (!packaged.isThere()) throw none;
  const { server, secrets } = await startPackaged(packaged);
  const made = await withClient(server.url("postgres"), (admin) => exists(admin, packaged));
  if (!made) throw none;
  return urlsOf(server, secrets, packaged.database).owner;
}

/**
 * The database to restore into, as `existingDatabase`; a packaged one is made when there is none.
 * @returns {Promise<{ owner: string, keep(): Promise<void> }>} `keep` notes that its content is not a demo to refresh
 */
export async function databaseToFill(options = {}) {
  const outside = options.demo ? null : await outsideDatabase();
  if (outside) return { owner: outside.owner, keep: async () => {} };
  const packaged = options.demo ? demo : real;
  const { server, secrets } = await startPackaged(packaged);
  const asAdmin = (work) => withClient(server.url("postgres"), work);
  await asAdmin(async (admin) => {
    await ensureRoles(admin, secrets);
    await ensureDatabase(admin, server, packaged.database);
  });
  return {
    owner: urlsOf(server, secrets, packaged.database).owner,
    keep: () => asAdmin((admin) => note(admin, packaged.database, restored)),
  };
}

async function startPackaged(packaged) {
  process.env.PGAPPNAME = `praxis backup ${process.pid}`;
  const state = packaged.open();
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

async function exists(admin, packaged) {
  const { rowCount } = await admin.query("select from pg_database where datname = $1", [packaged.database]);
  return rowCount > 0;
}
