import pg from "pg";

/** A superuser's connection to this worker's database: for what no role of the product may do or see. */
export async function connectAsAdmin(): Promise<pg.Client> {
  const url = new URL(process.env.TEST_DATABASE_ADMIN_URL ?? "");
  url.pathname = new URL(process.env.DATABASE_URL ?? "").pathname;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  return admin;
}

/** Every table that has this column. */
export async function tablesWith(admin: pg.Client, column: string): Promise<string[]> {
  const { rows } = await admin.query<{ name: string }>(
    `SELECT c.table_name AS name FROM information_schema.columns c
       JOIN information_schema.tables t USING (table_schema, table_name)
      WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.column_name = $1 ORDER BY 1`,
    [column],
  );
  return rows.map((row) => row.name);
}
