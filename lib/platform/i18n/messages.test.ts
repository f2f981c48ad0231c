import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { messages } from "./messages";

test("every namespace file is listed in the catalogue", () => {
  const files = readdirSync(join(import.meta.dirname, "en")).map((name) => name.replace(/\.json$/, ""));
  expect(Object.keys(messages).sort()).toEqual(files.sort());
});
