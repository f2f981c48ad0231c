// The folder of the real data, looked at closely before anything is put into it.
import { existsSync, mkdirSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { Stop } from "./launch.mjs";
import { root } from "./place.mjs";
import { dataSettings, insideRefusal, isWithin, thisMachine } from "./settings.mjs";
import { openState } from "./state.mjs";

/** What the rules of scripts/settings.mjs need to know of the machine. */
export const machine = () => thisMachine({ root, home: homedir() });

/** The value of settings, or the end of the launcher with the sentence that refuses them. */
export function orStop({ settings, refusal }) {
  if (refusal) throw new Stop(refusal);
  return settings;
}

/** Where the real data is, by the environment. */
export const dataFolder = () => orStop(dataSettings(process.env, machine())).data;

/** Opens the folder of the real data as a state; makes it when it is not there. */
export function openData(folder) {
  const place = followed(folder);
  if (isWithin(place, realpathSync(root))) throw new Stop(insideRefusal(place, root));
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new Stop(`${folder} is a file: set PRAXIS_DATA to a folder.`);
  }
  try {
    make(folder);
    const probe = path.join(folder, `.writable-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new Stop(
      `Praxis cannot write to its data folder ${folder} (${error.code}): let the user who starts it own that folder, or set PRAXIS_DATA to another one.`,
    );
  }
  return openState("real", { folder, stays: true });
}

/** One folder after the other: Node's own recursive way never ends where the system answers ENOENT (below /proc). */
function make(folder) {
  if (existsSync(folder)) return;
  make(path.dirname(folder));
  mkdirSync(folder, { mode: 0o755 });
}

/** A path with the links in what exists of it followed: a link can lead into the checkout, too. */
function followed(folder) {
  if (existsSync(folder)) return realpathSync(folder);
  const parent = path.dirname(folder);
  return parent === folder ? folder : path.join(followed(parent), path.basename(folder));
}
