import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { newToken } from "@/lib/clinic/token";
import { aClinic, aJoinedPatient, aPatient, PASSWORD } from "@/prisma/factories/clinic";
import { postAuth, signInOverHttp } from "./support/http";
import { type OwnServer, ownServer } from "./support/own-server";

let server: OwnServer;
let clinician: { email: string; cookie: string };
let patient: { email: string; cookie: string };

// In order, on one server of its own: the tests fill the limiter.
test.describe.configure({ mode: "default" });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await ownServer();
  const now = new Date();
  const owner = await aClinic(now);
  const joined = await aJoinedPatient(owner.actor, await aPatient(owner.actor, now), now);
  const person = async (email: string) => ({ email, cookie: await signInOverHttp(server.address, email, PASSWORD) });
  clinician = await person(owner.email);
  patient = await person(joined.email);
});

test.afterAll(async () => server?.stop());

const LONE_SURROGATE = "\ud800";

const newPatient = () => ({
  id: randomUUID(),
  name: "Ada",
  calledBy: "Ada",
  birthDate: "1970-01-31",
  email: "",
  phone: "",
  condition: "low back pain",
  timeZone: "Europe/Berlin",
  goal: "",
  minutesPerDay: null,
  equipment: [],
  preferences: "",
  fears: "",
  precautions: "",
  cautions: [],
  painLimit: null,
});

type Ask = { method?: string; path?: string; headers?: Record<string, string>; body?: unknown };

function ask({ method = "POST", path = "/api/patients", headers = {}, body = newPatient() }: Ask): Promise<Response> {
  const own = { cookie: clinician.cookie, origin: server.address, "content-type": "application/json" };
  const wanted = Object.entries({ ...own, ...headers }).filter(([, value]) => value !== "");
  return fetch(server.address + path, {
    method,
    headers: Object.fromEntries(wanted),
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.address + path, { headers, redirect: "manual" });

async function patients(): Promise<number> {
  const answer = await ask({ path: "/api/caseload", body: { show: "all", name: "", page: 0 } });
  return ((await answer.json()) as { total: number }).total;
}

const FOREIGN = "https://elsewhere.example";

const refusals: [what: string, ask: () => Ask, status: number, member?: Record<string, unknown>][] = [
  ["a form", () => ({ headers: { "content-type": "application/x-www-form-urlencoded" } }), 415],
  ["a text", () => ({ headers: { "content-type": "text/plain" } }), 415],
  ["no origin", () => ({ headers: { origin: "" } }), 403],
  ["a foreign origin", () => ({ headers: { origin: FOREIGN } }), 403],
  ["a foreign site", () => ({ headers: { "sec-fetch-site": "cross-site" } }), 403],
  ["no cookie", () => ({ headers: { cookie: "" } }), 401],
  ["a patient", () => ({ headers: { cookie: patient.cookie } }), 403],
  ["a body too large", () => ({ body: { ...newPatient(), goal: "a".repeat(70_000) } }), 413],
  ["no JSON", () => ({ body: "{" }), 422],
  ["an unknown field", () => ({ body: { ...newPatient(), role: "owner" } }), 422, { "": "unrecognized_keys" }],
  ["NUL", () => ({ body: { ...newPatient(), name: "Ada\u0000" } }), 422, { name: "characters" }],
  ["half a sign", () => ({ body: { ...newPatient(), goal: LONE_SURROGATE } }), 422, { goal: "characters" }],
  ["a malformed id", () => ({ path: "/api/patients/1%20OR%201/invitations", body: {} }), 404],
];

for (const [what, request, status, fields] of refusals) {
  test(`${what} is answered with ${status}, and nothing is written`, async () => {
    const before = await patients();
    const answer = await ask(request());
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    const problem = (await answer.json()) as Record<string, unknown>;
    expect(problem).toMatchObject({ type: "about:blank", status, title: expect.any(String), code: expect.any(String) });
    if (fields) expect(problem.fields).toEqual(fields);
    expect(await patients()).toBe(before);
  });
}

test("the same request without any of these is taken", async () => {
  const before = await patients();
  const answer = await ask({});
  expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "no-store"]);
  expect(await patients()).toBe(before + 1);
});

