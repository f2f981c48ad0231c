import { expect, test } from "vitest";
import { clientAddress, trustedProxies } from "./trusted-proxies.mjs";

const seen = (trusted: string, peer: string | undefined, forwardedFor?: string) => {
  const { proxies } = trustedProxies(trusted);
  if (!proxies) throw new Error("refused");
  return clientAddress(peer, forwardedFor, proxies);
};

test("without a trusted proxy the connection counts, whatever a client writes", () => {
  expect(seen("", "203.0.113.9", "198.51.100.1")).toBe("203.0.113.9");
  expect(seen("10.0.0.2", "203.0.113.9", "198.51.100.1, 10.0.0.2")).toBe("203.0.113.9");
  expect(seen("loopback", undefined, "198.51.100.1")).toBe("unknown");
});

test("a trusted proxy's last word counts, and what a client put before it does not", () => {
  expect(seen("loopback", "127.0.0.1", "198.51.100.1")).toBe("198.51.100.1");
  expect(seen("loopback", "127.0.0.1", "6.6.6.6, 198.51.100.1")).toBe("198.51.100.1");
  expect(seen("loopback", "::ffff:127.0.0.1", "2001:db8::7")).toBe("2001:db8::7");
});

test("of several proxies in a row each must be trusted", () => {
  const way = "6.6.6.6, 198.51.100.1, 10.0.0.3";
  expect(seen("loopback 10.0.0.0/24", "127.0.0.1", way)).toBe("198.51.100.1");
  expect(seen("loopback", "127.0.0.1", way)).toBe("10.0.0.3");
  expect(seen("127.0.0.1,10.0.0.0/24,198.51.100.0/24", "127.0.0.1", way)).toBe("6.6.6.6");
});

test("what is no address ends the list: the last proxy that is one counts", () => {
  expect(seen("loopback", "127.0.0.1", "198.51.100.1, unknown")).toBe("127.0.0.1");
  expect(seen("loopback, 10.0.0.3", "127.0.0.1", "<script>, 10.0.0.3")).toBe("10.0.0.3");
  expect(seen("loopback", "127.0.0.1", "")).toBe("127.0.0.1");
  expect(seen("loopback", "127.0.0.1")).toBe("127.0.0.1");
});

test.each([
  "proxy",
  "10.0.0.256",
  "10.0.0.0/33",
  "10.0.0.0/-1",
  "::1/129",
  "10.0.0.0/0",
  "0.0.0.0/0",
  "::/0",
  "10.0.0.0/7",
])("%s is refused", (entry) =>
  expect(trustedProxies(`loopback, ${entry}`)).toEqual({ refusal: expect.stringContaining(entry) }),
);
