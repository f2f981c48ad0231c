import { fingerprint } from "./fingerprint.mjs";
import { migrate } from "./migrate.mjs";
import { step } from "./progress.mjs";
import { appRole, createDatabase, dropDatabase, ensureRoles, ownerRole, withClient } from "./roles.mjs";

/** The migrated database with the catalogue and nobody in it, from which tests copy theirs. */
export const template = "praxis_template";

/** The URLs of one database of a packaged server: as superuser, as owner, as the application. */
export function urlsOf(server, secrets, database) {
  const as = (role, password) => {
    const url = new URL(server.url(database));
    url.username = role;
    url.password = password;
    return url.href;
  };
  return {
    admin: server.url(database),
    owner: as(ownerRole, secrets.owner),
    app: as(appRole, secrets.app),
  };
}

/** What decides the content of a fresh database: lib/exercise says how an entry is found, lib/figure what a movement may be. */
export const schemaFingerprint = () =>
  fingerprint("prisma/migrations", "prisma/catalogue", "lib/exercise", "lib/figure");

/** Makes the roles, and the template anew when migrations or catalogue changed. The server notes what it was made of. */
export async function ensureTemplate(server, secrets) {
  const made = schemaFingerprint();
  await withClient(server.url("postgres"), async (admin) => {
    await admin.query("select pg_advisory_lock(hashtext('praxis template'))");
    await ensureRoles(admin, secrets);
    if ((await noteOn(admin, template)) === made) return;
    await step("Preparing the database", async () => {
      await dropDatabase(admin, template);
      await createDatabase(admin, template);
      await migrate(urlsOf(server, secrets, template).owner, { backups: null });
      await note(admin, template, made);
    });
  });
}

/** The note on a database, null when there is none (or no such database). */
export async function noteOn(admin, database) {
  const { rows } = await admin.query(
    "select shobj_description(oid, 'pg_database') as note from pg_database where datname = $1",
    [database],
  );
  return rows[0]?.note ?? null;
}

/** The note on a database whose content came from a backup: it is migrated, and never made anew. */
export const restored = "restored";

/** Writes down on a database what it holds: the note lives and dies with it. */
export async function note(admin, database, text) {
  await admin.query(`comment on database ${database} is '${text}'`);
}

/** A fresh copy of the template under a name, instead of any earlier one. */
export async function copyTemplate(server, name) {
  await withClient(server.url("postgres"), async (admin) => {
    await dropDatabase(admin, name);
    await createDatabase(admin, name, { template });
  });
}
