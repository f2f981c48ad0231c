import { testDatabaseUrl } from "./database";

// Runs in every worker before its tests are loaded, so that the platform finds the worker's own database.
process.env.DATABASE_URL = await testDatabaseUrl();
