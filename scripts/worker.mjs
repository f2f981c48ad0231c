import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fingerprint } from "./fingerprint.mjs";
import { inRoot } from "./place.mjs";

/** The page that a phone shows without signal, as Next names its files. */
const SHELL = "server/app/(public)/shell/page";

/** What is at home in `public/` and belongs to the patient's rooms. */
const ICONS = ["icon.svg", "icons/icon-192.png", "icons/icon-512.png", "icons/maskable-512.png", "icons/touch-180.png"];

/**
 * Bundles the service worker into the build, with the list of all that it keeps: the shell, and every script, style and
 * font that the shell can come to load, also by a part that is loaded later. Another build is another list, so another
 * worker.
 */
export async function bundleWorker(distribution) {
  const folder = inRoot(distribution);
  const revision = readFileSync(path.join(folder, "BUILD_ID"), "utf8");
  const kept = [
    { url: "/shell", revision },
    { url: "/manifest.webmanifest", revision },
    ...ICONS.map((name) => ({ url: `/${name}`, revision: fingerprint(`public/${name}`) })),
    // Named by their content.
    ...filesOfShell(folder).map((name) => ({ url: `/_next/${name}`, revision: null })),
  ];
  // The launchers install the packages: what they import before that can only be Node's own.
  const { build } = await import("esbuild");
  await build({
    entryPoints: [inRoot("components/offline/worker.ts")],
    outfile: path.join(folder, "worker.js"),
    bundle: true,
    minify: true,
    format: "iife",
    target: ["chrome100", "safari15", "firefox100"],
    define: { KEPT: JSON.stringify(kept), "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
}

/** @returns {string[]} the shell's files, and those that they name in turn */
function filesOfShell(folder) {
  const found = new Set();
  const look = (text, from) => {
    for (const [, name] of text.matchAll(/(?:\/_next\/|\b)(static\/(?:chunks|media)\/[\w.~-]+)/g)) found.add(name);
    for (const [, name] of text.matchAll(/url\(["']?(\.\.\/media\/[\w.~-]+)/g)) found.add(path.posix.join(from, name));
  };
  const { rootMainFiles } = JSON.parse(readFileSync(path.join(folder, "build-manifest.json"), "utf8"));
  look(rootMainFiles.join("\n"), "");
  look(readFileSync(path.join(folder, `${SHELL}_client-reference-manifest.js`), "utf8"), "");
  // A set gives what is added while it is walked.
  for (const name of found) {
    const file = path.join(folder, name);
    if (!existsSync(file)) found.delete(name);
    else if (/\.(js|css)$/.test(name)) look(readFileSync(file, "utf8"), path.posix.dirname(name));
  }
  return [...found].sort();
}
