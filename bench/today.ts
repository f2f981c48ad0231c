// When a patient sees Today on a slow phone: npx tsx bench/today.ts http://127.0.0.1:3000 email password [runs]
// 4x slower processor, 1.6 Mbit/s, 150 ms. First visit: signed in, nothing kept. From the phone: the page opened again.
// Beside it, in the same run, a bare page of one heading: the least that this browser on this machine needs for any page.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type BrowserContext, chromium, type Page } from "@playwright/test";
import { findBrowser } from "../scripts/browser.mjs";

const [address = "http://127.0.0.1:3000", email, password, runs = "7"] = process.argv.slice(2);
if (!email || !password) throw new Error("Say whose Today: npx tsx bench/today.ts address email password [runs]");

const SLOW = { latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (0.75 * 1024 * 1024) / 8 };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

type Seen = { paint: number; content: number; shift: number; tap: number };

/** In the page, as text: when the greeting and the exercises were on the screen, and all that moved. */
const WATCH = `
  globalThis.seen = { content: 0, shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(function look() {
    if (!document.querySelector("main h1") || !document.querySelector("main li a")) return requestAnimationFrame(look);
    requestAnimationFrame(() => { seen.content = performance.now(); });
  });
`;

/** In the page, as text: whether pictures of Today are kept. */
const DRAWN_AHEAD = `new Promise((done) => {
  indexedDB.open("praxis").onsuccess = ({ target: { result: database } }) => {
    database.transaction("plan").objectStore("plan").get("active").onsuccess = ({ target: { result: copy } }) => {
      database.close();
      done(Boolean(copy?.album));
    };
  };
})`;

async function slow(page: Page) {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await protocol.send("Network.enable");
  await protocol.send("Network.emulateNetworkConditions", { offline: false, ...SLOW });
}

const BARE = `<!doctype html><title>Bare</title><h1>Good morning</h1>
<script>navigator.serviceWorker.register("/worker.js")</script>`;
const BARE_WORKER = `
  addEventListener("install", (event) => event.waitUntil(caches.open("bare").then((cache) => cache.add("/"))));
  addEventListener("activate", (event) => event.waitUntil(clients.claim()));
  addEventListener("fetch", (event) => event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))));
`;

/** A server of one page and of the worker that keeps it. */
async function serveBare() {
  const server = createServer((request, response) => {
    const isWorker = request.url === "/worker.js";
    response.setHeader("content-type", isWorker ? "text/javascript" : "text/html; charset=utf-8");
    response.end(isWorker ? BARE_WORKER : BARE);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, end: () => server.close() };
}

/** @returns when the bare page was painted, in ms */
async function openBare(context: BrowserContext, bare: string): Promise<number> {
  const page = await context.newPage();
  await slow(page);
  await page.goto(bare, { waitUntil: "load" });
  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  await page.waitForTimeout(1_000);
  const painted = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0);
  await page.close();
  return painted;
}

/** Opens Today on a new page, looks, and taps a day of the week strip. */
async function open(context: BrowserContext): Promise<Seen> {
  const page = await context.newPage();
  await page.addInitScript(WATCH);
  await slow(page);
  await page.goto(`${address}/today`, { waitUntil: "load" });
  await page.waitForFunction(() => (globalThis as unknown as { seen: Seen }).seen.content > 0);
  await page.waitForTimeout(4_000);
  const tap = await tapToPaint(page);
  const seen = await page.evaluate(() => {
    const { content, shift } = (globalThis as unknown as { seen: Seen }).seen;
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    return { paint, content, shift };
  });
  // Everything is kept, and Today is drawn ahead, before the page is opened again.
  await page.evaluate("navigator.serviceWorker.ready.then(() => true)");
  for (let waited = 0; waited < 60 && !(await page.evaluate(DRAWN_AHEAD)); waited += 1)
    await page.waitForTimeout(1_000);
  await page.close();
  return { ...seen, tap };
}

async function tapToPaint(page: Page): Promise<number> {
  const pressed = page.evaluate(
    () =>
      new Promise<number>((done) => {
        document.addEventListener(
          "click",
          ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => done(performance.now() - timeStamp))),
          { capture: true, once: true },
        );
      }),
  );
  await page.waitForTimeout(200);
  await page.locator("[aria-pressed]:not([disabled])").first().tap();
  return pressed;
}

const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox", "--disable-gpu"] });
const bare = await serveBare();
const first: Seen[] = [];
const again: Seen[] = [];
const least: { first: number[]; again: number[] } = { first: [], again: [] };
for (let run = 0; run < Number(runs); run += 1) {
  const entrance = await browser.newContext(PHONE);
  const door = await entrance.newPage();
  await door.goto(`${address}/sign-in`);
  await door.locator("[name=email]").fill(email);
  await door.locator("[name=password]").fill(password);
  await door.locator("[type=submit]:enabled").click();
  await door.waitForURL(/\/today$/);
  const cookies = await entrance.cookies();
  await entrance.close();

  const phone = await browser.newContext(PHONE);
  await phone.addCookies(cookies);
  first.push(await open(phone));
  again.push(await open(phone));
  least.first.push(await openBare(phone, bare.address));
  least.again.push(await openBare(phone, bare.address));
  await phone.close();
}
await browser.close();
bare.end();

function middleOf(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function line(name: string, values: number[], digits = 0): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `  ${name.padEnd(28)} ${(sorted[0] ?? 0).toFixed(digits).padStart(8)} ${middleOf(values).toFixed(digits).padStart(8)}`;
}
for (const [name, seen, bareMs] of [
  ["First visit", first, least.first],
  ["From the phone", again, least.again],
] as const) {
  const ratio = middleOf(seen.map((each) => each.content)) / middleOf(bareMs);
  process.stdout.write(
    `${[
      `${name}${" ".repeat(32 - name.length)}  least   median`,
      line(
        "first contentful paint, ms",
        seen.map((each) => each.paint),
      ),
      line(
        "Today in sight, ms",
        seen.map((each) => each.content),
      ),
      line(
        "layout shift",
        seen.map((each) => each.shift),
        4,
      ),
      line(
        "tap to next paint, ms",
        seen.map((each) => each.tap),
      ),
      line("bare page, ms", bareMs),
      `  Today in sight = ${ratio.toFixed(1)} bare pages`,
    ].join("\n")}\n`,
  );
}
