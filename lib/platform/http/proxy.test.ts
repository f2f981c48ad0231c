import { NextRequest } from "next/server";
import { afterEach, expect, test, vi } from "vitest";
import { proxy } from "@/proxy";

afterEach(() => vi.unstubAllEnvs());

const headersAt = (address: string): Headers => {
  vi.stubEnv("NEXTAUTH_URL", address);
  return proxy(new NextRequest(`${address}/sign-in`)).headers;
};

test("behind https, and only there, browsers are told to stay with it", () => {
  expect(headersAt("https://praxis.example").get("strict-transport-security")).toMatch(/^max-age=63072000/);
  expect(headersAt("http://127.0.0.1:3000").get("strict-transport-security")).toBeNull();
});

test("each answer has a nonce of its own and is kept by nobody", () => {
  const [one, other] = [headersAt("http://127.0.0.1:3000"), headersAt("http://127.0.0.1:3000")];
  expect(one.get("cache-control")).toBe("no-store");
  const nonce = (headers: Headers) => /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];
  expect(nonce(one)).toHaveLength(24);
  expect(nonce(other)).not.toBe(nonce(one));
});

test("who asks for localhost is sent to the address that writes are taken from", () => {
  vi.stubEnv("NEXTAUTH_URL", "http://127.0.0.1:3000");
  const asked = (host: string, method = "GET", path = "/join?a=b") =>
    proxy(new NextRequest(`http://localhost:3000${path}`, { method, headers: { host } })).headers.get("location");
  expect(asked("localhost:3000")).toBe("http://127.0.0.1:3000/join?a=b");
  expect(asked("localhost:3000", "GET", "//elsewhere.example/x")).toMatch(/^http:\/\/127\.0\.0\.1:3000\//);
  expect(asked("127.0.0.1:3000")).toBeNull();
  // A proxy in front may say any name of its own: sending it on would go round in circles.
  expect(asked("praxis.example")).toBeNull();
  expect(asked("localhost:3000", "POST")).toBeNull();
});
