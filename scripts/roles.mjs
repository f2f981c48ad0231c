/** The role that owns the tables and migrates, and the one that the application signs in as and that owns nothing. */
export const ownerRole = "praxis_owner";
export const appRole = "praxis_app";

/** Runs `work` with a connection of its own. */
export async function withClient(url, work) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // Without a listener, a server that stops would take the launcher down before it could tidy up.
  client.on("error", () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Creates the two roles, or brings them back to the rights and passwords they should have. */
export async function ensureRoles(admin, secrets) {
  for (const [role, password] of [
    [ownerRole, secrets.owner],
    [appRole, secrets.app],
  ]) {
    const { rowCount } = await admin.query("select 1 from pg_roles where rolname = $1", [role]);
    if (rowCount === 0) await admin.query(`create role ${role}`);
    await admin.query(
      `alter role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication password '${password}'`,
    );
  }
}

/** Creates a database that the owner role owns and only our two roles may enter, empty or as a copy. */
export async function createDatabase(admin, name, { template = "template0" } = {}) {
  await admin.query(`create database ${name} owner ${ownerRole} template ${template}`);
  await letIn(admin, name);
}

/** Lets our two roles into a database, and nobody else. */
export async function letIn(admin, name) {
  await admin.query(`revoke all on database ${name} from public`);
  await admin.query(`grant connect on database ${name} to ${appRole}`);
}

/** Drops a database with whoever is connected to it. */
export async function dropDatabase(admin, name) {
  await admin.query(`drop database if exists ${name} with (force)`);
}
