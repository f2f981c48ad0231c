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

/** What the application inherits: neither what opens more than it needs, nor what would make it believe a client. */
export function inherited(env) {
  const { DATABASE_OWNER_URL, PRAXIS_BACKUP_PASSPHRASE, ...rest } = env;
  // With these, next-auth would take the address that a client says it asked for.
  const { AUTH_TRUST_HOST, VERCEL, NEXTAUTH_URL_INTERNAL, ...safe } = rest;
  return safe;
}

/** The first free port from `wanted` on. */
export async function findPort(wanted) {
  for (let port = wanted; port < wanted + 100 && port < 65_536; port++) if (await isFree(port)) return port;
  throw new Stop(`Ports ${wanted} and the hundred after it are taken: set PORT to another.`);
}

/**
 * Starts the built application in production mode, on 127.0.0.1 unless told, and returns when it says that it is ready.
 * It holds a pipe to the launcher, and ends when the launcher does, even by `kill -9`. What it writes goes to `log`.
 * `address` is where people find it.
 */
export async function serve({ port, host = "127.0.0.1", appUrl, address = `http://127.0.0.1:${port}`, secret, log }) {
  const env = { ...inherited(process.env), ...serverEnvironment({ appUrl, address, secret }), NODE_ENV: "production" };
  const before = ["tether", "before-next"].flatMap((name) => [
    "--import",
    pathToFileURL(inRoot(`scripts/${name}.mjs`)).href,
  ]);
  const args = [...before, bin.next, "start", "-H", host, "-p", String(port)];
  const output = openSync(log, "w", 0o600);
  const server = start(process.execPath, args, { env, stdio: ["pipe", output, output] });
  closeSync(output);
  let ended = false;
  server.ended.then(() => {
    ended = true;
  });

  const deadline = Date.now() + 120_000;
  const near = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] ?? host;
  const here = `http://${near.includes(":") ? `[${near}]` : near}:${port}`;
  while (!(await isReady(here))) {
    const failure = ended
      ? "ended while it started"
      : Date.now() > deadline && "did not become ready within two minutes";
    if (failure) throw new Stop(`${readFileSync(log, "utf8").slice(-4000).trim()}\n\nThe application ${failure}.`);
    await wait(50);
  }
  return { address, pid: server.pid, ended: server.ended, stop: () => stop(server) };
}

async function isReady(address) {
  try {
    const answer = await fetch(`${address}/api/health/ready`, { signal: AbortSignal.timeout(5_000) });
    return answer.ok;
  } catch {
    return false;
  }
}
