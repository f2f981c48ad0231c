import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { within } from "./closeness";
import vectors from "./vectors.json";

const slow = { timeout: 60_000 };

function run(input: unknown) {
  const command = ["--import", "tsx", "scripts/adherence.ts"];
  return spawnSync(process.execPath, command, { input: JSON.stringify(input), encoding: "utf8" });
}

test("npm run adherence answers an array of cases with an array", slow, () => {
  const { status, stdout, stderr } = run(vectors.map((vector) => vector.case));
  const answers = vectors.map((vector) => vector.answer);
  expect(within(JSON.parse(stdout), answers)).toEqual(answers);
  expect([status, stderr]).toEqual([0, ""]);
});

test("npm run adherence answers one case with one answer", slow, () => {
  const { status, stdout } = run(vectors[0]?.case);
  expect(within(JSON.parse(stdout), vectors[0]?.answer)).toEqual(vectors[0]?.answer);
  expect(status).toBe(0);
});

test("npm run adherence refuses bad input with status 2 and a sentence", slow, () => {
  const { status, stdout, stderr } = run([vectors[0]?.case, { ...vectors[0]?.case, ended: "2026-11-31" }]);
  expect(stderr).toBe("Case 2, field ended: must be a date that exists, written YYYY-MM-DD.\n");
  expect([status, stdout]).toEqual([2, ""]);
});
