import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { DCLinter } from "dclint";
import { validate } from "dockerfile-utils";
import { expect, test, vi } from "vitest";
import { inRoot } from "./place.mjs";

// Nobody runs these files in a test; a linter reads each of them, so that at least what is written is well-formed.
const deploy = (name: string) => inRoot("docs/deploy", name);
const textOf = (name: string) => readFileSync(deploy(name), "utf8");

test("the Dockerfile is valid", () => {
  expect(validate(textOf("Dockerfile")).map(({ message }) => message)).toEqual([]);
  // The linter does lint.
  expect(validate("FROM node\nRUNS npm ci\n").map(({ message }) => message)).toEqual(["Unknown instruction: RUNS"]);
});

/** What the linter says of a compose file. The formatter has double quotes. */
function lint(file: string): string[] {
  const linter = new DCLinter({
    rules: { "require-quotes-in-ports": [1, { quoteType: "double" }] },
    quiet: false,
    debug: false,
    exclude: [],
  });
  return linter
    .lintFiles([file], false)
    .flatMap(({ messages }) => messages.map(({ rule, message }) => `${rule}: ${message}`));
}

// The schema is large, and compiled once.
vi.setConfig({ testTimeout: 30_000 });

test("the compose file fits the schema of its specification, and the linter's rules", () => {
  expect(lint(deploy("compose.yaml"))).toEqual([]);
  // The linter does lint.
  const folder = mkdtempSync(path.join(tmpdir(), "praxis-deploy-"));
  const broken = path.join(folder, "compose.yaml");
  writeFileSync(broken, textOf("compose.yaml").replace("restart: unless-stopped", "restarts: unless-stopped"));
  expect(lint(broken)).toEqual([expect.stringContaining("invalid-schema")]);
  rmSync(folder, { recursive: true });
});

test("what the texts name is what the launcher knows", () => {
  const known = new Set(["BASE_URL", "HOST", "PORT", "PRAXIS_DATA", "PRAXIS_TRUSTED_PROXIES"]);
  const unit = textOf("praxis.service").match(/[A-Z]+_[A-Z_]+(?==)/g) ?? [];
  expect(unit.filter((name) => !known.has(name))).toEqual([]);
  expect(unit).toContain("BASE_URL");
  expect(textOf("Dockerfile")).toContain('CMD ["node", "scripts/start.mjs"]');
  expect(textOf("praxis.service")).toMatch(/^SuccessExitStatus=143$/m);
  expect(textOf("praxis.service")).toContain("ExecStart=/usr/bin/node scripts/start.mjs");
});
