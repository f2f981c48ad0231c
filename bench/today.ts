// When a patient sees Today on a slow phone: npx tsx bench/today.ts http://127.0.0.1:3000 email password [runs]
// 4x slower processor, 1.6 Mbit/s, 150 ms. Nothing kept at all: an empty browser that is signed in. First visit: the first
// time, through the sign-in page on that phone. From the phone: the page opened again, its worker
// still running or asleep. Beside it, in the same run, a bare page of one heading: the least that this browser on this machine needs for any page.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium } from "@playwright/test";
import { findBrowser } from "../scripts/browser.mjs";
import { type SlowPage, SlowPhone } from "./slow-phone";

const [address = "http://127.0.0.1:3000", email, password, runs = "7"] = process.argv.slice(2);
if (!email || !password) throw new Error("Say whose Today: npx tsx bench/today.ts address email password [runs]");

type Seen = { paint: number; content: number; shift: number };

/** In the page, as text, once all is over: what the browser itself noted. Nothing of ours runs in the page before. */
const WHAT_WAS_SEEN = `new Promise((done, failed) => {
  const seen = { paint: 0, content: 0, shift: 0 };
  const noted = { "paint": (entry) => { if (entry.name === "first-contentful-paint") seen.paint = entry.startTime; },
    "largest-contentful-paint": (entry) => { seen.content = entry.startTime; },
    "layout-shift": (entry) => { seen.shift += entry.value; } };
  for (const type of Object.keys(noted))
    new PerformanceObserver((list) => list.getEntries().forEach(noted[type])).observe({ type, buffered: true });
  const isThere = (selector) => document.querySelector(selector) !== null;
  setTimeout(() => {
    if (location.pathname !== "/today" || (isThere("main h1") && isThere("main li a"))) done(seen);
    else failed(new Error("no Today"));
  }, 500);
})`;

/** In the page, as text: the time from a tap on the next day of the week strip to the paint after it. */
const NEXT_TAP = `new Promise((done) => addEventListener("click", ({ timeStamp }) =>
  requestAnimationFrame(() => setTimeout(() => done(performance.now() - timeStamp))), { capture: true, once: true }))`;
const A_DAY = `(() => {
  const { x, y, width, height } = document.querySelector("[aria-pressed]:not([disabled])").getBoundingClientRect();
  return [x + width / 2, y + height / 2];
})()`;

/** In the page, as text: whether pictures of Today are kept. */
const DRAWN_AHEAD = `new Promise((done) => {
  indexedDB.open("praxis").onsuccess = ({ target: { result: database } }) => {
    database.transaction("plan").objectStore("plan").get("active").onsuccess = ({ target: { result: copy } }) => {
      database.close();
      done(Boolean(copy?.album));
    };
  };
})`;

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

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

type Around = { before?: (page: SlowPage) => Promise<void>; after?: (page: SlowPage) => Promise<void> };

/** Opens a page, and closes it when the worker keeps it. */
async function open(newPage: () => Promise<SlowPage>, url: string, { before, after }: Around = {}): Promise<Seen> {
  const page = await newPage();
  await before?.(page);
  await wait(500);
  await page.goTo(url);
  await wait(5_000);
  const seen = await page.ask<Seen>(WHAT_WAS_SEEN);
  await page.ask("navigator.serviceWorker.ready.then(() => true)");
  await after?.(page);
  await page.close();
  return seen;
}

/** Opens the sign-in page, is signed in, and goes on to Today: so comes everybody who opens it for the first time. */
async function openFromDoor(newPage: () => Promise<SlowPage>, signedIn: () => Promise<void>): Promise<Seen> {
  const page = await newPage();
  await page.goTo(`${address}/sign-in`);
  await wait(5_000);
  await signedIn();
  await page.goTo(`${address}/today`);
  await wait(5_000);
  const seen = await page.ask<Seen>(WHAT_WAS_SEEN);
  await isDrawnAhead(page);
  await page.close();
  return seen;
}

async function tapToPaint(page: SlowPage): Promise<number> {
  const [x = 0, y = 0] = await page.ask<number[]>(A_DAY);
  const painted = page.ask<number>(NEXT_TAP);
  await page.tap(x, y);
  return painted;
}

/** Everything is kept, and Today is drawn ahead, before the page is opened again. */
async function isDrawnAhead(page: SlowPage): Promise<void> {
  for (let waited = 0; waited < 60; waited += 1) {
    if (await page.ask(DRAWN_AHEAD)) return;
    await wait(1_000);
  }
  throw new Error("Today was not drawn ahead");
}

async function signIn() {
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ["--no-sandbox"] });
  const context = await browser.newContext();
  const door = await context.newPage();
  await door.goto(`${address}/sign-in`);
  await door.locator("[name=email]").fill(email ?? "");
  await door.locator("[name=password]").fill(password ?? "");
  await door.locator("[type=submit]:enabled").click();
  await door.waitForURL(/\/today$/);
  const cookies = await context.cookies();
  await browser.close();
  return cookies;
}

const bare = await serveBare();
const phone = await SlowPhone.start();
const cold: Seen[] = [];
const first: Seen[] = [];
const again: Seen[] = [];
const asleep: Seen[] = [];
const taps: number[] = [];
const least: { first: number[]; again: number[] } = { first: [], again: [] };
for (let run = 0; run < Number(runs); run += 1) {
  const today = `${address}/today`;
  const cookies = await signIn();
  cold.push(await open((await phone.fresh(cookies)).newPage, today));
  const { newPage, setCookies } = await phone.fresh([]);
  first.push(await openFromDoor(newPage, () => setCookies(cookies)));
  again.push(await open(newPage, today, { after: async (page) => void taps.push(await tapToPaint(page)) }));
  asleep.push(await open(newPage, today, { before: (page) => page.sendWorkersToSleep() }));
  least.first.push((await open(newPage, bare.address)).content);
  least.again.push((await open(newPage, bare.address)).content);
}
await phone.end();
bare.end();

function middleOf(values: number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function line(name: string, values: number[], digits = 0): string {
  const sorted = [...values].sort((a, b) => a - b);
  return `  ${name.padEnd(28)} ${(sorted[0] ?? 0).toFixed(digits).padStart(8)} ${middleOf(values).toFixed(digits).padStart(8)}`;
}
for (const [name, seen, bareMs] of [
  ["Nothing kept at all", cold, least.first],
  ["First visit", first, least.first],
  ["From the phone", again, least.again],
  ["From the phone, asleep", asleep, least.again],
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
      line("bare page, ms", bareMs),
      `  Today in sight = ${ratio.toFixed(1)} bare pages`,
    ].join("\n")}\n`,
  );
}
process.stdout.write(`${line("Tap to next paint, ms", taps)}\n`);
