import { spawn } from "node:child_process";
import { atEnd, Stop } from "./launch.mjs";
import { inRoot, root } from "./place.mjs";

/**
 * Starts a program in the checkout. It leads its own process group, so that a Ctrl-C in the terminal reaches the
 * launcher alone, which then stops things in their order.
 */
export function start(command, args, { env = process.env, stdio = "inherit", cwd = root, uid, gid } = {}) {
  const child = spawn(command, args, { cwd, env, stdio, uid, gid, detached: process.platform !== "win32" });
  child.ended = new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 127, error }));
    child.once("exit", (code, signal) => resolve({ code: code ?? 1, signal }));
  });
  child.closed = new Promise((resolve) => child.once("close", resolve).once("error", resolve));
  atEnd(() => stop(child));
  return child;
}

/** Stops a program with everything it started: politely, and after ten seconds for good. */
export async function stop(child) {
  const signal = (name) => {
    try {
      process.platform === "win32" ? child.kill(name) : process.kill(-child.pid, name);
    } catch {
      // The group is gone already.
    }
  };
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return;
  signal("SIGTERM");
  const force = setTimeout(() => signal("SIGKILL"), 10_000);
  await child.ended;
  clearTimeout(force);
  signal("SIGKILL");
}

/** Runs a program to its end, quietly. Returns its exit code and all it wrote. */
export async function run(command, args, options = {}) {
  const child = start(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let stdout = "";
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    stdout += text;
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text) => {
    output += text;
  });
  const { code, error } = await child.ended;
  await child.closed;
  return { code, stdout, output: error ? `${output}${error.message}\n` : output };
}

/** As `run`, but a failure ends the launcher and shows what the program wrote. Returns its standard output. */
export async function mustRun(what, command, args, options) {
  const { code, stdout, output } = await run(command, args, options);
  if (code !== 0) throw new Stop(`${output.trim()}\n\n${what} failed (exit code ${code}).`);
  return stdout;
}

/** The arguments for `node` that run a package's program by its file: no shell and no .cmd in between. */
export const bin = {
  next: inRoot("node_modules/next/dist/bin/next"),
  prisma: inRoot("node_modules/prisma/build/index.js"),
  tsx: inRoot("node_modules/tsx/dist/cli.mjs"),
  biome: inRoot("node_modules/@biomejs/biome/bin/biome"),
  tsc: inRoot("node_modules/typescript/bin/tsc"),
  vitest: inRoot("node_modules/vitest/vitest.mjs"),
  playwright: inRoot("node_modules/@playwright/test/cli.js"),
};
