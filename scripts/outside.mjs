import { Stop } from "./launch.mjs";
import { requireUtf8 } from "./migrate.mjs";
import { withClient } from "./roles.mjs";

/**
 * The PostgreSQL that DATABASE_URL (application role) and DATABASE_OWNER_URL (role that migrates) name, or null when
 * neither is set. It is looked at and refused with a sentence where Praxis could not keep its promises on it.
 * @returns {Promise<{ app: string, owner: string } | null>}
 */
export async function outsideDatabase() {
  const { DATABASE_URL: app, DATABASE_OWNER_URL: owner } = process.env;
  if (!app && !owner) return null;
  if (!app || !owner) {
    throw new Stop(
      "Set both DATABASE_URL (the application's role, which owns nothing) and DATABASE_OWNER_URL (the role that migrates), or neither.",
    );
  }
  const served = await reach("DATABASE_URL", app, inspect);
  const owned = await reach("DATABASE_OWNER_URL", owner, inspect);
  for (const reason of objections(served, owned)) throw new Stop(reason);

  // The migrations grant to the role that this setting names.
  const named = new URL(owner);
  named.searchParams.set("options", `-c praxis.app_role=${served.role}`);
  return { app, owner: named.href };
}

async function reach(name, url, work) {
  try {
    return await withClient(url, work);
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(`The database of ${name} cannot be reached: ${error.message || error.code}.`);
  }
}

async function inspect(client) {
  await requireUtf8(client);
  const { rows } = await client.query(`
    select current_user as role, current_database() as database, pg_postmaster_start_time()::text as server,
      current_setting('server_version_num')::int as version, current_setting('server_version') as "versionName",
      role.rolsuper as super, role.rolbypassrls as bypass, role.rolcreaterole as creator,
      exists (select 1 from pg_database where datname = current_database() and pg_has_role(datdba, 'member'))
        or exists (select 1 from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'member'))
        as owns
    from pg_roles role where role.rolname = current_user`);
  return rows[0];
}

function* objections(app, owner) {
  if (app.version < 150_000) yield `Praxis needs PostgreSQL 15 or later; this is ${app.versionName}.`;
  if (app.server !== owner.server || app.database !== owner.database) {
    yield "DATABASE_URL and DATABASE_OWNER_URL name two different databases.";
  }
  const walls = "row-level security, which keeps clinics apart, would not hold it.";
  if (app.super) yield `The role ${app.role} of DATABASE_URL is a superuser: ${walls}`;
  if (app.bypass) yield `The role ${app.role} of DATABASE_URL has BYPASSRLS: ${walls}`;
  if (app.creator) yield `The role ${app.role} of DATABASE_URL may create roles: ${walls}`;
  if (app.owns) yield `The role ${app.role} of DATABASE_URL owns the database or its tables: ${walls}`;
}
