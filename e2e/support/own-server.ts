import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import net from "node:net";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import pg from "pg";
import { disconnect } from "@/lib/platform/db/client";

export type OwnServer = {
  address: string;
  /** As the application role, and as superuser. */
  databaseUrl: string;
  adminUrl: string;
  /** All that the application has written to its log. */
  written: () => string;
  /** Asks the application to end. @returns its exit code */
  terminate: () => Promise<number | null>;
  stop: () => Promise<void>;
};

/**
 * The built application on a database of its own, copied from the template: for tests that must be alone with it. Until
 * it stops, the factories of this worker work on that database too. `through` may put something between application
 * and database; `settings` are environment variables, as `npm start` would set them.
 */
export async function ownServer(
  through: (databaseUrl: string) => Promise<string> = async (url) => url,
  settings: Record<string, string> = {},
): Promise<OwnServer> {
  const name = `praxis_own_${randomUUID().slice(0, 8)}`;
  const admin = urlOf("TEST_DATABASE_ADMIN_URL", "postgres");
  await withClient(admin, async (client) => {
    await client.query(
      `CREATE DATABASE ${name} TEMPLATE ${process.env.PRAXIS_TEST_TEMPLATE ?? "praxis_template"} OWNER praxis_owner`,
    );
  });
  const databaseUrl = urlOf("DATABASE_URL", name);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  // The proof of the walls runs a copy of the sources with one wall taken away, in development mode.
  const mutant = process.env.PRAXIS_MUTANT;
  const next = path.resolve("node_modules/next/dist/bin/next");
  const first = pathToFileURL(path.resolve("scripts/before-next.mjs")).href;
  const args = ["--import", first, next, mutant ? "dev" : "start", "-H", "127.0.0.1", "-p", String(port)];
  const server = spawn(process.execPath, args, {
    cwd: mutant,
    env: {
      ...process.env,
      NODE_ENV: mutant ? "development" : "production",
      DATABASE_URL: await through(databaseUrl),
      BASE_URL: address,
      NEXTAUTH_URL: address,
      ...settings,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let written = "";
  for (const stream of [server.stdout, server.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      written += text;
    });
  await ready(address, server);
  const terminate = async () => {
    server.kill("SIGTERM");
    if (server.exitCode === null && server.signalCode === null) await once(server, "exit");
    return server.exitCode;
  };
  // Another file of this worker may have used the shared database before, and another will again.
  const shared = process.env.DATABASE_URL;
  await disconnect();
  process.env.DATABASE_URL = databaseUrl;
  return {
    address,
    databaseUrl,
    adminUrl: urlOf("TEST_DATABASE_ADMIN_URL", name),
    written: () => written,
    terminate,
    stop: async () => {
      await disconnect();
      process.env.DATABASE_URL = shared;
      await terminate();
      await withClient(admin, (client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

function urlOf(setting: string, database: string): string {
  const value = process.env[setting];
  if (!value) throw new Error(`${setting} is not set: run the journeys with \`npm run test:e2e\`.`);
  const url = new URL(value);
  url.pathname = `/${database}`;
  return url.href;
}

async function withClient(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as net.AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function ready(address: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error("the application ended while it started");
    const answer = await fetch(`${address}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error("the application did not become ready");
}
