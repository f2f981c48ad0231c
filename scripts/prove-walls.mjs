// `npm run prove:walls`: takes each wall away once and expects the tests to notice. Database: every policy, every table's
// row-level security, every trigger. Application: every gate of a page or route handler. Prints what nobody noticed.
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { findBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { bin, run } from "./child.mjs";
import { install } from "./install.mjs";
import { launch, Stop } from "./launch.mjs";
import { inRoot } from "./place.mjs";
import { startPostgres } from "./postgres.mjs";
import { say } from "./progress.mjs";
import { createDatabase, dropDatabase, withClient } from "./roles.mjs";
import { serverEnvironment } from "./serve.mjs";
import { openState, secretsOf } from "./state.mjs";
import { ensureTemplate, template, urlsOf } from "./template.mjs";

/** A gate in the code, and the weaker thing that takes its place: whoever is signed in may pass, and nobody too. */
const GATES = [
  { pattern: /gate: require(Actor|Clinician|Owner|Patient|CodeDue|StaffStanding)\b/g, weaker: "gate: findActor" },
  { pattern: /await (clinician|patient|owner|codeDue|staffStanding)Page\(\)/g, weaker: "await findActor()" },
];

const MUTANT_DATABASE = "praxis_mutant";
const only = process.argv[2];

await launch(async () => {
  await install();
  await build();
  const state = openState("walls");
  const secrets = secretsOf(state);
  const server = await startPostgres(state, secrets, { durable: false });
  await ensureTemplate(server, secrets);
  const { admin, app } = urlsOf(server, secrets, "postgres");
  const env = {
    ...process.env,
    ...serverEnvironment({ appUrl: app, address: "http://127.0.0.1", secret: secrets.nextauth }),
    TEST_DATABASE_ADMIN_URL: admin,
    TEST_DATABASE_APP_URL: app,
    PRAXIS_BROWSER: await findBrowser(),
  };

  for (const suite of [tests, journeys]) {
    const { code, output } = await suite(env);
    if (code !== 0) throw new Stop(`${output.slice(-4000)}\nThe tests are red before any wall is taken away.`);
  }
  const unnoticed = [];
  if (only !== "gates") unnoticed.push(...(await withoutDatabaseWalls(server, env)));
  if (only !== "database") unnoticed.push(...(await withoutGates(env)));
  say(unnoticed.length === 0 ? "\nEvery missing wall was noticed." : `\nNobody noticed:\n${unnoticed.join("\n")}`);
  return unnoticed.length === 0 ? 0 : 1;
});

function tests(env) {
  return run(process.execPath, [bin.vitest, "run", "--project", "integration", "--bail", "1", "lib/platform/db"], {
    env,
  });
}

function journeys(env, grep) {
  const only = grep ? ["--grep", grep] : [];
  return run(process.execPath, [bin.playwright, "test", "e2e/walls", "--max-failures", "1", ...only], { env });
}

async function red(suite, ...args) {
  return (await suite(...args)).code !== 0;
}

async function withoutDatabaseWalls(server, env) {
  const walls = await withClient(server.url(template), async (client) => {
    const { rows } = await client.query(`
      SELECT format('DROP POLICY %I ON %I', policyname, tablename) AS sql FROM pg_policies WHERE schemaname = 'public'
      UNION ALL SELECT format('ALTER TABLE %I DISABLE ROW LEVEL SECURITY', relname) FROM pg_class
                 WHERE relrowsecurity AND relnamespace = 'public'::regnamespace
      UNION ALL SELECT format('DROP TRIGGER %I ON %I', tgname, tgrelid::regclass) FROM pg_trigger WHERE NOT tgisinternal`);
    return rows.map((row) => row.sql);
  });
  const mutated = { ...env, PRAXIS_TEST_TEMPLATE: MUTANT_DATABASE };
  const unnoticed = [];
  for (const [index, sql] of walls.entries()) {
    await withClient(server.url("postgres"), async (client) => {
      await dropDatabase(client, MUTANT_DATABASE);
      await createDatabase(client, MUTANT_DATABASE, { template });
    });
    await withClient(server.url(MUTANT_DATABASE), (client) => client.query(sql));
    const noticed = (await red(tests, mutated)) || (await red(journeys, mutated));
    say(`${noticed ? "✓" : "✗"} ${index + 1}/${walls.length} ${sql}`);
    if (!noticed) unnoticed.push(sql);
  }
  return unnoticed;
}

async function withoutGates(env) {
  const copy = inRoot(".praxis-walls", "sources");
  rmSync(copy, { recursive: true, force: true });
  const { output } = await run(
    "git",
    ["ls-files", "app", "components", "lib", "prisma/schema", "public", "*.json", "*.ts", "*.js"],
    { cwd: inRoot(".") },
  );
  for (const file of output.split("\n").filter((name) => name && name !== "package-lock.json")) {
    cpSync(inRoot(file), path.join(copy, file), { recursive: true });
  }
  // The copy has no packages of its own: it finds those of the checkout above it.
  const config = readFileSync(inRoot("next.config.js"), "utf8");
  writeFileSync(path.join(copy, "next.config.js"), config.replace("import.meta.dirname", JSON.stringify(inRoot("."))));
  cpSync(inRoot("lib/platform/db/generated"), path.join(copy, "lib/platform/db/generated"), { recursive: true });

  const untouched = await journeys({ ...env, PRAXIS_MUTANT: copy }, " as ");
  if (untouched.code !== 0) throw new Stop(`${untouched.output.slice(-4000)}\nThe untouched copy is red.`);

  const unnoticed = [];
  const files = output.split("\n").filter((file) => /^app\/.*(page|route)\.tsx?$/.test(file));
  for (const file of files) {
    const source = readFileSync(inRoot(file), "utf8");
    for (const { pattern, weaker } of GATES) {
      for (const match of source.matchAll(pattern)) {
        const start = match.index;
        const mutant = source.slice(0, start) + weaker + source.slice(start + match[0].length);
        writeFileSync(path.join(copy, file), `import { findActor } from "@/lib/platform/auth/gate";\n${mutant}`);
        const route = `/${file
          .split("/")
          .slice(1, -1)
          .filter((part) => !part.startsWith("("))
          .join("/")}`;
        const noticed = await red(journeys, { ...env, PRAXIS_MUTANT: copy }, ` ${escaped(route)} as `);
        say(`${noticed ? "✓" : "✗"} ${file}: ${match[0]}`);
        if (!noticed) unnoticed.push(`${file}: ${match[0]}`);
      }
    }
    writeFileSync(path.join(copy, file), source);
  }
  return unnoticed;
}

function escaped(text) {
  return text.replace(/[[\]().*+?^$|\\]/g, "\\$&");
}
