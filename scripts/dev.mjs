// For those who work on Praxis: a PostgreSQL of its own that stays up (state in .praxis-dev), for `npx vitest` and for
// trying things out.
//
//   node scripts/dev.mjs up             start it, bring its databases up to date, write .praxis-dev/env
//   node scripts/dev.mjs serve [port]   `next dev` on the database praxis_dev (next start with --production)
//   node scripts/dev.mjs fresh          praxis_dev anew, empty but for the catalogue
//   node scripts/dev.mjs down           stop it
import { writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "./build.mjs";
import { bin, start } from "./child.mjs";
import { install } from "./install.mjs";
import { launch, Stop } from "./launch.mjs";
import { startPostgres } from "./postgres.mjs";
import { say } from "./progress.mjs";
import { withClient } from "./roles.mjs";
import { serverEnvironment } from "./serve.mjs";
import { openState, secretsOf } from "./state.mjs";
import { copyTemplate, ensureTemplate, note, noteOn, schemaFingerprint, urlsOf } from "./template.mjs";

const database = "praxis_dev";

await launch(async () => {
  const [command, ...rest] = process.argv.slice(2);
  await install();
  const state = openState("dev");
  const secrets = secretsOf(state);
  const server = await startPostgres(state, secrets, { durable: false, stays: true });
  if (command === "down") return server.stop();

  await ensureTemplate(server, secrets);
  await ensureDatabase(server, command === "fresh");
  const env = environment(server, secrets, rest.find((word) => /^\d+$/.test(word)) ?? "3100");
  const file = path.join(state.folder, "env");
  writeFileSync(
    file,
    Object.entries(env)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(""),
    { mode: 0o600 },
  );

  if (command === "serve") return serve(env, rest.includes("--production"));
  if (command !== "up" && command !== "fresh") throw new Stop("What to do? up, serve, fresh or down.");
  say(`PostgreSQL is up. In a shell: set -a; . ${path.relative(process.cwd(), file)}; set +a`);
});

/** A database made by other migrations is made anew: while a migration is being written, it changes in place. */
async function ensureDatabase(server, fresh) {
  const current = schemaFingerprint();
  await withClient(server.url("postgres"), async (admin) => {
    if (!fresh && (await noteOn(admin, database)) === current) return;
    await copyTemplate(server, database);
    await note(admin, database, current);
    say(`${database} is fresh.`);
  });
}

function environment(server, secrets, port) {
  const own = urlsOf(server, secrets, database);
  const copied = urlsOf(server, secrets, "postgres");
  return {
    ...serverEnvironment({ appUrl: own.app, address: `http://127.0.0.1:${port}`, secret: secrets.nextauth }),
    DATABASE_OWNER_URL: own.owner,
    TEST_DATABASE_ADMIN_URL: copied.admin,
    TEST_DATABASE_APP_URL: copied.app,
    PORT: port,
  };
}

async function serve({ DATABASE_OWNER_URL, ...env }, production) {
  if (production) await build();
  const args = [bin.next, production ? "start" : "dev", "-H", "127.0.0.1", "-p", env.PORT];
  return (await start(process.execPath, args, { env: { ...process.env, ...env } }).ended).code;
}