test("a method that a route doesn't have is answered with 405", async () => {
  for (const method of ["PUT", "PATCH", "DELETE"]) expect((await ask({ method })).status).toBe(405);
});

test("no page is cached, and its policy lets nothing in from elsewhere", async () => {
  const pages: [string, string][] = [
    ["/sign-in", ""],
    ["/join", ""],
    ["/caseload", clinician.cookie],
    ["/today", patient.cookie],
    ["/progress", patient.cookie],
  ];
  const nonces = new Set<string>();
  for (const [path, cookie] of [...pages, ...pages]) {
    const answer = await get(path, cookie ? { cookie } : {});
    const html = await answer.text();
    const { headers } = answer;
    expect([path, answer.status, headers.get("cache-control")]).toEqual([path, 200, expect.stringMatching(/no-store/)]);
    expect(headers.get("strict-transport-security")).toBeNull();
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("'strict-dynamic'");
    expect(policy).not.toMatch(/https?:|\*|unsafe|data:|blob:/);
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    nonces.add(nonce);
    const scripts = html.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
    const hosts = [...html.matchAll(/\b(?:src|href|action)="(?:https?:)?\/\/([^/"]+)/g)].map(([, host]) => host);
    expect(hosts).toEqual([]);
  }
  expect(nonces.size).toBe(2 * pages.length);
});

test("a wrong password and an unknown account are answered alike", async () => {
  const told = [];
  for (const email of [clinician.email, "nobody@example.org"]) {
    const answer = await postAuth(server.address, "callback/credentials", { email, password: "wrong wrong wrong" });
    told.push([answer.status, await answer.text()]);
  }
  expect(told[0]).toEqual(told[1]);
  expect(told[0]?.[0]).toBe(401);
});

test("signing in never leads to another host", async () => {
  for (const json of ["true", "false"]) {
    const fields = { email: clinician.email, password: PASSWORD, callbackUrl: `${FOREIGN}/caseload`, json };
    const answer = await postAuth(server.address, "callback/credentials", fields);
    expect(answer.headers.getSetCookie().join()).toContain("session-token=");
    expect(await answer.text()).not.toContain("elsewhere");
    expect(new URL(answer.headers.get("location") ?? "/", server.address).host).toBe(new URL(server.address).host);
  }
});

test("signing out ends the sign-in on the server", async () => {
  const cookie = await signInOverHttp(server.address, clinician.email, PASSWORD);
  expect((await get("/api/exercises", { cookie })).status).toBe(200);
  await postAuth(server.address, "signout", {}, { cookie });
  expect((await get("/api/exercises", { cookie })).status).toBe(401);
});

test("the eleventh wrong sign-in must wait, wherever it says that it comes from", async () => {
  const fields = { email: "guessed@example.org", password: "wrong wrong wrong" };
  const statuses = [];
  for (let tries = 0; tries < 11; tries += 1) {
    const answer = await postAuth(server.address, "callback/credentials", fields, {
      "x-forwarded-for": `203.0.113.${tries}`,
    });
    statuses.push(answer.status);
    if (tries < 10) continue;
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.getSetCookie()).toEqual([]);
  }
  expect(statuses).toEqual([...Array(10).fill(401), 429]);
});

test("links cannot be tried out from addresses that a client makes up", async () => {
  const statuses = await Promise.all(
    Array.from({ length: 61 }, async (_, tries) => {
      const headers = { "x-forwarded-for": `203.0.113.${tries}`, forwarded: `for=203.0.113.${tries}` };
      return (await ask({ path: "/api/invitations/look", headers, body: { token: newToken() } })).status;
    }),
  );
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
});
