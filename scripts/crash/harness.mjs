import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { bin, mustRun } from "../child.mjs";
import { Stop } from "../launch.mjs";
import { inRoot } from "../place.mjs";
import { freePort } from "../port.mjs";
import { startPostgres } from "../postgres.mjs";
import { postgresHome } from "../postgres-home.mjs";
import { withClient } from "../roles.mjs";
import { serve, serverEnvironment } from "../serve.mjs";
import { claim, openState, secretsOf } from "../state.mjs";
import { copyTemplate, ensureTemplate, urlsOf } from "../template.mjs";
import { compare } from "./compare.mjs";
import { aWriter } from "./writer.mjs";

const database = "praxis_crash";

/** Longer than this, and nobody has come back. */
const patience = 60_000;

/**
 * Kills PostgreSQL and the application in turn with -9, at random moments while patients record, and compares at the end
 * what was acknowledged with what is there. A PostgreSQL of its own, that writes as the real one does.
 * @param {{ kills: number, writers?: number, tell?: (what: string) => void }} options
 */
export async function proveCrash({ kills, writers = 6, tell = () => {} }) {
  const state = openState("crash");
  await claim(state);
  const secrets = secretsOf(state);
  const server = await startPostgres(state, secrets);
  await ensureTemplate(server, secrets);
  await copyTemplate(server, database);
  const { app, admin } = urlsOf(server, secrets, database);
  const port = await freePort();
  const log = path.join(state.folder, "server.log");
  const start = () => serve({ port, appUrl: app, secret: secrets.nextauth, log });
  let application = await start();

  const phones = await signedInPatients(application.address, app, secrets, writers);
  const acknowledged = new Map();
  const answers = listener();
  const all = phones.map((phone) =>
    aWriter({ address: application.address, phone, acknowledged, onAnswer: answers.heard }),
  );
  const waits = [];
  for (let kill = 0; kill < kills; kill += 1) {
    await answers.next(performance.now());
    await wait(randomInt(50, 800));
    const postgres = kill % 2 === 0;
    tell(`Kill ${kill + 1} of ${kills}: ${postgres ? "PostgreSQL" : "the application"}`);
    const killedAt = performance.now();
    if (postgres) {
      killPostgres(state);
      await startPostgres(state, secrets);
    } else {
      process.kill(application.pid, "SIGKILL");
      await application.ended;
      application = await start();
    }
    waits.push((await answers.next(killedAt)) - killedAt);
  }
  const stopped = Promise.all(all.map((writer) => writer.stop())).then(() => true);
  if (!(await Promise.race([stopped, wait(patience, false, { ref: false })])))
    throw new Stop("An entry got no answer any more.");
  const found = await withClient(admin, (client) => compare(client, acknowledged));
  await application.stop();
  await server.stop();
  return { ...found, kills, median: waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)] };
}

async function signedInPatients(address, appUrl, secrets, count) {
  const env = { ...process.env, ...serverEnvironment({ appUrl, address, secret: secrets.nextauth }) };
  const script = inRoot("scripts/crash/patients.ts");
  return JSON.parse(
    await mustRun("Signing patients in", process.execPath, [bin.tsx, script, address, String(count)], { env }),
  );
}

/** The server and all it forked, as when the machine goes: none of them ends anything in order. */
function killPostgres(state) {
  const [pid] = readFileSync(path.join(postgresHome(state).data, "postmaster.pid"), "utf8").split("\n");
  const { stdout } = spawnSync("ps", ["-A", "-o", "pid=", "-o", "ppid="], { encoding: "utf8" });
  const children = [...(stdout ?? "").matchAll(/^\s*(\d+)\s+(\d+)\s*$/gm)].filter(([, , parent]) => parent === pid);
  for (const each of [pid, ...children.map(([, child]) => child)]) {
    try {
      process.kill(Number(each), "SIGKILL");
    } catch {
      // It ended by itself.
    }
  }
}

/** Waits for the answer to something that was sent after a moment. */
function listener() {
  const waiting = new Set();
  return {
    heard(sentAt) {
      for (const each of waiting) if (sentAt >= each.from) each.resolve(performance.now());
    },
    async next(from) {
      const each = { from };
      const answered = new Promise((resolve) => {
        each.resolve = resolve;
      });
      waiting.add(each);
      const at = await Promise.race([answered, wait(patience, null, { ref: false })]);
      waiting.delete(each);
      if (at === null) throw new Stop("Nothing was answered any more.");
      return at;
    },
  };
}
