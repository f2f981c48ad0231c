import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { messages } from "./i18n/messages";
import { NOTICE } from "./privacy-notice";

/** Versions that people have accepted: their words are never used again, and a new version has words of its own. */
const BEFORE: Record<number, string> = { 1: "10b74ad6315d409c59604ef2677600d465ac461d0bdfa7c90f9a231f2209eb7d" };

const words = createHash("sha256").update(JSON.stringify(messages.privacy.notice)).digest("hex");

test("the notice's words are those of its version: other words need another version", () => {
  expect(NOTICE.words).toBe(words);
  expect(Object.keys(BEFORE).map(Number)).toEqual(Array.from({ length: NOTICE.version - 1 }, (_, index) => index + 1));
  expect(Object.values(BEFORE)).not.toContain(NOTICE.words);
});
