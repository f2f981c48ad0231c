import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { commandOf } from "./alive.mjs";
import { mustRun, run } from "./child.mjs";
import { atEnd, Stop } from "./launch.mjs";
import { freePort, isFree } from "./port.mjs";
import { postgresHome } from "./postgres-home.mjs";

/**
 * What PostgreSQL must not write into its log: refusals, which repeat a value (`invalid input syntax for type uuid: "…"`), the
 * statement and the row that they are about, and what ran when a process crashed. All of it may hold what people told.
 * Given at each start, so that older data gets it too. Starts, stops and crashes are still logged.
 */
const discreet = {
  log_min_messages: "log",
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_statement: "none",
  log_min_duration_statement: "-1",
  log_parameter_max_length: "0",
  log_parameter_max_length_on_error: "0",
};

/** Waiting for a server that recovers from a crash, in milliseconds. */
const patience = 60_000;

/**
 * Starts the PostgreSQL of a state folder, or adopts the one that a killed launcher left running. Data that nobody
 * would miss (`durable: false`) is written without waiting for the disk. It stops with the launcher unless `stays`.
 * @returns {Promise<{ url(database: string): string, stop(): Promise<void> }>} URLs as superuser.
 */
export async function startPostgres(state, secrets, { durable = true, stays = false } = {}) {
  const home = postgresHome(state);
  if (!stays) atEnd(() => stopServer(home));
  const url = (port) => (database) => `postgresql://postgres:${secrets.admin}@127.0.0.1:${port}/${database}`;
  if (!existsSync(home.data)) await initialise(home, secrets, durable);

  const reaches = (port) => signsIn(url(port)("postgres"), state);
  let port = await adopt(home, reaches);
  if (!port) {
    port = await choosePort(state);
    await startServer(home, port);
    await answers(home, () => reaches(port));
  }
  return { url: url(port), stop: () => stopServer(home) };
}

/** The options that run a program as the database's user, in a folder which that user can enter. */
const asUser = ({ folder, user }) => ({ ...user, cwd: folder });

async function initialise(home, secrets, durable) {
  const draft = `${home.data}.new`;
  const password = path.join(home.folder, "password");
  rmSync(draft, { recursive: true, force: true });
  writeFileSync(password, secrets.admin, { mode: 0o600 });
  if (home.user) chownSync(password, home.user.uid, home.user.gid);

  // Sorting and case are PostgreSQL's own, the same on every system; only the character classes are the system's.
  const characters = { linux: "C.UTF-8", darwin: "en_US.UTF-8" }[process.platform] ?? "C";
  const settings = { listen_addresses: "127.0.0.1", unix_socket_directories: "", timezone: "UTC", jit: "off" };
  if (!durable) Object.assign(settings, { fsync: "off", synchronous_commit: "off", full_page_writes: "off" });
  try {
    await mustRun(
      "initdb",
      path.join(home.programs, "initdb"),
      [
        ...["--pgdata", draft, "--username", "postgres", "--pwfile", password, "--auth", "scram-sha-256"],
        ...["--encoding", "UTF8", "--locale", "C", "--lc-ctype", characters],
        ...["--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--no-instructions"],
        ...Object.entries(settings).flatMap(([name, value]) => ["--set", `${name}=${value}`]),
      ],
      asUser(home),
    );
  } finally {
    rmSync(password, { force: true });
  }
  renameSync(draft, home.data);
}

/**
 * The port of a server that already runs on the data, or null. A server in the middle of starting or stopping is
 * waited for. PostgreSQL itself clears the pid file of a dead server, but not one whose number another program has now.
 */
async function adopt(home, reaches) {
  const file = path.join(home.data, "postmaster.pid");
  const deadline = Date.now() + patience;
  while (existsSync(file) && Date.now() < deadline) {
    const [pid, , , port] = readFileSync(file, "utf8").split("\n");
    const command = commandOf(Number(pid));
    if (command === null) return null;
    if (command && !command.includes(home.data)) {
      rmSync(file, { force: true });
      return null;
    }
    if (port && (await reaches(port))) return Number(port);
    await wait(100);
  }
  if (existsSync(file)) throw new Stop(`PostgreSQL on ${home.data} runs but does not answer.`);
  return null;
}

/** The port of last time if it is free, so that an address noted by a developer stays right; else another. */
async function choosePort(state) {
  const remembered = state.read("postgres") ?? {};
  if (remembered.port && (await isFree(remembered.port))) return remembered.port;
  const port = await freePort();
  state.write("postgres", { ...remembered, port });
  return port;
}

/**
 * After a `kill -9` of the server its children need a moment to notice; until then a new one refuses to start, so that
 * two never write the same data.
 */
async function startServer(home, port) {
  const log = path.join(home.folder, "postgres.log");
  const options = [`-p ${port}`, ...Object.entries(discreet).map(([name, value]) => `-c ${name}=${value}`)].join(" ");
  const deadline = Date.now() + 15_000;
  for (;;) {
    rmSync(log, { force: true });
    const args = ["start", "--pgdata", home.data, "--log", log, "--wait", "--timeout", "60", "--options", options];
    const { code, output } = await run(path.join(home.programs, "pg_ctl"), args, asUser(home));
    if (code === 0) return;
    const story = existsSync(log) ? readFileSync(log, "utf8") : output;
    if (!/shared memory block|still in use/.test(story) || Date.now() > deadline) {
      throw new Stop(`${story.trim()}\n\nPostgreSQL did not start on ${home.data}.`);
    }
    await wait(300);
  }
}

async function answers(home, reaches) {
  const deadline = Date.now() + patience;
  while (!(await reaches())) {
    if (Date.now() > deadline) throw new Stop(`PostgreSQL on ${home.data} does not answer.`);
    await wait(100);
  }
}

/** Can we sign in? A server that is starting or stopping says no for now; a wrong password never gets better. */
async function signsIn(url, state) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if (error.code !== "28P01") return false;
    const advice = state.stays
      ? "bring back the secrets.json that belongs to it, or restore a backup into a new folder. Remove nothing."
      : "remove the state folder to begin anew.";
    throw new Stop(`The database has another password than ${state.file("secrets")} knows: ${advice}`);
  }
}

async function stopServer(home) {
  if (!existsSync(path.join(home.data, "postmaster.pid"))) return;
  const args = ["stop", "--pgdata", home.data, "--mode", "fast", "--wait", "--timeout", "30"];
  const { code, output } = await run(path.join(home.programs, "pg_ctl"), args, asUser(home));
  if (code !== 0 && !output.includes("Is server running?")) throw new Stop(`PostgreSQL did not stop.\n${output}`);
}
