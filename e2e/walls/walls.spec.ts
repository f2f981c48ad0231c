import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import pg from "pg";
import { disconnect } from "@/lib/platform/db/client";
import { type OwnServer, ownServer } from "../support/own-server";
import { restoreInPlace } from "../support/restored";
import type { Row } from "./row";
import { TABLE } from "./table";
import { aWorld, PEOPLE, type Place, type Who, type World } from "./world";

// In one worker and in order: some rows build on those before.
test.describe.configure({ mode: "default" });

const PROOF = Boolean(process.env.PRAXIS_TEST_TEMPLATE || process.env.PRAXIS_MUTANT);

let server: OwnServer;
let world: World;
let admin: pg.Client;

test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await ownServer();
  process.env.DATABASE_URL = server.databaseUrl;
  world = await aWorld(server.address, server.adminUrl);
  // A restored copy has to pass, and is made by the same migrations as the first one. The proof of the walls takes one
  // away from the first one alone.
  if (!PROOF) await restoreInPlace(server);
  admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
});

test.afterAll(async () => {
  await admin?.end();
  await disconnect();
  await server?.stop();
});

test("every route of the build stands in the table", () => {
  const built: Record<string, string> = JSON.parse(
    readFileSync(`${process.env.PRAXIS_DIST ?? ".next"}/app-path-routes-manifest.json`, "utf8"),
  );
  const named = new Set(TABLE.map((row) => row.route));
  const assets = new Set(["/_global-error", "/favicon.ico", "/icon.svg"]);
  expect([...new Set(Object.values(built))].filter((route) => !named.has(route) && !assets.has(route))).toEqual([]);
  expect([...named].filter((route) => !Object.values(built).includes(route))).toEqual([]);
});

for (const row of TABLE) {
  const forms = isPage(row) ? (["HTML", "RSC"] as const) : (["JSON"] as const);
  for (const form of forms) {
    test(`${row.method} ${row.route} as ${form} answers everybody as written${row.about ? `: ${row.about}` : ""}`, async () => {
      await answersAsWritten(row, "home", form);
      if (row.foreign) await answersAsWritten(row, "foreign", form);
    });
  }
}

function isPage(row: Row): boolean {
  return row.method === "GET" && !row.route.startsWith("/api/");
}

async function answersAsWritten(row: Row, where: "home" | "foreign", form: "HTML" | "RSC" | "JSON") {
  const place = world[where];
  for (const [index, who] of PEOPLE.entries()) {
    const before = await fingerprint();
    const answer = await ask(row, place, who, form);
    const told = `${who} on ${where} ids`;
    expect([told, answer.status]).toEqual([told, (where === "home" ? row.home : row.foreign)?.[index]]);
    expect([told, leaked(answer.everything, who)]).toEqual([told, []]);
    if (answer.status >= 300) expect([told, await fingerprint()]).toEqual([told, before]);
  }
}

async function ask(row: Row, place: Place, who: Who, form: "HTML" | "RSC" | "JSON") {
  const headers: Record<string, string> = { cookie: world.cookies[who], origin: server.address };
  if (form === "RSC") headers.RSC = "1";
  if (row.body) headers["content-type"] = "application/json";
  const path = row.path(place, world);
  const body = row.body ? JSON.stringify(await row.body(place, world)) : undefined;
  const send = (to: string) => fetch(server.address + to, { method: row.method, headers, redirect: "manual", body });
  let response = await send(path);
  // Next sends a request for RSC once round, to an address of its own for caches.
  const round = new URL(response.headers.get("location") ?? "/", server.address);
  if (form === "RSC" && response.status === 307 && round.pathname === path && round.searchParams.has("_rsc")) {
    response = await send(round.pathname + round.search);
  }
  const text = await response.text();
  return {
    status: form === "RSC" ? statusInside(text, response.status) : response.status,
    everything: [response.statusText, ...[...response.headers].flat(), text].join("\n"),
  };
}

/** In RSC, redirects and missing pages are instructions in a 200. */
function statusInside(text: string, status: number): number {
  if (text.includes("NEXT_REDIRECT;")) return 307;
  return text.includes("NEXT_HTTP_ERROR_FALLBACK;404") ? 404 : status;
}

/** Words of people and clinics that this person has nothing to do with. */
function leaked(text: string, who: Who): string[] {
  const { home, foreign } = world;
  const strange: Record<Who, string[]> = {
    anonymous: [home.canary, home.clinicCanary, foreign.canary, foreign.clinicCanary],
    deactivated: [home.canary, home.clinicCanary, foreign.canary, foreign.clinicCanary],
    patient: [foreign.canary, foreign.clinicCanary],
    "other patient": [home.canary, foreign.canary, foreign.clinicCanary],
    clinician: [foreign.canary, foreign.clinicCanary],
    owner: [foreign.canary, foreign.clinicCanary],
    "foreign clinician": [home.canary, home.clinicCanary],
  };
  return strange[who].filter((word) => text.includes(word));
}

/** Everything in the database but the limiter's counters and when somebody was last seen, as one hash. */
async function fingerprint(): Promise<string> {
  const { rows } = await admin.query<{ name: string }>(
    "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'rate_limit' ORDER BY relname",
  );
  const hashes = rows.map(
    ({ name }) =>
      `(SELECT md5(coalesce(string_agg(v, '' ORDER BY v), '')) FROM (SELECT (to_jsonb(t) - 'last_seen_at')::text AS v FROM "${name}" t) _)`,
  );
  const { rows: sums } = await admin.query<{ sum: string }>(`SELECT md5(${hashes.join(" || ")}) AS sum`);
  return sums[0]?.sum ?? "";
}
