import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { root } from "./place.mjs";

// A PostgreSQL of its own: it is killed.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const parent = mkdtempSync(path.join(tmpdir(), "praxis-own-"));
const folder = path.join(parent, "data");

/** What `npm start` does with its database, without building or serving anything. */
const launcher = `
  import { keepUp } from "./scripts/keep-up.mjs";
  import { launch } from "./scripts/launch.mjs";
  import { startPostgres } from "./scripts/postgres.mjs";
  import { openState, secretsOf } from "./scripts/state.mjs";
  await launch(async () => {
    const state = openState("real", { folder: ${JSON.stringify(folder)}, stays: true });
    const secrets = secretsOf(state);
    const server = await startPostgres(state, secrets, { durable: false });
    console.log("up: " + server.url("postgres"));
    await keepUp(state, secrets, server);
  });`;

function launched() {
  const child = spawn(process.execPath, ["--input-type=module", "-e", launcher], { cwd: root, stdio: "pipe" });
  const run = { child, said: "" };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text) => {
      run.said += text;
    });
  return run;
}

async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) await once(child, "close");
  return child.exitCode;
}

const postmaster = () => Number(readFileSync(path.join(folder, "postgres/data/postmaster.pid"), "utf8").split("\n")[0]);

async function reaches(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query("select 1");
    await client.end();
    return true;
  } catch {
    return false;
  }
}

let run: ReturnType<typeof launched>;
beforeAll(() => {
  // The database's user has to pass.
  chmodSync(parent, 0o711);
  run = launched();
});
afterAll(async () => {
  run.child.kill("SIGTERM");
  await ended(run.child);
  rmSync(parent, { recursive: true, force: true });
});

test("a PostgreSQL that is killed under the launcher is started again, at the same address, and stops with it", async () => {
  await expect.poll(() => run.said, { timeout: 60_000 }).toMatch(/^up: /m);
  const url = /up: (\S+)/.exec(run.said)?.[1] ?? "";
  expect(await reaches(url)).toBe(true);
  const killed = postmaster();
  process.kill(killed, "SIGKILL");
  await expect.poll(() => reaches(url), { timeout: 60_000, interval: 200 }).toBe(true);
  expect(postmaster()).not.toBe(killed);
  expect(run.said).toContain("PostgreSQL went away: starting it again.");

  run.child.kill("SIGTERM");
  expect(await ended(run.child)).toBe(143);
  expect(await reaches(url)).toBe(false);
});

test("real data whose password is another one is not to be removed", async () => {
  const file = path.join(folder, "secrets.json");
  const secrets = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...secrets, admin: "another" }));
  run = launched();
  expect(await ended(run.child)).toBe(1);
  expect(run.said).toMatch(/another password than .*secrets.json knows: bring back .* Remove nothing\./);
  expect(run.said).not.toMatch(/remove the state folder|\n\s+at /);
});
