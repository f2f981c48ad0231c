import pg from "pg";

/** Copied for every worker: migrated, with the shared catalogue, and with nobody in it. */
const template = () => process.env.PRAXIS_TEST_TEMPLATE ?? "praxis_template";

/** Tells the databases of test runs apart that share one server, and those of the workers of one run. */
const run = () => process.env.PRAXIS_TEST_RUN ?? "single";
const nameOf = (worker: string) => `praxis_test_${run()}_${worker}`;

/**
 * The database of this test worker, copied from the template on the first call. Tests connect as the application role:
 * what it may not do, they may not do either.
 * @returns its URL as the application role
 */
export async function testDatabaseUrl(): Promise<string> {
  const name = nameOf(process.env.VITEST_POOL_ID ?? "0");
  await asAdmin(async (admin) => {
    const { rowCount } = await admin.query("select 1 from pg_database where datname = $1", [name]);
    if (rowCount) return;
    await admin.query(`create database ${name} template ${template()} owner praxis_owner`);
    await admin.query(`revoke all on database ${name} from public`);
    await admin.query(`grant connect on database ${name} to praxis_app`);
  });
  const url = new URL(setting("TEST_DATABASE_APP_URL"));
  url.pathname = `/${name}`;
  return url.href;
}

/** Drops the databases of this run. */
export async function dropTestDatabases(): Promise<void> {
  await asAdmin(async (admin) => {
    const { rows } = await admin.query<{ datname: string }>(
      "select datname from pg_database where starts_with(datname, $1)",
      [nameOf("")],
    );
    for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`);
  });
}

async function asAdmin(work: (admin: pg.Client) => Promise<void>) {
  const admin = new pg.Client({ connectionString: setting("TEST_DATABASE_ADMIN_URL") });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    await admin.end();
  }
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(`${name} is not set. Run \`node scripts/dev.mjs up\` once, or \`npm run test:integration\`.`);
  return value;
}
