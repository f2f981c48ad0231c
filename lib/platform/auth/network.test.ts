import { expect, test } from "vitest";
import { addressOf } from "./limiter";
import { networkOf } from "./network";

test("all addresses of one IPv6 network are one, however they are written", () => {
  const same = ["2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", "2001:0DB8:0001:0002:0:0:0:9", "2001:db8:1:2::"];
  for (const address of same) expect(networkOf(address)).toBe("2001:db8:1:2::/64");
  expect(networkOf("2001:db8:1:3::1")).toBe("2001:db8:1:3::/64");
  expect(networkOf("2001:db8::2:0:0:1")).toBe("2001:db8:0:0::/64");
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  expect(networkOf("::1")).toBe("0:0:0:0::/64");
});

test("an IPv4 address stays itself, also when it is written as IPv6", () => {
  expect(networkOf("192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("::ffff:192.0.2.7")).toBe("192.0.2.7");
  expect(networkOf("::FFFF:c000:0207")).toBe("192.0.2.7");
});

test("a request is counted by its network", () => {
  const from = (address: string) => addressOf(new Request("http://x", { headers: { "x-forwarded-for": address } }));
  expect(from("2001:db8:1:2::1")).toBe(from("2001:db8:1:2::2"));
  expect(from("192.0.2.7")).not.toBe(from("192.0.2.8"));
  expect(from(" 192.0.2.7 , 10.0.0.1")).toBe("192.0.2.7");
  expect(addressOf(new Request("http://x"))).toBe("unknown");
  expect(from("nonsense")).toBe("nonsense");
});
