import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { disconnect } from "@/lib/platform/db/client";
import { restoreBackup } from "@/scripts/backup/load.mjs";
import { writeBackup } from "@/scripts/backup/write.mjs";
import { createDatabase, dropDatabase } from "@/scripts/roles.mjs";
import type { OwnServer } from "./own-server";

/** Backs the database of a server up, and puts in its place what is restored from the backup. */
export async function restoreInPlace({ adminUrl }: OwnServer): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "praxis-restored-"));
  const file = path.join(folder, "world.backup");
  const owner = new URL(adminUrl);
  owner.searchParams.set("options", "-c role=praxis_owner");
  try {
    await writeBackup(owner.href, file);
    await disconnect();
    const name = new URL(adminUrl).pathname.slice(1);
    const postgres = new URL(adminUrl);
    postgres.pathname = "/postgres";
    const admin = new pg.Client({ connectionString: postgres.href });
    await admin.connect();
    await dropDatabase(admin, name);
    await createDatabase(admin, name);
    await admin.end();
    await restoreBackup(owner.href, file, { passphrase: async () => "" });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
