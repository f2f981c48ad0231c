import { randomBytes } from "node:crypto";
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { commandOf } from "./alive.mjs";
import { Stop } from "./launch.mjs";
import { inRoot } from "./place.mjs";
import { say } from "./progress.mjs";

/**
 * The folder `.praxis-<name>` of the checkout: what a launcher made once and finds again, as small JSON files that only
 * their owner may read. The folder itself can be entered, because PostgreSQL may run as another user.
 */
export function openState(name) {
  const folder = inRoot(`.praxis-${name}`);
  const file = (title) => path.join(folder, `${title}.json`);
  const guarded = (work) => {
    try {
      return work();
    } catch (error) {
      if (error.code !== "EACCES" && error.code !== "EPERM") throw error;
      throw new Stop(`${folder} belongs to another user. Run this as that user, or remove the folder to begin anew.`);
    }
  };

  guarded(() => {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o711);
  });

  return {
    folder,
    file,
    /** The file's content, or null where there is none yet (or a crash left half of one). */
    read: (title) =>
      guarded(() => {
        try {
          return JSON.parse(readFileSync(file(title), "utf8"));
        } catch (error) {
          if (error.code === "ENOENT" || error instanceof SyntaxError) return null;
          throw error;
        }
      }),
    write: (title, content) =>
      guarded(() => {
        const draft = `${file(title)}.${process.pid}`;
        writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
        renameSync(draft, file(title));
      }),
  };
}

/**
 * Makes this launcher the only one on the state: two would both stop the database, and only one of them should. One that
 * still runs, say because only the npm above it was killed, is refused, or stopped first with `replace`.
 */
export async function claim(state, { replace = false } = {}) {
  const script = path.basename(process.argv[1]);
  const other = state.read("launcher")?.pid;
  const runs = () => other && other !== process.pid && commandOf(other)?.includes(script);
  if (runs() && !replace) throw new Stop(`This already runs here, as process ${other}.`);
  if (runs()) {
    say(`Stopping the one that still runs here (process ${other}).`);
    process.kill(other, "SIGTERM");
    for (let waited = 0; runs() && waited < 30_000; waited += 100) await wait(100);
  }
  state.write("launcher", { pid: process.pid });
}

/** The secrets of a state folder, made on the first call and kept: hex, so that they need no escaping in a URL. */
export function secretsOf(state) {
  const kept = state.read("secrets") ?? {};
  const secrets = { ...kept };
  for (const name of ["nextauth", "admin", "owner", "app"]) secrets[name] ??= randomBytes(32).toString("hex");
  if (Object.keys(secrets).length > Object.keys(kept).length) state.write("secrets", secrets);
  return secrets;
}
