import { type Browser, expect, type Page, test } from "@playwright/test";
import pg from "pg";
import { aLine, type Line } from "@/prisma/testing/line";
import { postAuth } from "./support/http";
import { type OwnServer, ownServer } from "./support/own-server";
import { DESKTOP, PHONE } from "./support/ui";
import type { Row } from "./walls/row";
import { TABLE } from "./walls/table";
import { aWorld, type Who, type World } from "./walls/world";

// In order, on one server of its own: the line to its database is cut and mended.
test.describe.configure({ mode: "default" });

let line: Line;
let server: OwnServer;
let world: World;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await ownServer(async (url) => {
    line = await aLine(url);
    return line.url;
  });
  world = await aWorld(server.address, server.adminUrl);
});
test.afterAll(async () => {
  line?.mend();
  await server?.stop();
  line?.end();
});

/** What a person must be told within. */
const SOON = 3000;

/** Who gets as far as the database on each route. */
const VISITOR: Record<Row["gate"], Who> = {
  anyone: "clinician",
  somebody: "clinician",
  clinician: "clinician",
  owner: "owner",
  patient: "patient",
};

/** They ask the database for nothing. */
const WITHOUT = [
  "/join",
  "/reset",
  "/shell",
  "/sw.js",
  "/manifest.webmanifest",
  "/api/health/live",
  "/api/auth/[...nextauth]",
  "/_not-found",
];

async function ask(row: Row): Promise<{ status: number; retry: string | null; text: string; took: number }> {
  const headers: Record<string, string> = { cookie: world.cookies[VISITOR[row.gate]], origin: server.address };
  if (row.body) headers["content-type"] = "application/json";
  const body = row.body ? JSON.stringify(await row.body(world.home, world)) : undefined;
  const since = performance.now();
  const path = row.path(world.home, world);
  const response = await fetch(server.address + path, { method: row.method, headers, redirect: "manual", body });
  const text = await response.text();
  return { status: response.status, retry: response.headers.get("retry-after"), text, took: performance.now() - since };
}

/** Everything says, soon and in words, that it can't now. */
async function allSayAway() {
  const rows = TABLE.filter((row) => !WITHOUT.includes(row.route));
  expect(rows.length).toBeGreaterThan(20);
  const answers: [string, number, string | null][] = [];
  for (const row of rows) {
    const { status, retry, text, took } = await ask(row);
    const what = `${row.method} ${row.route}`;
    answers.push([what, status, retry]);
    expect(took, what).toBeLessThan(SOON);
    if (status !== 503) continue;
    if (row.route.startsWith("/api/")) expect(JSON.parse(text)).toMatchObject({ code: "unavailable" });
    else expect(text).toContain("unavailable");
  }
  expect(answers.filter(([, status, retry]) => status !== 503 || retry !== "2")).toEqual([]);
}

/** Without a restart of the application. */
async function comesBack() {
  const caseload = TABLE.find((row) => row.route === "/caseload") as Row;
  await expect.poll(async () => (await ask(caseload)).status, { timeout: 5000, intervals: [100] }).toBe(200);
}

test("while the database is down, everything says so; then it works again", async () => {
  await line.refuse();
  await allSayAway();
  await line.accept();
  await comesBack();
});

test("while the database is silent, everything says so, soon; then it works again", async () => {
  line.cut();
  const pages = TABLE.filter((row) => row.method === "GET" && row.gate === "clinician").slice(0, 3);
  const first = await Promise.all(pages.map(ask));
  expect(first.map(({ status }) => status)).toEqual(pages.map(() => 503));
  expect(Math.max(...first.map(({ took }) => took))).toBeLessThan(SOON);
  await allSayAway();
  line.mend();
  await comesBack();
});

test("a database that restarts is found again at once", async () => {
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  await admin.query(
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
  );
  await admin.end();
  await comesBack();
});

test("nobody is told of a wrong password, nor to be signed out", async () => {
  const { cookies } = world;
  const tries = async () => {
    const entered = await postAuth(server.address, "callback/credentials", { email: "a@example.org", password: "x" });
    const left = await postAuth(server.address, "signout", {}, { cookie: cookies.owner });
    return [entered, left].map(({ status, headers }) => [status, headers.get("set-cookie")]);
  };
  const away = [503, null];
  await line.refuse();
  expect(await tries()).toEqual([away, away]);
  await line.accept();
  await comesBack();
  line.cut();
  expect(await tries()).toEqual([away, away]);
  line.mend();
  await comesBack();
  const stays = await fetch(`${server.address}/caseload`, { headers: { cookie: cookies.owner }, redirect: "manual" });
  expect(stays.status).toBe(200);
});

/** A browser that is signed in already. */
async function pageOf(browser: Browser, who: Who, viewport: typeof PHONE): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: "en-GB", timezoneId: "Europe/Berlin" });
  const cookies = world.cookies[who].split("; ").map((cookie) => {
    const [name = "", ...value] = cookie.split("=");
    return { name, value: value.join("="), url: server.address };
  });
  await context.addCookies(cookies);
  return context.newPage();
}

test("people read it in plain words, and come back in by trying again", async ({ browser }) => {
  const clinician = await pageOf(browser, "clinician", DESKTOP);
  const patient = await pageOf(browser, "patient", PHONE);
  await clinician.goto(`${server.address}/caseload`);
  line.cut();
  const told = async (page: Page) => {
    await expect(page.getByRole("heading", { name: "Praxis can’t reach its records just now" })).toBeVisible();
    await expect(page.getByText("What you saved or recorded is safe.")).toBeVisible();
  };
  // By a link, which Next answers inside the page, and by an address.
  await clinician
    .getByRole("rowheader")
    .getByRole("link", { name: /^Pat canary/ })
    .click();
  await told(clinician);
  expect((await patient.goto(`${server.address}/today`))?.status()).toBe(503);
  await told(patient);
  await patient.getByRole("button", { name: "Try again" }).click();
  await told(patient);
  line.mend();
  await comesBack();
  for (const page of [clinician, patient]) {
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByRole("heading", { name: "Praxis can’t reach its records just now" })).toBeHidden();
    await expect(page.getByText(/canary/).first()).toBeVisible();
    await page.context().close();
  }
});
