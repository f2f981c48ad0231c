import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openState, secretsOf } from "./state.mjs";

let folder: string;
const inFolder = (name: string) => path.join(folder, name);
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), "praxis-state-")), "data");
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true }));

const real = () => openState("real", { folder, stays: true });
const demo = () => openState("demo", { folder });

test("secrets are made once and kept", () => {
  const secrets = secretsOf(real());
  expect(Object.keys(secrets).sort()).toEqual(["admin", "app", "nextauth", "owner"]);
  expect(secretsOf(real())).toEqual(secrets);
  mkdirSync(inFolder("postgres/data"), { recursive: true });
  expect(secretsOf(real())).toEqual(secrets);
});

test("damaged secrets of the real data stay as they are, and nobody is told to remove anything", () => {
  secretsOf(real());
  truncateSync(inFolder("secrets.json"), 40);
  expect(() => secretsOf(real())).toThrow(/secrets.json is damaged.*bring secrets.json back.*Remove nothing/);
  expect(readFileSync(inFolder("secrets.json"), "utf8")).toHaveLength(40);
  // What a crash of the file system leaves.
  writeFileSync(inFolder("secrets.json"), "");
  expect(() => secretsOf(real())).toThrow(/secrets.json is damaged/);
  expect(readFileSync(inFolder("secrets.json"), "utf8")).toBe("");
});

test.each(["postgres/data", "server.log"])("missing secrets are not made anew beside %s", (name) => {
  secretsOf(real());
  rmSync(inFolder("secrets.json"));
  mkdirSync(inFolder(name), { recursive: true });
  expect(() => secretsOf(real())).toThrow(/secrets.json is missing.*restore a backup into a new folder/);
  expect(existsSync(inFolder("secrets.json"))).toBe(false);
  writeFileSync(inFolder("secrets.json"), JSON.stringify({ nextauth: "f".repeat(64) }));
  expect(() => secretsOf(real())).toThrow(/not whole/);
});

test("a damaged mark of the real data is told as one", () => {
  secretsOf(real());
  truncateSync(inFolder("kind.json"), 3);
  expect(real).toThrow(/kind.json is damaged/);
});

test("what is made again at each start may be damaged, and a demo whole", () => {
  real().write("launcher", { pid: 1 });
  truncateSync(inFolder("launcher.json"), 3);
  expect(real().read("launcher")).toBeNull();
  rmSync(folder, { recursive: true });
  secretsOf(demo());
  truncateSync(inFolder("secrets.json"), 40);
  expect(secretsOf(demo()).nextauth).toHaveLength(64);
});
