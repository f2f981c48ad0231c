// `npm run demo`: from a bare checkout to the running product with a demo clinic, on 127.0.0.1.
import path from "node:path";
import { build } from "./build.mjs";
import { bin, mustRun } from "./child.mjs";
import { machine, orStop } from "./data-folder.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { install } from "./install.mjs";
import { keepUp } from "./keep-up.mjs";
import { isEnding, launch, Stop } from "./launch.mjs";
import { migrate } from "./migrate.mjs";
import { migrationNames } from "./migration-files.mjs";
import { outsideDatabase } from "./outside.mjs";
import { inRoot } from "./place.mjs";
import { startPostgres } from "./postgres.mjs";
import { say, step } from "./progress.mjs";
import { claimFor } from "./purpose.mjs";
import { createDatabase, dropDatabase, ensureRoles, withClient } from "./roles.mjs";
import { findPort, serve, serverEnvironment } from "./serve.mjs";
import { demoSettings } from "./settings.mjs";
import { claim, openState, secretsOf } from "./state.mjs";
import { note, noteOn, restored, urlsOf } from "./template.mjs";

const database = "praxis_demo";
const backupsOf = (state) => path.join(state.folder, "backups");

await launch(async () => {
  const { port: wanted } = orStop(demoSettings(process.env, machine()));
  await install();
  // Before a demo that still runs is stopped for this one.
  const outside = await outsideDatabase({ purpose: "demo" });
  const state = openState("demo");
  await claim(state, { replace: true });
  const secrets = secretsOf(state);
  await build();
  const { app, gone } = outside ? await fillOutside(state, secrets, outside) : await fillPackaged(state, secrets);

  const port = await findPort(wanted);
  if (port !== wanted) say(`Port ${wanted} is taken: using ${port}.`);
  const log = path.join(state.folder, "server.log");
  const server = await step("Starting the application", () =>
    serve({ port, appUrl: app, secret: secrets.nextauth, log }),
  );
  const { database: filled, accounts } = state.read("accounts") ?? {};
  announce(server.address, filled === placeOf(app) ? accounts : [], path.relative(process.cwd(), log));

  await Promise.race([server.ended, gone]);
  if (!isEnding()) throw new Stop("The application ended unexpectedly. `npm run demo` starts it again.");
});

/** The demo's own server, and in it the demo of today: its entries lie relative to the day it was made. */
async function fillPackaged(state, secrets) {
  const server = await startPostgres(state, secrets);
  const { app, owner } = urlsOf(server, secrets, database);
  // sv-SE writes a date as YYYY-MM-DD, here in the zone of this machine.
  const current = `${new Date().toLocaleDateString("sv-SE")} ${fingerprint("prisma/migrations", "prisma/catalogue", "prisma/factories", "prisma/seed.ts")}`;
  await withClient(server.url("postgres"), async (admin) => {
    await ensureRoles(admin, secrets);
    const noted = await noteOn(admin, database);
    if (noted === current) return;
    if (noted === restored) return step("Preparing the database", () => migrate(owner, { backups: backupsOf(state) }));
    await dropDatabase(admin, database);
    await createDatabase(admin, database);
    await step("Preparing the database", () => migrate(owner, { backups: null }));
    await claimFor(owner, "demo");
    await fill(state, secrets, app);
    await note(admin, database, current);
  });
  const gone = keepUp(state, secrets, server);
  // Whoever awaits it comes later; until then a failure must not end the process.
  gone.catch(() => {});
  return { app, gone };
}

/** A database of someone's own is migrated, but filled only when it was empty before, and never dropped. */
async function fillOutside(state, secrets, { app, owner }) {
  const applied = await step("Migrating the database", () => migrate(owner, { backups: backupsOf(state) }));
  // Before anything is in it: a demo that is only half filled is one, too.
  await claimFor(owner, "demo");
  if (applied.length === migrationNames().length) await fill(state, secrets, app);
  return { app, gone: new Promise(() => {}) };
}

async function fill(state, secrets, app) {
  const accounts = await step("Filling the demo clinic", () =>
    mustRun("Filling the demo", process.execPath, [bin.tsx, inRoot("prisma/seed.ts")], {
      env: {
        ...process.env,
        ...serverEnvironment({ appUrl: app, address: "http://127.0.0.1", secret: secrets.nextauth }),
      },
    }),
  );
  state.write("accounts", { database: placeOf(app), accounts: JSON.parse(accounts) });
}

/** Which database a URL names, without who connects to it. */
function placeOf(url) {
  const { hostname, pathname } = new URL(url);
  return hostname + pathname;
}

function announce(address, accounts, log) {
  say(`\nPraxis is running: ${address}\n`);
  const widths = {};
  for (const account of accounts) {
    for (const [name, value] of Object.entries(account)) {
      widths[name] = Math.max(widths[name] ?? 0, String(value).length);
    }
  }
  const row = (account) => Object.entries(widths).map(([name, width]) => String(account[name] ?? "").padEnd(width));
  for (const account of accounts) say(`  ${row(account).join("   ").trimEnd()}`);
  say(`\nIt writes to ${log}. Ctrl-C stops it.`);
}
