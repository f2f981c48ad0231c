import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { bin, mustRun } from "./child.mjs";
import { inRoot } from "./place.mjs";
import { step } from "./progress.mjs";
import { fingerprint } from "./template.mjs";

/** All that goes into the build. */
const sources = ["app", "components", "lib", "public", "prisma/schema"].concat([
  "proxy.ts",
  "instrumentation.ts",
  "next.config.js",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
]);

/** The folder of the build, as next.config.js has it. */
export const distribution = process.env.PRAXIS_DIST || ".next";

/** Builds the production application when anything in it changed since the last build. Returns whether it did. */
export async function build() {
  const stamp = inRoot(distribution, "praxis-build");
  const current = `${process.version} ${fingerprint(...sources)}`;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === current) return false;
  rmSync(stamp, { force: true });
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" };
  await step("Building the application", () => mustRun("next build", process.execPath, [bin.next, "build"], { env }));
  writeFileSync(stamp, current);
  return true;
}
