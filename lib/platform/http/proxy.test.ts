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
  const policy = one.get("content-security-policy") ?? "";
  const nonce = (headers: Headers) => /'nonce-([^']+)'/.exec(headers.get("content-security-policy") ?? "")?.[1];
  expect(nonce(one)).toHaveLength(24);
  expect(nonce(other)).not.toBe(nonce(one));
  expect(policy).toContain(`style-src 'self' 'nonce-${nonce(one)}';`);
  expect(policy).not.toContain("unsafe");
});
