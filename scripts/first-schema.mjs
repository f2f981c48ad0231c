// How prisma/testing/first-schema.backup was made, and how it could be made again: a backup of the first schema, by the
// program of that time, of its demo clinic with three of its patients. It is never to be made from anything newer: tests
// restore it and migrate it, as the first clinics will.
//
//   node scripts/first-schema.mjs FILE
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseEnv } from "node:util";
import { asked } from "./backup/command.mjs";
import { bin, mustRun } from "./child.mjs";
import { atEnd, launch, Stop } from "./launch.mjs";
import { inRoot } from "./place.mjs";

/** The last commit whose migrations are the first four. */
const commit = "3ac5b23";

await launch(async () => {
  const { file } = asked({ usage: "node scripts/first-schema.mjs FILE" });
  if (!file) throw new Stop("Into which file?");
  const folder = path.join(mkdtempSync(path.join(tmpdir(), "praxis-first-")), "checkout");
  const git = (...args) => mustRun("git", "git", args);
  await git("worktree", "add", "--detach", folder, commit);
  atEnd(() => rmSync(path.dirname(folder), { recursive: true }));
  atEnd(() => git("worktree", "remove", "--force", folder));
  symlinkSync(inRoot("node_modules"), path.join(folder, "node_modules"));

  const there = { cwd: folder, env: { ...process.env, PATH: process.env.PATH } };
  const node = (...args) => mustRun(args.join(" "), process.execPath, args, there);
  await node("scripts/dev.mjs", "up");
  atEnd(() => node("scripts/dev.mjs", "down"));
  Object.assign(there.env, parseEnv(readFileSync(path.join(folder, ".praxis-dev/env"), "utf8")));

  const seed = path.join(folder, "prisma/seed.ts");
  writeFileSync(seed, readFileSync(seed, "utf8").replace("caseload(today).map", "caseload(today).slice(0, 3).map"));
  await node(bin.tsx, seed);
  await node("scripts/backup.mjs", file, "--force");
});
