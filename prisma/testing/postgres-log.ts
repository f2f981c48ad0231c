import { readFileSync } from "node:fs";
import path from "node:path";
import type pg from "pg";

/** What the packaged PostgreSQL of the tests has written to its log so far. */
export async function postgresLog(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ data_directory: string }>("SHOW data_directory");
  return readFileSync(path.join(rows[0]?.data_directory ?? "", "../postgres.log"), "utf8");
}
