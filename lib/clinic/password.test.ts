import { expect, test } from "vitest";
import { invitationLink, tokenOfFragment } from "./invitation";
import { newPassphrase } from "./passphrase";
import { isPasswordFitting, passwordLength } from "./password";
import { hashOf, newToken } from "./token";

test("length is all that a password must have, counted as a person counts", () => {
  expect(isPasswordFitting("a".repeat(14))).toBe(false);
  expect(isPasswordFitting(" ".repeat(15))).toBe(true);
  expect(isPasswordFitting("🌿".repeat(15))).toBe(true);
  expect(isPasswordFitting("a".repeat(129))).toBe(false);
  // The same letter, typed as one character or as two.
  expect([passwordLength("\u00e9"), passwordLength("e\u0301")]).toEqual([1, 1]);
});

test("an offered passphrase always fits, and is never offered twice", () => {
  const offered = Array.from({ length: 2000 }, newPassphrase);
  expect(offered.every(isPasswordFitting)).toBe(true);
  expect(new Set(offered).size).toBe(offered.length);
});

test("a token travels behind the # and comes back whole", () => {
  const token = newToken();
  const link = new URL(invitationLink("https://praxis.example", token));
  expect(link.pathname).toBe("/join");
  expect(link.search).toBe("");
  expect(tokenOfFragment(link.hash)).toBe(token);
  for (const broken of ["", "#", "#abc", `${link.hash}x`, `#${token.slice(1)}`]) {
    expect(tokenOfFragment(broken)).toBeNull();
  }
  expect(hashOf(token)).toHaveLength(32);
});
