import { closeSync, openSync, readFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { bin, start, stop } from "./child.mjs";
import { Stop } from "./launch.mjs";
import { inRoot } from "./place.mjs";
import { isFree } from "./port.mjs";

/** The environment of the running application: never the owner's URL, which could change the tables. */
export function serverEnvironment({ appUrl, address, secret }) {
  return {
    DATABASE_URL: appUrl,
    BASE_URL: address,
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: secret,
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** The first free port from `wanted` on. */
export async function findPort(wanted) {
  for (let port = wanted; port < wanted + 100 && port < 65_536; port++) if (await isFree(port)) return port;
  throw new Stop(`Ports ${wanted} and the hundred after it are taken: set PORT to another.`);
}

/**
 * Starts the built application in production mode on 127.0.0.1, and returns when it says that it is ready.
 * It holds a pipe to the launcher, and ends when the launcher does, even by `kill -9`. What it writes goes to `log`.
 */
export async function serve({ port, appUrl, address = `http://127.0.0.1:${port}`, secret, log }) {
  const { DATABASE_OWNER_URL, ...inherited } = process.env;
  const env = { ...inherited, ...serverEnvironment({ appUrl, address, secret }), NODE_ENV: "production" };
  const before = ["tether", "peer-address"].flatMap((name) => [
    "--import",
    pathToFileURL(inRoot(`scripts/${name}.mjs`)).href,
  ]);
  const args = [...before, bin.next, "start", "-H", "127.0.0.1", "-p", String(port)];
  const output = openSync(log, "w", 0o600);
  const server = start(process.execPath, args, { env, stdio: ["pipe", output, output] });
  closeSync(output);
  let ended = false;
  server.ended.then(() => {
    ended = true;
  });

  const deadline = Date.now() + 120_000;
  while (!(await isReady(port))) {
    const failure = ended
      ? "ended while it started"
      : Date.now() > deadline && "did not become ready within two minutes";
    if (failure) throw new Stop(`${readFileSync(log, "utf8").slice(-4000).trim()}\n\nThe application ${failure}.`);
    await wait(50);
  }
  return { address, ended: server.ended, stop: () => stop(server) };
}

async function isReady(port) {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`, { signal: AbortSignal.timeout(5_000) });
    return answer.ok;
  } catch {
    return false;
  }
}
