import { randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { env } from "@/lib/platform/env";
import { POST as look } from "../look/route";
import { POST as accept } from "./route";

const password = "orbit-velvet-canyon-thumb";
const unknownToken = () => randomBytes(32).toString("base64url");
const unknownAddress = () => `${randomUUID()}@example.org`;
const path = { params: Promise.resolve({}) };

function posted(body: unknown, headers: Record<string, string> = {}) {
  return new Request(`${env().baseUrl}/api/invitations`, {
    method: "POST",
    body: typeof body === "string" ? body : JSON.stringify(body),
    headers: {
      "content-type": "application/json",
      origin: new URL(env().baseUrl).origin,
      "x-forwarded-for": randomUUID(),
      ...headers,
    },
  });
}

test("an unknown link is not found, and is not repeated", async () => {
  const token = unknownToken();
  const response = await look(posted({ token }), path);
  expect(response.status).toBe(404);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await response.text()).not.toContain(token);
});

test("accepting an unknown link ends as a misfit, and sets no cookie", async () => {
  const response = await accept(posted({ token: unknownToken(), email: unknownAddress(), password, notice: 1 }), path);
  expect(response.status).toBe(409);
  expect(await response.json()).toMatchObject({ code: "misfit" });
  expect(response.headers.get("set-cookie")).toBeNull();
});

test("a link is tried ten times, then answered 429", async () => {
  const token = unknownToken();
  const statuses = [];
  for (let tried = 0; tried < 11; tried++) {
    statuses.push((await accept(posted({ token, email: unknownAddress(), password, notice: 1 }), path)).status);
  }
  expect(statuses).toEqual([...Array(10).fill(409), 429]);
});

test("links can't be used to guess one person's password", async () => {
  const email = unknownAddress();
  const statuses = [];
  for (let tried = 0; tried < 11; tried++) {
    statuses.push((await accept(posted({ token: unknownToken(), email, password, notice: 1 }), path)).status);
  }
  expect(statuses.at(-1)).toBe(429);
});

test("one address looks sixty times, then is answered 429", async () => {
  const headers = { "x-forwarded-for": randomUUID() };
  const statuses = await Promise.all(
    Array.from({ length: 61 }, async () => (await look(posted({ token: unknownToken() }, headers), path)).status),
  );
  expect(statuses.filter((status) => status === 429)).toHaveLength(1);
});

test.each([
  ["a short password", { password: "fourteen chars" }],
  ["a password too long", { password: "x".repeat(129) }],
  ["half a character", { password: `${password}\uD800` }],
  ["no e-mail", { email: "helen" }],
  ["an object for a text", { email: { contains: "@" } }],
  ["a field more", { accountId: randomUUID() }],
  ["a token cut off", { token: "abc" }],
  ["no word on the notice", { notice: undefined }],
  ["a notice that does not exist yet", { notice: 1000 }],
])("%s is not understood", async (_what, change) => {
  const body = { token: unknownToken(), email: unknownAddress(), password, notice: 1, ...change };
  expect((await accept(posted(body), path)).status).toBe(422);
});

test("a password is counted in characters, not in code units", async () => {
  const body = { token: unknownToken(), email: unknownAddress(), password: "🌿".repeat(128), notice: 1 };
  expect((await accept(posted(body), path)).status).toBe(409);
});

test("another site, and a form, are refused", async () => {
  const body = { token: unknownToken(), email: unknownAddress(), password, notice: 1 };
  expect((await accept(posted(body, { origin: "https://elsewhere.example" }), path)).status).toBe(403);
  expect((await accept(posted(body, { "content-type": "text/plain" }), path)).status).toBe(415);
});
