// `npm start`: the real thing, in production. From a bare checkout to the running product on data of its own, outside of
// the checkout. Bad settings end it with a sentence, before anything that takes time.
import { existsSync, renameSync } from "node:fs";
import path from "node:path";
import { build } from "./build.mjs";
import { machine, openData, orStop } from "./data-folder.mjs";
import { codeOfEmptyServer, foundingLink } from "./founding-code.mjs";
import { install } from "./install.mjs";
import { keepUp } from "./keep-up.mjs";
import { isEnding, launch, Stop } from "./launch.mjs";
import { migrate } from "./migrate.mjs";
import { outsideDatabase } from "./outside.mjs";
import { hindranceTo } from "./port.mjs";
import { say, step } from "./progress.mjs";
import { claimFor, requirePurpose } from "./purpose.mjs";
import { openRealDatabase } from "./real-database.mjs";
import { withClient } from "./roles.mjs";
import { serve } from "./serve.mjs";
import { startSettings } from "./settings.mjs";
import { claim, secretsOf } from "./state.mjs";

await launch(async () => {
  const settings = orStop(startSettings(process.env, machine()));
  const state = openData(settings.data);
  await claim(state);
  await demandPort(settings);
  say(`Data: ${state.folder}`);
  const secrets = secretsOf(state);
  await install();
  // Looked at before the long build; opened after it.
  await outsideDatabase({ purpose: "real" });
  await build();

  const { app, owner, server } = await openRealDatabase(state, secrets);
  await withClient(owner, (client) => requirePurpose(client, "real"));
  await step("Migrating the database", () => migrate(owner, { backups: path.join(state.folder, "backups") }));
  await claimFor(owner, "real");
  const gone = server ? keepUp(state, secrets, server) : new Promise(() => {});
  // Whoever awaits it comes later; until then a failure must not end the process.
  gone.catch(() => {});
  const code = await codeOfEmptyServer(owner);
  const { port, host, baseUrl } = settings;
  const application = await step("Starting the application", () =>
    serve({
      port,
      host,
      appUrl: app,
      address: baseUrl,
      secret: settings.secret ?? secrets.nextauth,
      log: freshLog(state),
    }),
  );
  announce(settings, code, path.join(state.folder, "server.log"));

  await Promise.race([application.ended, gone]);
  if (!isEnding()) throw new Stop("The application ended unexpectedly. `npm start` starts it again.");
});

/** The port is part of an address that people know: another one instead would help nobody. */
async function demandPort({ port, host }) {
  const hindrance = await hindranceTo(port, host);
  if (hindrance === "EACCES") {
    throw new Stop(
      `Praxis may not listen on port ${port}: set PORT to one from 1024 on, and let a reverse proxy take ${port}.`,
    );
  }
  if (hindrance === "EADDRNOTAVAIL") {
    throw new Stop(
      `HOST is ${host}, which is no address of this machine: set it to one that is, or to 0.0.0.0 for all.`,
    );
  }
  if (hindrance) throw new Stop(`Port ${port} is taken (${hindrance}): stop what uses it, or set PORT to another.`);
}

/** What the application wrote before it was started again is often what one looks for: one older log is kept. */
function freshLog(state) {
  const log = path.join(state.folder, "server.log");
  if (existsSync(log)) renameSync(log, `${log}.1`);
  return log;
}

function announce({ baseUrl, host, port }, code, log) {
  say(`\nPraxis is running: ${baseUrl}`);
  if (!baseUrl.endsWith(`:${port}`)) say(`It listens on ${host}, port ${port}.`);
  if (baseUrl.startsWith("http:")) {
    say(
      "It opens on this machine only, and so do its links to join: set BASE_URL for everybody else (docs/operate.md).",
    );
  }
  if (code) {
    say("\nThere is no clinic here yet. Found it within 24 hours, with this code, which works once:");
    say(`\n  ${code}     ${foundingLink(baseUrl, code)}`);
  }
  say(`\nIt writes to ${log}. Ctrl-C stops it.`);
}
