import { catalogueClinic } from "../catalogue-clinic.mjs";
import { Stop } from "../launch.mjs";
import { requireUtf8 } from "../migrate.mjs";
import { migrationNames } from "../migration-files.mjs";
import { migrationsOf } from "./tables.mjs";

/** Refuses a backup of tables that this program does not know. */
export function requireKnown({ product, migrations }) {
  const known = new Set(migrationNames());
  const unknown = migrations.filter((name) => !known.has(name));
  if (unknown.length === 0) return;
  throw new Stop(
    `The backup was made by Praxis ${product}, which is newer than this one (it knows ${unknown.join(", ")}): update Praxis, then restore.`,
  );
}

/**
 * Refuses a database that holds anything but the reserved clinic and its catalogue, or that the migrations of a backup
 * cannot lead to the backup's level.
 */
export async function requireEmpty(client, migrations) {
  await requireUtf8(client);
  const applied = await migrationsOf(client);
  if (applied.length === 0) return requireNoTables(client);
  const { rows } = await client.query(
    `select (select count(*)::int from public.clinic where id <> $1) as clinics,
       (select count(*)::int from public.account) as accounts`,
    [catalogueClinic],
  );
  if (rows[0].clinics > 0 || rows[0].accounts > 0) {
    throw new Stop("This database is in use, and a restore replaces nothing: it needs an empty database.");
  }
  const further = applied.filter((name) => !migrations.includes(name));
  if (further.length > 0) {
    throw new Stop(
      `This database is empty, but newer than the backup (${further.join(", ")}): restore into a database without tables.`,
    );
  }
}

async function requireNoTables(client) {
  const { rows } = await client.query(
    "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') limit 3",
  );
  if (rows.length === 0) return;
  const names = rows.map(({ name }) => name).join(", ");
  throw new Stop(`This database holds tables that are not of Praxis (${names}): a restore needs an empty database.`);
}
