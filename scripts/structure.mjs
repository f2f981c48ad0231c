// The house's own lint: where files may stand, what they may be called, and which way they may depend on each other.
// Every message says the way out. Prints the findings and exits 1, or a count and exits 0.
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(fileURLToPath(import.meta.url), "../..");

const TOP_LEVEL = new Set([
  ".ci",
  ".gitignore",
  ".npmrc",
  "CONTRIBUTING.md",
  "LICENSE",
  "README.md",
  "SECURITY.md",
  "app",
  "bench",
  "biome.json",
  "components",
  "docs",
  "e2e",
  "instrumentation-client.ts",
  "instrumentation.ts",
  "lib",
  "next.config.js",
  "package-lock.json",
  "package.json",
  "playwright.config.ts",
  "prisma",
  "prisma.config.ts",
  "proxy.ts",
  "public",
  "scripts",
  "tsconfig.json",
  "vitest.config.ts",
]);

/** Each domain imports only from those before it. The first five are pure and import no platform. */
const DOMAINS = [
  "day",
  "dose",
  "schedule",
  "figure",
  "platform",
  "exercise",
  "clinic",
  "patient",
  "program",
  "session",
  "adherence",
  "outcome",
  "progress",
  "check-up",
  "caseload",
  "contact",
  "learn",
  "record",
];
const PURE = new Set(["day", "dose", "schedule", "figure"]);
const STRANGERS = /^(index|utils?|helpers?|types?|common|shared|misc|constants|lib|functions)\.tsx?$/;
const LONGEST = 300;

const findings = [];
const say = (file, message) => findings.push(`${file}: ${message}`);

const ignored = /^(node_modules|\.git|\.next.*|\.praxis.*|test-results|next-env\.d\.ts|.*\.tsbuildinfo)$/;
for (const name of readdirSync(root)) {
  if (!ignored.test(name) && !TOP_LEVEL.has(name))
    say(name, "is not part of the top level. Move it into one of its folders.");
}

/** @returns {string[]} all source files below a folder, as paths from the root */
function filesBelow(folder) {
  return readdirSync(path.join(root, folder)).flatMap((name) => {
    const file = `${folder}/${name}`;
    if (name === "generated") return [];
    return statSync(path.join(root, file)).isDirectory() ? filesBelow(file) : [file];
  });
}

const isTest = (file) => /\.test\.tsx?$/.test(file);
const sources = ["app", "components", "lib", "e2e", "prisma"]
  .filter((folder) => TOP_LEVEL.has(folder) && exists(folder))
  .flatMap(filesBelow);

function exists(folder) {
  try {
    return statSync(path.join(root, folder)).isDirectory();
  } catch {
    return false;
  }
}

for (const file of sources) {
  if (!/\.(ts|tsx)$/.test(file)) continue;
  const text = readFileSync(path.join(root, file), "utf8");
  const name = path.basename(file);
  if (STRANGERS.test(name)) say(file, "says nothing. Name the file by the one idea that it holds.");
  const lines = text.split("\n").length - 1;
  if (lines > LONGEST && !isTest(file))
    say(file, `has ${lines} lines: it holds two ideas. Name the second and give it a file.`);
  if (/\sstyle=\{/.test(text))
    say(
      file,
      "sets style=: the content security policy refuses it. Use a class, or an SVG attribute for a size from data.",
    );
  if (/dangerouslySetInnerHTML/.test(text)) say(file, "sets HTML as text. Render elements.");
  for (const target of importsOf(text, file)) checkImport(file, target);
  if (file.startsWith("lib/")) checkPlace(file);
}

/** @returns {string[]} imported modules of this repository, as paths from the root without ending */
function importsOf(text, file) {
  const found = [];
  for (const match of text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)) {
    const name = match[1];
    if (name.startsWith("@/")) found.push(name.slice(2));
    else if (name.startsWith(".")) found.push(path.posix.join(path.posix.dirname(file), name));
  }
  return found;
}

