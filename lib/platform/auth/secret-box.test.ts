import { expect, test, vi } from "vitest";
import { keyedHash, seal, unseal } from "./secret-box";

vi.stubEnv("DATABASE_URL", "postgresql://nowhere");
vi.stubEnv("NEXTAUTH_URL", "http://localhost");

const plain = new Uint8Array([1, 2, 3, 4]);
const withSecret = (secret: string) => vi.stubEnv("NEXTAUTH_SECRET", secret);

test("what is sealed opens for its owner and this server's secret alone, and unaltered", () => {
  withSecret("one");
  const box = seal(plain, "clara");
  expect(unseal(box, "clara")).toEqual(plain);
  expect(seal(plain, "clara")).not.toEqual(box);
  expect(unseal(box, "mira")).toBeNull();
  for (let at = 0; at < box.length; at++) {
    const altered = new Uint8Array(box);
    altered[at] = (altered[at] ?? 0) ^ 1;
    expect(unseal(altered, "clara")).toBeNull();
  }
  expect(unseal(new Uint8Array(3), "clara")).toBeNull();
  withSecret("another");
  expect(unseal(box, "clara")).toBeNull();
});

test("a keyed hash differs by owner and by secret", () => {
  withSecret("one");
  const hash = keyedHash("ABCD", "clara");
  expect(keyedHash("ABCD", "clara")).toEqual(hash);
  expect(keyedHash("ABCD", "mira")).not.toEqual(hash);
  withSecret("another");
  expect(keyedHash("ABCD", "clara")).not.toEqual(hash);
});
