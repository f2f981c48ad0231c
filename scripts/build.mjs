import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { bin, mustRun } from "./child.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { inRoot } from "./place.mjs";
import { step } from "./progress.mjs";
import { bundleWorker } from "./worker.mjs";

/** All that goes into the build. */
const sources = ["app", "components", "lib", "public", "prisma/schema"].concat([
  "proxy.ts",
  "scripts/worker.mjs",
  "instrumentation.ts",
  "next.config.js",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
]);

/** The folder of the build, as next.config.js has it. */
const distribution = process.env.PRAXIS_DIST || ".next";

const stamp = inRoot(distribution, "praxis-build");
const current = () => `${process.version} ${fingerprint(...sources)}`;

/** Is there a build of the sources as they are now? */
export const isBuilt = () => existsSync(stamp) && readFileSync(stamp, "utf8") === current();

/** Builds the production application when anything in it changed since the last build. */
export async function build() {
  if (isBuilt()) return;
  const made = current();
  rmSync(stamp, { force: true });
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await step("Building the application", () => mustRun("next build", process.execPath, [bin.next, "build"], { env }));
  await step("Bundling the service worker", () => bundleWorker(distribution));
  writeFileSync(stamp, made);
}
