import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { commandOf } from "./alive.mjs";
import { Stop } from "./launch.mjs";
import { inRoot } from "./place.mjs";
import { say } from "./progress.mjs";

/** What a state that stays cannot make again: taken for missing, it would be written anew, and what hangs on it is lost. */
const precious = ["kind", "secrets"];

/**
 * A state folder: what a launcher made once and finds again, as small JSON files that only their owner may read. The
 * folder itself can be entered, because PostgreSQL may run as another user. Each is marked with what it is for, so that
 * a demo never touches what a real clinic entered, nor the other way round.
 * @param {string} name what it is for: demo, dev, test, or `real` (scripts/data-folder.mjs)
 * @param {{ folder?: string, stays?: boolean }} [place] `.praxis-<name>` of the checkout unless told; one that `stays`
 *   is never taken into use when something else is in it, and nothing of it ever moves elsewhere
 */
export function openState(name, { folder = inRoot(`.praxis-${name}`), stays = false } = {}) {
  const file = (title) => path.join(folder, `${title}.json`);
  const guarded = (work) => {
    try {
      return work();
    } catch (error) {
      if (error.code !== "EACCES" && error.code !== "EPERM") throw error;
      const otherwise = stays ? "" : ", or remove the folder to begin anew";
      throw new Stop(`${folder} belongs to another user. Run this as that user${otherwise}.`);
    }
  };

  const state = {
    folder,
    file,
    stays,
    /** The file's content, or null where there is none yet (or a crash left half of one). */
    read: (title) =>
      guarded(() => {
        try {
          return JSON.parse(readFileSync(file(title), "utf8"));
        } catch (error) {
          if (error.code === "ENOENT") return null;
          if (!(error instanceof SyntaxError)) throw error;
          if (stays && precious.includes(title)) throw new Stop(lost(`${file(title)} is damaged`, title));
          return null;
        }
      }),
    write: (title, content) =>
      guarded(() => {
        const draft = `${file(title)}.${process.pid}`;
        writeFileSync(draft, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600, flush: true });
        renameSync(draft, file(title));
        syncFolder(folder);
      }),
  };
  guarded(() => {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o711);
  });
  mark(state, name);
  return state;
}

/** A name is on the disk only when its folder is. Windows knows no such thing. */
function syncFolder(folder) {
  if (process.platform === "win32") return;
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

const lost = (what, title) =>
  `${what}, and the data beside it needs it: bring ${title}.json back from a copy of the folder, or restore a backup into a new folder. Remove nothing.`;

function mark(state, name) {
  const kind = state.read("kind")?.kind;
  if (kind === name) return;
  if (kind) {
    throw new Stop(
      `${state.folder} holds the data of another kind (${kind}, not ${name}), and the two are never mixed: choose another folder.`,
    );
  }
  if (state.stays && contentOf(state.folder).length > 0) {
    throw new Stop(
      `${state.folder} is not empty, and Praxis did not make what is in it: choose an empty folder, or one that is not there yet.`,
    );
  }
  state.write("kind", { kind: name });
}

/** A file system of its own may bring a folder for what was lost. */
const contentOf = (folder) => readdirSync(folder).filter((name) => name !== "lost+found");

/**
 * Makes this launcher the only one on the state: two would both stop the database, and only one of them should. One that
 * still runs, say because only the npm above it was killed, is refused, or stopped first with `replace`.
 */
export async function claim(state, { replace = false } = {}) {
  const script = path.basename(process.argv[1]);
  const other = state.read("launcher")?.pid;
  const runs = () => other && other !== process.pid && commandOf(other)?.includes(script);
  if (runs() && !replace) {
    throw new Stop(`Praxis already runs on ${state.folder}, as process ${other}: stop that one first (kill ${other}).`);
  }
  if (runs()) {
    say(`Stopping the one that still runs here (process ${other}).`);
    process.kill(other, "SIGTERM");
    for (let waited = 0; runs() && waited < 30_000; waited += 100) await wait(100);
  }
  state.write("launcher", { pid: process.pid });
}

/**
 * The secrets of a state folder, made on the first call and kept: hex, so that they need no escaping in a URL. What was
 * served under secrets that are gone is left alone: new ones would neither open its database nor its second factors.
 */
export function secretsOf(state) {
  const kept = state.read("secrets") ?? {};
  const lacking = ["nextauth", "admin", "owner", "app"].filter((name) => !kept[name]);
  if (lacking.length === 0) return kept;
  if (state.stays && ["postgres/data", "server.log"].some((name) => existsSync(path.join(state.folder, name)))) {
    throw new Stop(lost(`${state.file("secrets")} is missing, or not whole`, "secrets"));
  }
  const secrets = { ...kept };
  for (const name of lacking) secrets[name] = randomBytes(32).toString("hex");
  state.write("secrets", secrets);
  return secrets;
}
