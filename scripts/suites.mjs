import { existsSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { findBrowser } from "./browser.mjs";
import { build, isBuilt } from "./build.mjs";
import { bin, run } from "./child.mjs";
import { proveCrash } from "./crash/harness.mjs";
import { verdict } from "./crash/verdict.mjs";
import { inRoot } from "./place.mjs";
import { freePort } from "./port.mjs";
import { startPostgres } from "./postgres.mjs";
import { serve, serverEnvironment } from "./serve.mjs";
import { claim, openState, secretsOf } from "./state.mjs";
import { copyTemplate, ensureTemplate, urlsOf } from "./template.mjs";

/** The parts of `npm test` in their order. `minutes` is the time budget on two cores. */
export const suites = [
  { name: "Format and lint", parts: [], work: () => check([bin.biome, "ci", "."]) },
  { name: "Structure", parts: [], work: () => check([inRoot("scripts/structure.mjs")]) },
  { name: "Types", parts: [], work: types },
  { name: "Unit", parts: ["unit"], minutes: 1, work: () => vitest("unit") },
  { name: "Integration", parts: ["integration"], minutes: 3, work: integration },
  { name: "Build", parts: ["e2e"], minutes: 2, work: buildOnce },
  { name: "Journeys", parts: ["e2e"], minutes: 8, work: () => journeys() },
  { name: "Crash", parts: ["e2e"], minutes: 1, work: crash },
];

async function check(args, env = process.env) {
  const { code, output } = await run(process.execPath, args, { env });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/** Next writes the types of its routes first: without them a wrong link compiles. */
async function types() {
  const routes = await check([bin.next, "typegen"], { ...process.env, NEXT_TELEMETRY_DISABLED: "1" });
  return routes.failed ? routes : check([bin.tsc, "--noEmit"]);
}

async function buildOnce() {
  await build();
  return { passed: 1, failed: 0 };
}

async function vitest(project, env = process.env) {
  const report = openState("test").file(project);
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code, output } = await run(process.execPath, [bin.vitest, "run", "--project", project, ...reporters], {
    env,
  });
  const { numPassedTests = 0, numFailedTests = 0 } = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : {};
  return outcome(numPassedTests, numFailedTests, code, output);
}

/** No tests at all, or a file that does not load, is a failure, though no test failed. */
function outcome(passed, failed, code, output) {
  const wrong = code !== 0 || passed + failed === 0;
  return { passed, failed: failed || (wrong ? 1 : 0), output };
}

/** The server of the tests: never the demo's. Started when the first suite asks for it. */
let server;
async function database() {
  const state = openState("test");
  const secrets = secretsOf(state);
  if (!server) {
    await claim(state);
    server = await startPostgres(state, secrets, { durable: false });
    await ensureTemplate(server, secrets);
  }
  return { state, secrets, server };
}

async function integration() {
  const { server, secrets } = await database();
  const { admin, app } = urlsOf(server, secrets, "postgres");
  return vitest("integration", {
    ...process.env,
    ...serverEnvironment({ appUrl: app, address: "http://127.0.0.1", secret: secrets.nextauth }),
    TEST_DATABASE_ADMIN_URL: admin,
    TEST_DATABASE_APP_URL: app,
  });
}

/** Two of the kills of `npm run prove:crash`: one of PostgreSQL, one of the application. */
async function crash() {
  if (!isBuilt()) return notBuilt;
  const { text, held } = verdict(await proveCrash({ kills: 2 }));
  return { passed: held ? 1 : 0, failed: held ? 0 : 1, output: text };
}

const notBuilt = { passed: 0, failed: 1, output: "There is no build of these sources to try." };

/** The journeys meet the built application on a database of their own, which nobody has used yet. `args` chooses some. */
export async function journeys(args = []) {
  if (!isBuilt()) return notBuilt;
  const browser = await findBrowser();
  const { server, secrets, state } = await database();
  await copyTemplate(server, "praxis_journeys");
  const { admin, app: appUrl } = urlsOf(server, secrets, "praxis_journeys");

  const log = path.join(state.folder, "server.log");
  const application = await serve({ port: await freePort(), appUrl, secret: secrets.nextauth, log });
  const { address } = application;
  const env = {
    ...process.env,
    ...serverEnvironment({ appUrl, address, secret: secrets.nextauth }),
    TEST_DATABASE_ADMIN_URL: admin,
    PRAXIS_BROWSER: browser,
    PRAXIS_URL: address,
    PRAXIS_REPORT: state.file("journeys"),
  };
  rmSync(env.PRAXIS_REPORT, { force: true });
  const { code, output } = await run(process.execPath, [bin.playwright, "test", ...args], { env });
  await application.stop();

  const { stats = {} } = existsSync(env.PRAXIS_REPORT) ? JSON.parse(readFileSync(env.PRAXIS_REPORT, "utf8")) : {};
  const { expected = 0, unexpected = 0, flaky = 0 } = stats;
  const story = `${output}\n${readFileSync(log, "utf8").slice(-4000)}`;
  return outcome(expected, unexpected + flaky, code, story);
}
