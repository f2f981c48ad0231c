import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { backUpBefore } from "./backup/automatic.mjs";
import { hasClinic } from "./catalogue-clinic.mjs";
import { bin, mustRun } from "./child.mjs";
import { install } from "./install.mjs";
import { launch, Stop } from "./launch.mjs";
import { migrationConnections } from "./migration-connections.mjs";
import { migrationNames, migrationsList } from "./migration-files.mjs";
import { verifiedHistory } from "./migration-history.mjs";
import { inRoot, isMain } from "./place.mjs";
import { startPostgres } from "./postgres.mjs";
import { say, step } from "./progress.mjs";
import { ensureRoles, withClient } from "./roles.mjs";
import { openState, secretsOf } from "./state.mjs";

const filters = { externalTables: [], externalEnums: [] };

/**
 * Applies the migrations that a database lacks, as the role that owns it, then loads the shared catalogue. Several
 * launchers may start at once: the first one migrates, the others wait for it.
 * @param {string} ownerUrl
 * @param {object} options
 * @param {string | null} options.backups the folder for the backup that is made before a database with a clinic in it is
 *   migrated; null for one that nobody would miss, or that comes from a backup this very moment
 * @returns {Promise<string[]>} the names of the migrations applied now
 * @throws {Stop} with a sentence, and nothing is applied, when this program must not touch the database
 */
export async function migrate(ownerUrl, { backups }) {
  return alone(ownerUrl, async (client, inForce) => {
    const lacking = migrationNames().filter((name) => !inForce.includes(name));
    if (backups !== null && lacking.length > 0 && (await hasClinic(client))) {
      const file = await step("Backing up", () =>
        backUpBefore(ownerUrl, backups, { level: inForce.at(-1), now: new Date() }),
      );
      say(`Backed up before the migration: ${file}`);
    }
    const applied = await applyMigrations(ownerUrl, migrationNames());
    await loadCatalogue(ownerUrl);
    return applied;
  });
}

/** Brings a database to exactly these migrations, without the catalogue: for what is loaded into it at that level. */
export async function migrateTo(ownerUrl, names) {
  return alone(ownerUrl, () => applyMigrations(ownerUrl, names));
}

/** `work` gets the migrations in force, after they were compared with the files. */
async function alone(ownerUrl, work) {
  return withClient(ownerUrl, async (client) => {
    await requireUtf8(client);
    await client.query("select pg_advisory_lock(hashtext('praxis migrations'))");
    return work(client, await verifiedHistory(client));
  });
}

async function applyMigrations(ownerUrl, names) {
  const { appliedMigrationNames } = await withEngine(ownerUrl, (engine) =>
    engine.applyMigrations({ migrationsList: migrationsList(names), filters }),
  );
  return appliedMigrationNames;
}

/** The SQL that leads from the migrations to the schema files. `adminUrl` may create the scratch database it takes. */
export async function difference(adminUrl) {
  const files = schemaFiles().map(([place, content]) => ({ path: place, content }));
  const { stdout } = await withEngine(adminUrl, (engine) =>
    engine.diff({
      from: { tag: "migrations", ...migrationsList(migrationNames()) },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters,
    }),
  );
  return stdout;
}

/** PostgreSQL would store other encodings' bytes for what a patient wrote, or refuse them. */
export async function requireUtf8(client) {
  const { rows } = await client.query(
    "select pg_encoding_to_char(encoding) as encoding from pg_database where datname = current_database()",
  );
  if (rows[0].encoding === "UTF8") return;
  throw new Stop(
    `The database's encoding is ${rows[0].encoding}; Praxis needs UTF8. Create it with: create database … encoding 'UTF8' template template0`,
  );
}

async function loadCatalogue(ownerUrl) {
  const script = inRoot("prisma/catalogue/load.ts");
  if (!existsSync(script)) return;
  const env = { ...process.env, DATABASE_URL: ownerUrl, DATABASE_OWNER_URL: ownerUrl };
  await mustRun("Loading the catalogue", process.execPath, [bin.tsx, script], { env });
}

function schemaFiles() {
  const place = inRoot("prisma/schema");
  return readdirSync(place)
    .filter((name) => name.endsWith(".prisma"))
    .map((name) => [path.join(place, name), readFileSync(path.join(place, name), "utf8")]);
}

let loaded;

/**
 * Prisma's own schema engine as WebAssembly: the native one would have to be downloaded from a host of its own. Its glue
 * remembers the memory of its first instance, so a process has one.
 */
function schemaEngine() {
  loaded ??= (async () => {
    const require = createRequire(import.meta.url);
    const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
    const binary = path.join(
      path.dirname(require.resolve("@prisma/schema-engine-wasm/schema_engine_bg")),
      "schema_engine_bg.wasm",
    );
    const { instance } = await WebAssembly.instantiate(readFileSync(binary), { "./schema_engine_bg.js": glue });
    glue.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start?.();
    globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (text) => process.stderr.write(`${text}\n`) };
    return glue.SchemaEngine;
  })();
  return loaded;
}

async function withEngine(url, work) {
  const SchemaEngine = await schemaEngine();
  const connections = await migrationConnections(url);
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  const adapter = bindMigrationAwareSqlAdapterFactory(connections.factory);
  const engine = await SchemaEngine.new({ datamodels: schemaFiles() }, () => {}, adapter);
  try {
    return await work(engine);
  } catch (error) {
    throw new Stop(`The migration failed: ${reasonOf(error)}`);
  } finally {
    engine.free();
    await connections.close();
  }
}

function reasonOf(error) {
  const text = error?.message ?? String(error);
  try {
    return JSON.parse(text).message ?? text;
  } catch {
    return text;
  }
}

// Two commands for who changes the schema: `node scripts/migrate.mjs` applies the migrations to DATABASE_OWNER_URL,
// `node scripts/migrate.mjs diff` prints the SQL of the next migration.
if (isMain(import.meta.url)) {
  await launch(async () => {
    await install();
    if (process.argv[2] === "diff") {
      const state = openState("dev");
      const secrets = secretsOf(state);
      const server = await startPostgres(state, secrets, { stays: true });
      await withClient(server.url("postgres"), (admin) => ensureRoles(admin, secrets));
      process.stdout.write(await difference(server.url("postgres")));
      return;
    }
    if (!process.env.DATABASE_OWNER_URL) throw new Stop("DATABASE_OWNER_URL names the database to migrate.");
    const backups = path.join(openState("dev").folder, "backups");
    const names = await migrate(process.env.DATABASE_OWNER_URL, { backups });
    process.stdout.write(`${names.join("\n") || "Nothing to migrate."}\n`);
  });
}
