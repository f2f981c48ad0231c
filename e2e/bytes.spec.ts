import { gzipSync } from "node:zlib";
import { aJoinedPatient, aPatient, aScreening, PASSWORD } from "@/prisma/factories/clinic";
import { aRevision, BIRD_DOG, contentOf, type Lines, theShelf } from "@/prisma/factories/program";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";
import { signInOverHttp } from "./support/http";
import { line } from "./support/patient";

/** The most that a phone loads for the first sight of Today, in bytes; scripts and styles compressed with gzip. */
const MOST = { script: 183_000, style: 20_000, font: 60_000 };

type Kind = keyof typeof MOST;

test("the first sight of Today is light, from the server and from the phone", async ({ clinic, device, baseURL }) => {
  const now = new Date();
  const { actor } = clinic.clinician;
  const patientId = await aPatient(actor, now);
  await aScreening(actor, patientId, now);
  const content = contentOf("Program", [BIRD_DOG], await theShelf(actor), new Map());
  await aRevision(actor, patientId, { content }, now);
  const account = await aJoinedPatient(actor, patientId, now);
  const address = baseURL ?? "";
  const cookie = await signInOverHttp(address, account.email, PASSWORD);
  for (const path of ["/today", "/shell"]) {
    const answer = await fetch(address + path, { headers: { cookie } });
    const page = `${answer.headers.get("link") ?? ""}${await answer.text()}`;
    // It brings its styles, and announces none.
    expect.soft(page.match(/as="style"/g), `announced by ${path}`).toBeNull();
    const links = page.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
    expect.soft(links.length, `styles of ${path}`).toBeGreaterThan(0);
    for (const link of links) expect.soft(page.includes(`</style>${link}`), `${link} of ${path}`).toBe(true);
    const weight: Record<Kind, number> = { script: 0, style: 0, font: 0 };
    for (const [file, kind] of filesOf(page)) {
      const bytes = Buffer.from(await (await fetch(address + file)).arrayBuffer());
      weight[kind] += kind === "font" ? bytes.length : gzipSync(bytes).length;
    }
    for (const kind of ["script", "style", "font"] as const) {
      expect.soft(weight[kind], `${kind} of ${path}`).toBeGreaterThan(MOST[kind] / 10);
      expect.soft(weight[kind], `${kind} of ${path}`).toBeLessThanOrEqual(MOST[kind]);
    }
  }

  // Nor does a browser look ahead for them.
  const phone = await device("phone");
  const asked: string[] = [];
  phone.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await signIn(phone, account);
  await phone.reload();
  await expect(line(phone, "Bird dog")).toBeVisible();
  const brought = await phone
    .locator("link[rel=stylesheet][data-precedence]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(brought.length).toBeGreaterThan(0);
  expect(asked.filter((path) => brought.includes(path))).toEqual([]);
});

test("every room that the server draws brings its styles", async ({ clinic, baseURL }) => {
  const now = new Date();
  const { actor } = clinic.clinician;
  const patientId = await aPatient(actor, now);
  await aScreening(actor, patientId, now);
  const lines: Lines = new Map();
  const content = contentOf("Program", [BIRD_DOG], await theShelf(actor), lines);
  await aRevision(actor, patientId, { content }, now);
  const account = await aJoinedPatient(actor, patientId, now);
  const cookie = await signInOverHttp(baseURL ?? "", account.email, PASSWORD);
  const exercise = [...lines.values()][0] ?? "";
  for (const room of ["/today", `/today/${exercise}`, "/plan", "/safety", "/phone", "/progress", "/me"]) {
    const page = await (await fetch(`${baseURL}${room}`, { headers: { cookie } })).text();
    const styles = [...page.matchAll(/<style[^>]*>(.*?)<\/style>/gs)].map(([, rules]) => rules).join("");
    const drawn = page.slice(page.indexOf("<main"), page.indexOf("</main>"));
    const classes = new Set([...drawn.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => (names ?? "").split(" ")));
    const ofModules = [...classes].filter((name) => /^[\w-]{6,}_[a-z]\w*$/i.test(name));
    expect.soft(ofModules.length, room).toBeGreaterThan(5);
    expect
      .soft(
        ofModules.filter((name) => !styles.includes(`.${name}`)),
        room,
      )
      .toEqual([]);
  }
});

/** What an answer (its header of links, and its page) has a browser load before it can be used. Every address is one of our own: the policy of the page lets no other in. */
function filesOf(html: string): Map<string, Kind> {
  const files = new Map<string, Kind>();
  // Fonts are announced before the page, in a header.
  for (const [tag] of html.matchAll(/<(?:script|link)\b[^>]*>|<\/_next\/static\/[^>]+>/g)) {
    const address = /(?:\b(?:src|href)="|^<)(\/_next\/static\/[^"?>]+)/.exec(tag)?.[1];
    if (!address || /\bnomodule\b/i.test(tag)) continue;
    if (address.endsWith(".js")) files.set(address, "script");
    else if (address.endsWith(".css")) files.set(address, "style");
    else if (address.endsWith(".woff2")) files.set(address, "font");
  }
  return files;
}
