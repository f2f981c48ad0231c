import path from "node:path";
import { defineConfig } from "prisma/config";

// The command line would download an engine that `generate` and `validate` never use. Any file stops it; one that
// cannot be run makes `prisma migrate` fail, where a program that succeeds would let it pretend to have migrated.
// Migrations are made and applied by scripts/migrate.mjs.
process.env.PRISMA_SCHEMA_ENGINE_BINARY = path.join(import.meta.dirname, "package.json");

export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