function checkPlace(file) {
  const [, domain, ...rest] = file.split("/");
  if (!DOMAINS.includes(domain))
    say(file, `"${domain}" is no domain. The domains, in their order: ${DOMAINS.join(", ")}.`);
  if (domain !== "platform" && domain !== "figure" && rest.length > 1)
    say(file, "stands too deep: a domain has no folders. Split the domain, or name the file.");
}

function checkImport(file, target) {
  const [from, domain] = file.split("/");
  const [to, targetDomain] = target.split("/");
  const name = path.basename(file);

  if (from === "lib" && (to === "app" || to === "components"))
    say(file, `imports ${target}: lib knows no views. Pass what is needed as an argument.`);
  if (from === "components" && to === "app")
    say(file, `imports ${target}: components know no pages. Pass it as a property.`);
  if (from === "components" && domain === "ui" && to === "components" && targetDomain !== "ui")
    say(file, `imports ${target}: components/ui could ship in another product. Pass it as a property or a child.`);
  if (from === "components" && /\/([a-z-]+-)?(queries|commands)$/.test(target))
    say(
      file,
      `imports ${target}: a view gets its data and callbacks as properties, or through queryOptions of its domain's client.ts.`,
    );
  if (from === "app" && to === "lib" && /^lib\/platform\/db\//.test(target))
    say(file, `imports ${target}: pages and handlers call queries.ts and commands.ts.`);

  if (from !== "lib" || to !== "lib") return;
  const door = /^lib\/platform\/db\//.test(target);
  if (door && domain !== "platform" && !isTest(file) && !/^([a-z-]+-)?(queries|commands)\.ts$/.test(name))
    say(
      file,
      `imports ${target}: only queries.ts and commands.ts (or <noun>-queries.ts) open the door to the database. Move the statement there.`,
    );
  if (domain === targetDomain || isTest(file)) return;
  if (PURE.has(domain) && !DOMAINS.slice(0, DOMAINS.indexOf(domain)).includes(targetDomain))
    say(file, `imports ${target}: lib/${domain} is pure. Pass what it needs as an argument.`);
  else if (domain === "platform" && targetDomain !== "day")
    say(file, `imports ${target}: the platform knows no domain. Pass it as an argument.`);
  else if (DOMAINS.indexOf(targetDomain) > DOMAINS.indexOf(domain))
    say(
      file,
      `imports ${target}: ${domain} comes before ${targetDomain}. Move the rule to ${targetDomain}, or pass the value as an argument.`,
    );
  if (targetDomain === "platform" && isPureFile(name) && domain !== "platform")
    say(
      file,
      `imports ${target}: a rule is pure. Only schema, queries, commands, client and policy know the platform.`,
    );
}

function isPureFile(name) {
  return !/^([a-z-]+-)?(schema|queries|commands|client|policy|select)\.ts$/.test(name);
}

/** What begins before the packages are installed. */
const FIRST = ["start", "demo", "test", "install"];
const launched = new Set();
for (const name of FIRST) checkLauncher(`scripts/${name}.mjs`);

/** Follows the imports that are made at once; those by `await import()` come after the packages. */
function checkLauncher(file) {
  if (launched.has(file) || !file.endsWith(".mjs")) return;
  launched.add(file);
  for (const [, name] of readFileSync(path.join(root, file), "utf8").matchAll(
    /^(?:import|export) (?:[^;]*? from )?"([^"]+)";/gm,
  )) {
    if (name.startsWith(".")) checkLauncher(path.posix.join(path.posix.dirname(file), name));
    else if (!name.startsWith("node:"))
      say(file, `imports ${name} before packages are installed: take it by \`await import()\` where it is used.`);
  }
}

if (findings.length > 0) {
  console.error(findings.join("\n"));
  console.error(`\n${findings.length} findings.`);
  process.exit(1);
}
console.log(`${sources.length} files stand where they belong.`);
