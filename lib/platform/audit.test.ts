import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { messages } from "@/lib/platform/i18n/messages";

const root = path.resolve(import.meta.dirname, "../..");
const filesBelow = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`);

const NAME = /["']([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)["']/g;

/** The acts that a text names in places where an event is written. */
function actsIn(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const places = file.endsWith(".sql")
    ? text.matchAll(/INSERT INTO audit_event[^;]*;/g)
    : text.matchAll(/\baction:[^,}\n]*(?:\n\s*[?:][^,}\n]*)*/g);
  return [...places].flatMap(([place]) => [...place.matchAll(NAME)].map(([, name]) => name as string));
}

const sources = [...filesBelow("lib"), ...filesBelow("prisma/migrations")].filter(
  (file) => /(commands|queries)\.ts$/.test(file) || file.endsWith("migration.sql"),
);
const acts = [...new Set(sources.flatMap(actsIn))].sort();

test("every act that the code writes has words in en/audit.json", () => {
  expect(acts.length).toBeGreaterThan(20);
  const wordsOf = (act: string) =>
    act.split(".").reduce<unknown>((words, part) => (words as Record<string, unknown>)?.[part], messages.audit.action);
  expect(acts.filter((act) => typeof wordsOf(act) !== "string")).toEqual([]);
});
