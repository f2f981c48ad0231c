/**
 * The id of the reserved clinic that the shared catalogue belongs to, as the migration `walls` has it. Written down here
 * too, because the function of the database is not there before that migration.
 */
export const catalogueClinic = "00000000-0000-4000-8000-000000000001";

/**
 * Is there a clinic beside the reserved one? Also in a database whose migrations have only begun.
 * @param {import("pg").Client} client as the role that owns the tables
 */
export async function hasClinic(client) {
  const { rows } = await client.query("select to_regclass('public.clinic') is not null as known");
  if (!rows[0].known) return false;
  const { rowCount } = await client.query("select from public.clinic where id <> $1 limit 1", [catalogueClinic]);
  return rowCount > 0;
}
