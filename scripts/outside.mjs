import { orStop } from "./data-folder.mjs";
import { Stop } from "./launch.mjs";
import { requireUtf8 } from "./migrate.mjs";
import { verifiedHistory } from "./migration-history.mjs";
import { requirePurpose } from "./purpose.mjs";
import { withClient } from "./roles.mjs";
import { databaseSettings } from "./settings.mjs";

/**
 * The PostgreSQL that DATABASE_URL (application role) and DATABASE_OWNER_URL (role that migrates) name, or null when
 * neither is set. It is looked at and refused with a sentence where Praxis could not keep its promises on it.
 * @param {{ purpose?: "demo" | "real" }} [options] refuses one that is for the other
 * @returns {Promise<{ app: string, owner: string } | null>}
 */
export async function outsideDatabase({ purpose } = {}) {
  const named = orStop(databaseSettings(process.env));
  if (!named) return null;
  const owned = await reach("DATABASE_OWNER_URL", named.owner, async (client) => {
    const found = await inspect(client, null);
    // Said before a build takes its minutes; the migration looks again.
    await verifiedHistory(client);
    if (purpose) await requirePurpose(client, purpose);
    return found;
  });
  const served = await reach("DATABASE_URL", named.app, (client) => inspect(client, owned.role));
  for (const reason of objections(served, owned)) throw new Stop(reason);

  // The migrations grant to the role that this setting names.
  const owner = new URL(named.owner);
  const options = [owner.searchParams.get("options"), `-c praxis.app_role=${served.role}`].filter(Boolean);
  owner.searchParams.set("options", options.join(" "));
  return { app: named.app, owner: owner.href };
}

async function reach(name, url, work) {
  try {
    return await withClient(url, work);
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(unreachable(name, error));
  }
}

/** By PostgreSQL's own codes; everything else is the way to it. */
function unreachable(name, error) {
  const said = error.message || error.code;
  switch (error.code) {
    case "28P01":
    case "28000":
      return `The database refuses the role or the password of ${name} (${said}): put the right ones into ${name}.`;
    case "3D000":
      return `The server of ${name} has no such database (${said}): create it, or name another.`;
    default:
      return `The database of ${name} cannot be reached (${said}): check its address and port, and that PostgreSQL runs.`;
  }
}

async function inspect(client, ownerRole) {
  await requireUtf8(client);
  const { rows } = await client.query(
    `
    select current_user as role, current_database() as database, extract(epoch from pg_postmaster_start_time())::text as server,
      current_setting('server_version_num')::int as version, current_setting('server_version') as "versionName",
      exists (select from pg_roles r where r.rolsuper and pg_has_role(r.oid, 'member')) as super,
      exists (select from pg_roles r where r.rolbypassrls and pg_has_role(r.oid, 'member')) as bypass,
      exists (select from pg_roles r where r.rolcreaterole and pg_has_role(r.oid, 'member')) as creator,
      exists (select from pg_roles r where r.rolname = $1 and r.rolname <> current_user and pg_has_role(r.oid, 'member')) as member,
      exists (select from pg_database where datname = current_database() and pg_has_role(datdba, 'member'))
        or exists (select from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'member'))
        as owns`,
    [ownerRole],
  );
  return rows[0];
}

/** Why Praxis could not keep its promises with these two roles. Pure. */
export function* objections(app, owner) {
  if (app.version < 150_000) {
    yield `Praxis needs PostgreSQL 15 or later; this is ${app.versionName}. Upgrade the server, or use another one.`;
  }
  if (app.server !== owner.server || app.database !== owner.database) {
    yield "DATABASE_URL and DATABASE_OWNER_URL name two different databases: name the same one in both.";
  }
  if (app.role === owner.role) {
    yield `DATABASE_URL and DATABASE_OWNER_URL both sign in as ${app.role}: give the application a role of its own, which owns nothing (docs/operate.md).`;
  }
  const walls =
    "row-level security, which keeps clinics apart, would not hold it. Give the application a role without that (docs/operate.md).";
  if (app.super) yield `The role ${app.role} of DATABASE_URL is a superuser, or may become one: ${walls}`;
  if (app.bypass) yield `The role ${app.role} of DATABASE_URL has BYPASSRLS, or a role with it: ${walls}`;
  if (app.creator) yield `The role ${app.role} of DATABASE_URL may create roles (CREATEROLE): ${walls}`;
  if (app.member)
    yield `The role ${app.role} of DATABASE_URL is a member of ${owner.role}, which owns the tables: ${walls}`;
  if (app.owns) yield `The role ${app.role} of DATABASE_URL owns the database or its tables: ${walls}`;
}
