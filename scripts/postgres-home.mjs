import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import {
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import path from "node:path";
import { postgresPackage } from "./install.mjs";
import { Stop } from "./launch.mjs";

/** Where root keeps what the database's user cannot reach inside the checkout. */
const outside = "/var/lib/praxis";

/**
 * Decides as whom PostgreSQL runs, where its programs are and where its data is, and makes the folder for the data.
 * PostgreSQL refuses to run as root, and another user cannot always enter the checkout (a home folder with mode 700, a
 * strict umask): then programs and data live in /var/lib/praxis. The choice is remembered, so that data never moves.
 * A state that stays keeps its data inside, whatever becomes of the programs.
 * @returns {{ programs: string, data: string, folder: string, user: { uid: number, gid: number } | undefined }}
 */
export function postgresHome(state) {
  const native = postgresPackage();
  const inside = path.join(state.folder, "postgres");
  if (process.getuid?.() !== 0) {
    mkdirSync(inside, { recursive: true, mode: 0o700 });
    return { programs: path.join(native, "bin"), folder: inside, data: path.join(inside, "data"), user: undefined };
  }

  if (state.stays) {
    if (!canEnter(state.folder)) {
      throw new Stop(
        `PostgreSQL does not run as root, and its user cannot reach ${state.folder}: choose a folder that others may enter, as below /var/lib/praxis, or do not run Praxis as root.`,
      );
    }
    return atHome(canReach(native, state.folder) ? native : copyOf(native), inside);
  }
  const remembered = state.read("postgres") ?? {};
  if (!remembered.outside && (existsSync(path.join(inside, "data")) || canReach(native, state.folder))) {
    return atHome(native, inside);
  }
  if (!remembered.outside) state.write("postgres", { ...remembered, outside: randomUUID() });
  return atHome(copyOf(native), path.join(outside, state.read("postgres").outside));
}

function atHome(native, folder) {
  const user = existsSync(folder) ? ownerOf(folder) : unprivilegedUser();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chownSync(folder, user.uid, user.gid);
  return { programs: path.join(native, "bin"), folder, data: path.join(folder, "data"), user };
}

function ownerOf(folder) {
  const { uid, gid } = statSync(folder);
  return uid === 0 ? unprivilegedUser() : { uid, gid };
}

/** An existing account without rights: `initdb` wants one with a name, so a bare number will not do. */
function unprivilegedUser() {
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
    if (uid.status === 0 && gid.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  }
  throw new Stop("PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as.");
}

const canReach = (native, folder) =>
  canEnter(folder) && canDo('test -x "$1/bin/postgres" && test -r "$1/share/postgresql/postgres.bki"', native);

const canEnter = (folder) => canDo('test -x "$1"', folder);

/** Does a test succeed as the database's user? */
function canDo(test, place) {
  return spawnSync("sh", ["-c", test, "sh", place], { ...unprivilegedUser(), cwd: "/" }).status === 0;
}

/** A copy of the programs that their user can reach; whole or not there. */
function copyOf(native) {
  const { version } = JSON.parse(readFileSync(path.join(native, "../package.json"), "utf8"));
  const copy = path.join(outside, `programs-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  mkdirSync(outside, { recursive: true, mode: 0o755 });
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  const { uid, gid } = unprivilegedUser();
  for (const name of ["", ...readdirSync(draft, { recursive: true })]) lchownSync(path.join(draft, name), uid, gid);
  rmSync(copy, { recursive: true, force: true });
  renameSync(draft, copy);
  return copy;
}
