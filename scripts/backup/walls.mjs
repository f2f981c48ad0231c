import { quoted } from "./tables.mjs";

/**
 * Lets rows in past the triggers, foreign keys and forced row-level security of these tables, for the length of a
 * transaction, by what the owner of the tables may do on any server. Turning everything off for the session would be one
 * statement, but takes a superuser, and would never ask whether the rows fit together.
 * @returns {Promise<() => Promise<void>>} puts all of it back. Foreign keys check every row as they come back.
 */
export async function setWallsAside(client, tables) {
  const before = await wallsOf(client);
  const forced = tables.filter((table) => table.forced).map(({ name }) => name);
  const { rows: keys } = await client.query(
    `select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
       from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0
      order by conrelid, conname`,
  );
  for (const { table, name } of keys) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const { name } of tables) await client.query(`alter table ${quoted(name)} disable trigger user`);
  // COPY takes in no rows where row-level security binds, whatever its policies say.
  for (const name of forced) await client.query(`alter table ${quoted(name)} no force row level security`);

  return async () => {
    for (const name of forced) await client.query(`alter table ${quoted(name)} force row level security`);
    for (const { name } of tables) await client.query(`alter table ${quoted(name)} enable trigger user`);
    for (const { table, name, definition } of keys) {
      await client.query(`alter table ${table} add constraint ${name} ${definition}`);
    }
    const after = new Set(await wallsOf(client));
    const missing = before.filter((wall) => !after.has(wall));
    if (missing.length > 0) throw new Error(`These did not come back: ${missing.join("; ")}`);
  };
}

/** Everything that keeps rows right in the schema public, each as a line. */
async function wallsOf(client) {
  const { rows } = await client.query(
    `select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated) as wall
       from pg_constraint where connamespace = 'public'::regnamespace
     union all select concat_ws(' ', 'trigger', tgrelid::regclass, pg_get_triggerdef(t.oid), tgenabled)
       from pg_trigger t join pg_class c on c.oid = tgrelid where relnamespace = 'public'::regnamespace and not tgisinternal
     union all select concat_ws(' ', 'row-level security', relname, relrowsecurity, relforcerowsecurity)
       from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  return rows.map(({ wall }) => wall);
}
