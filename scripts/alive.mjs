import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/** The command line of a running process; null when there is no such process, "" when the system does not tell. */
export function commandOf(pid) {
  if (!isAlive(pid)) return null;
  const listing = `/proc/${pid}/cmdline`;
  if (existsSync(listing)) return readFileSync(listing, "utf8").replaceAll("\0", " ");
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}
