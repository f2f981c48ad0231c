import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const filesOf = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => path.join(folder, name));
const files = ["app", "components"].flatMap(filesOf).filter((name) => /\.(css|tsx?)$/.test(name));
const read = (name: string) => readFileSync(path.join(root, name), "utf8");

/** What is not there takes its property away without a word: text in the wrong colour, a line that is missing. */
test("every variable that a style uses is defined somewhere", () => {
  const defined = new Set<string>();
  for (const text of files.map(read)) {
    for (const [, name = ""] of text.matchAll(/(--[a-z][\w-]*)\s*:/g)) defined.add(name);
    // Set from a script, or by the font loader.
    for (const [, name = ""] of text.matchAll(/["'`](--[a-z][\w-]*)["'`]/g)) defined.add(name);
  }
  const missing = files
    .filter((name) => name.endsWith(".css"))
    .flatMap((name) => [...read(name).matchAll(/var\((--[a-z][\w-]*)/g)].map(([, used = ""]) => `${name}: ${used}`))
    .filter((use) => !defined.has(use.slice(use.indexOf("--"))));
  expect([...new Set(missing)]).toEqual([]);
});
