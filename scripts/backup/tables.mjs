import { Stop } from "../launch.mjs";
import { tally } from "./records.mjs";

/** What a backup leaves out: the limiter's counters, worth nothing a minute later. */
const passing = ["rate_limit"];

/**
 * Makes one transaction write and read every value the same way wherever it runs, and lets it take its time.
 * @param {import("pg").Client} client inside a transaction
 */
export async function settle(client) {
  const settings = {
    timezone: "UTC",
    datestyle: "ISO, YMD",
    intervalstyle: "postgres",
    bytea_output: "hex",
    extra_float_digits: "1",
    search_path: "public, pg_temp",
    statement_timeout: "0",
    lock_timeout: "0",
    idle_in_transaction_session_timeout: "0",
    work_mem: "64MB",
  };
  for (const [name, value] of Object.entries(settings))
    await client.query("select set_config($1, $2, true)", [name, value]);
}

/**
 * The tables of the schema public with their columns, and the order that makes two readings of the same rows the same
 * bytes: by primary key, text by its code points.
 * @returns {Promise<{ name: string, columns: { name: string, type: string }[], order: string[], forced: boolean, whole: boolean }[]>}
 *   `forced`: row-level security binds the owner too; `whole`: it hides no row from this role
 */
export async function tablesOf(client) {
  const { rows } = await client.query(
    `select c.relname as name,
        (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum)
           from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
        (select json_agg(quote_ident(attname) || case when attcollation = 0 then '' else ' collate "C"' end order by place)
           from pg_index, unnest(indkey) with ordinality as key(attnum, place)
           join pg_attribute a on a.attrelid = c.oid and a.attnum = key.attnum
          where indrelid = c.oid and indisprimary) as order,
        relforcerowsecurity as forced,
        not relrowsecurity or me.rolsuper or me.rolbypassrls
          or (not relforcerowsecurity and pg_has_role(relowner, 'usage'))
          or exists (select from pg_policy where polrelid = c.oid and polpermissive and polcmd in ('*', 'r')
                        and pg_get_expr(polqual, polrelid) = 'true'
                        and exists (select from pg_roles where oid = any (polroles) and pg_has_role(oid, 'usage'))) as whole
       from pg_class c join pg_roles me on me.rolname = current_user
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
        and relname <> all ($1)
      order by relname`,
    [passing],
  );
  return rows;
}

/** Refuses tables of which this role does not see every row. */
export function requireWhole(tables) {
  const hidden = tables.filter(({ whole }) => !whole).map(({ name }) => name);
  if (hidden.length === 0) return;
  throw new Stop(
    `Row-level security hides rows from this role (${hidden.join(", ")}): DATABASE_OWNER_URL must name the role that owns the tables.`,
  );
}

/** The names of the migrations that are in force in a database, in their order; none when it knows no migrations. */
export async function migrationsOf(client) {
  const { rows: known } = await client.query("select to_regclass('public._prisma_migrations') is not null as known");
  if (!known[0].known) return [];
  const { rows } = await client.query(
    `select migration_name as name from public._prisma_migrations
      where finished_at is not null and rolled_back_at is null order by migration_name`,
  );
  return rows.map(({ name }) => name);
}

/**
 * What every sequence gives out next. A sequence stands outside of snapshots, and is never behind the rows of one that
 * was taken before.
 * @returns {Promise<Record<string, string>>}
 */
export async function sequencesOf(client) {
  const { rows } = await client.query(
    "select sequencename as name, increment_by as step from pg_sequences where schemaname = 'public' order by 1",
  );
  const next = {};
  for (const { name, step } of rows) {
    const { rows: found } = await client.query(
      `select (last_value + case when is_called then ${step} else 0 end)::text as next from ${quoted(name)}`,
    );
    next[name] = found[0].next;
  }
  return next;
}

/** The rows of a table as a stream of COPY's text format. */
export async function readRows(client, { name, columns, order }) {
  const { to } = await import("pg-copy-streams");
  if (!order) throw new Stop(`The table ${name} has no primary key: its rows cannot be told apart.`);
  return client.query(
    to(`copy (select ${namesOf(columns)} from ${quoted(name)} order by ${order.join(", ")}) to stdout`),
  );
}

/** A stream that takes what `readRows` gave. */
export async function writeRows(client, { name, columns }) {
  const { from } = await import("pg-copy-streams");
  return client.query(from(`copy ${quoted(name)} (${namesOf(columns)}) from stdin`));
}

/** Count and checksum of a table's rows as they stand in the database. */
export async function countRows(client, table) {
  const counted = tally();
  for await (const piece of await readRows(client, table)) counted.add(piece);
  return counted.total();
}

const namesOf = (columns) => columns.map(({ name }) => identifier(name)).join(", ");
const identifier = (name) => `"${name.replaceAll('"', '""')}"`;

/** A table's or sequence's full name, for a statement. */
export const quoted = (name) => `public.${identifier(name)}`;
