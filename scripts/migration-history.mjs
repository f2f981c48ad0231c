import { hasClinic } from "./catalogue-clinic.mjs";
import { Stop } from "./launch.mjs";
import { checksumsOf, migrationNames } from "./migration-files.mjs";

/**
 * The migrations in force in a database, in their order.
 * @param {import("pg").Client} client as the role that owns the tables
 * @returns {Promise<string[]>}
 * @throws {Stop} when this program must not touch the database: it is newer, or its history is not the one in the files
 */
export async function verifiedHistory(client) {
  const applied = await notesIn(client);
  const unfinished = applied.filter(({ finished }) => !finished);
  if (unfinished.length > 0) {
    const remedy = (await hasClinic(client))
      ? "Restore the backup from before it into an empty database (npm run restore FILE; an automatic one is in the folder backups of the data folder), then start again."
      : "There is no clinic in it yet: drop this database, create it anew, then start again.";
    throw new Stop(`The migration ${namesOf(unfinished)} began in this database and did not end. ${remedy}`);
  }
  refuseStrangers(applied);
  const edited = applied.filter(({ name, checksum }) => !checksumsOf(name).includes(checksum));
  if (edited.length > 0) {
    throw new Stop(
      `The file of the migration ${namesOf(edited)} is not the one that was applied to this database. Bring back prisma/migrations as it was released, then start again.`,
    );
  }
  return applied.map(({ name }) => name);
}

/**
 * Did a first start end in the middle of the migrations, before there was anything to lose?
 * @param {import("pg").Client} client as the role that owns the tables
 */
export async function isStillborn(client) {
  const applied = await notesIn(client);
  return applied.some(({ finished }) => !finished) && !(await hasClinic(client));
}

/** What is in force but has no file here: the database is ahead of this program, or the program is not whole. */
function refuseStrangers(applied) {
  const known = migrationNames();
  const strange = applied.filter(({ name }) => !known.includes(name));
  if (strange.length === 0) return;
  const newer = strange.filter(({ name }) => name > known.at(-1));
  if (newer.length > 0) {
    throw new Stop(
      `This database is newer than this Praxis: it was migrated to ${newer.at(-1).name}. Start the Praxis that it belongs to (or a later one), or restore a backup from before that migration into an empty database.`,
    );
  }
  throw new Stop(
    `The migration ${namesOf(strange)} is in force in this database, but its file is missing here. Bring back prisma/migrations as it was released, then start again.`,
  );
}

/** Prisma's own notes; none in a database that was never migrated. */
async function notesIn(client) {
  const { rows: known } = await client.query("select to_regclass('public._prisma_migrations') is not null as known");
  if (!known[0].known) return [];
  const { rows } = await client.query(
    `select migration_name as name, checksum, finished_at is not null as finished
       from public._prisma_migrations where rolled_back_at is null order by migration_name`,
  );
  return rows;
}

const namesOf = (applied) => applied.map(({ name }) => name).join(", ");
