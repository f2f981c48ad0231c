import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { countTry, forgiveTries } from "@/lib/platform/auth/limiter";
import { env } from "@/lib/platform/env";
import { GET, POST } from "./route";

function called(action: string, init?: RequestInit) {
  const url = `${env().baseUrl}/api/auth/${action}`;
  return [new Request(url, init), { params: Promise.resolve({ nextauth: action.split("/") }) }] as const;
}

function form(action: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(fields).toString();
  return called(action, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": String(body.length),
      origin: new URL(env().baseUrl).origin,
      ...headers,
    },
  });
}

test.each([
  "signin",
  "signin/credentials",
  "signout",
  "error",
  "verify-request",
  "callback/credentials",
  "_log",
  "csrf/x",
])("there is no page at GET /api/auth/%s", async (action) => {
  const response = await GET(...called(action));
  expect(response.status).toBe(404);
  expect(response.headers.get("content-type")).toBe("application/problem+json");
});

test.each(["signin/credentials", "session", "_log", "callback/other"])(
  "POST /api/auth/%s does not exist",
  async (action) => {
    expect((await POST(...form(action, {}))).status).toBe(404);
  },
);

test("a form of another site is refused", async () => {
  const fields = { email: "clara@example.org", password: "x" };
  expect((await POST(...form("callback/credentials", fields, { origin: "https://elsewhere.example" }))).status).toBe(
    403,
  );
  expect((await POST(...form("signout", {}, { "sec-fetch-site": "cross-site" }))).status).toBe(403);
});

test("a form of unknown or great length is refused unread", async () => {
  expect((await POST(...form("callback/credentials", {}, { "content-length": "8193" }))).status).toBe(413);
});

test("the eleventh try to sign in is answered 429 before next-auth is asked", async () => {
  const email = `${randomUUID()}@example.org`;
  for (let tried = 0; tried < 10; tried++) await countTry("sign-in:account", email);
  const response = await POST(...form("callback/credentials", { email: ` ${email.toUpperCase()}`, password: "x" }));
  expect(response.status).toBe(429);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await response.json()).toMatchObject({ code: "too-many", retryAfterSeconds: expect.any(Number) });
});

test("a form that names two people, or is no form, is refused: the tries that are counted are those that are made", async () => {
  const [counted, tried] = [`${randomUUID()}@example.org`, `${randomUUID()}@example.org`];
  const [request, context] = form("callback/credentials", { email: counted, password: "x" });
  const twice = `${await request.clone().text()}&email=${encodeURIComponent(tried)}`;
  const headers = { ...Object.fromEntries(request.headers), "content-length": String(twice.length) };
  const sent = (body: string, changes = {}) =>
    POST(new Request(request.url, { method: "POST", body, headers: { ...headers, ...changes } }), context);
  expect((await sent(twice)).status).toBe(422);
  expect((await sent(JSON.stringify({ email: tried }), { "content-type": "application/json" })).status).toBe(415);
  expect(
    (await sent("email=a", { "content-type": "application/json; application/x-www-form-urlencoded" })).status,
  ).toBe(415);
});

test("who is in stays in while the database is away: the count of tries ends by itself", async () => {
  const away = vi.spyOn(pg.Pool.prototype, "query").mockImplementation(() => Promise.reject(new Error("ECONNREFUSED")));
  try {
    await expect(forgiveTries("sign-in:account", randomUUID())).resolves.toBeUndefined();
  } finally {
    away.mockRestore();
  }
});
