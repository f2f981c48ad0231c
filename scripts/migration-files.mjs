import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inRoot } from "./place.mjs";

const folder = inRoot("prisma/migrations");

const textOf = (name) => readFileSync(path.join(folder, name, "migration.sql"), "utf8");

/** The names of all migrations, in their order. */
export function migrationNames() {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** SHA-256 of a migration's file as Prisma notes it when it is applied. Git may have turned its line ends, which alters nothing. */
export function checksumsOf(name) {
  const lines = textOf(name).replaceAll("\r\n", "\n");
  return [lines, lines.replaceAll("\n", "\r\n")].map((text) => createHash("sha256").update(text).digest("hex"));
}

/** Migrations as Prisma's schema engine takes them. */
export function migrationsList(names) {
  const lock = path.join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: existsSync(lock) ? readFileSync(lock, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: textOf(name) } },
    })),
  };
}
