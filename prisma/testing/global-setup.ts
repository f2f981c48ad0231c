import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dropTestDatabases } from "./database";

const developersEnvironment = fileURLToPath(new URL("../../.praxis-dev/env", import.meta.url));

/** Runs once, before the workers start: they take over this environment. `npm test` brings its own. */
export function setup() {
  if (!process.env.TEST_DATABASE_ADMIN_URL && existsSync(developersEnvironment)) {
    process.loadEnvFile(developersEnvironment);
  }
  process.env.PRAXIS_TEST_RUN = String(process.pid);
}

export async function teardown() {
  await dropTestDatabases();
}
