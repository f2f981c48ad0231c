import { readFileSync } from "node:fs";
import { adherence } from "@/lib/adherence/adherence";
import { readCases } from "@/lib/adherence/schema";

// Answers the adherence of one case, or of an array of cases, given as JSON on standard input.
const input = readCases(readFileSync(0, "utf8").replace(/^\uFEFF/, ""));
if (input.ok) {
  const answers = input.cases.map((each) => adherence(each));
  process.stdout.write(`${JSON.stringify(input.many ? answers : answers[0], null, 2)}\n`);
} else {
  process.stderr.write(`${input.sentence}\n`);
  process.exitCode = 2;
}
