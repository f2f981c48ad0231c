import { afterEach, expect, test, vi } from "vitest";
import { isOwnOrigin } from "./origin";

afterEach(() => vi.unstubAllEnvs());

function at(address: string) {
  vi.stubEnv("NEXTAUTH_URL", address);
  vi.stubEnv("DATABASE_URL", "postgresql://nowhere");
  vi.stubEnv("NEXTAUTH_SECRET", "none");
  return (headers: Record<string, string>) => isOwnOrigin(new Request(address, { method: "POST", headers }));
}

const same = { "sec-fetch-site": "same-origin" };

test("a write comes from our own pages, or is refused", () => {
  const own = at("https://praxis.example");
  expect(own({ origin: "https://praxis.example", ...same })).toBe(true);
  expect(own({ origin: "https://praxis.example" })).toBe(true);
  expect(own({ origin: "https://praxis.example", "sec-fetch-site": "cross-site" })).toBe(false);
  for (const origin of ["https://elsewhere.example", "http://localhost:443", "null", ""])
    expect(own({ origin, ...same })).toBe(false);
  expect(own(same)).toBe(false);
});

test("on one's own machine localhost is another name for 127.0.0.1", () => {
  const own = at("http://127.0.0.1:3000");
  expect(own({ origin: "http://localhost:3000", ...same })).toBe(true);
  // What runs there beside us is not us.
  expect(own({ origin: "http://localhost:3000", "sec-fetch-site": "cross-site" })).toBe(false);
  expect(own({ origin: "http://localhost:3000" })).toBe(false);
  expect(own({ origin: "http://localhost:8080", ...same })).toBe(false);
});
