// `npm test [unit|integration|e2e]`: everything that has to be right, with a time budget for each part. Its last line is
// `N passed, N failed`.
import { install } from "./install.mjs";
import { atEnd, isEnding, launch, Stop } from "./launch.mjs";
import { elapsed, say, step } from "./progress.mjs";
import { suites } from "./suites.mjs";

const minute = 60_000;
const total = { passed: 0, failed: 0 };
let finished = false;

// Registered first, so it runs last: nothing is written after it.
atEnd(() => finished && say(`\n${total.passed} passed, ${total.failed} failed`));

await launch(async () => {
  const wanted = process.argv[2] ?? "all";
  const chosen = suites.filter(({ parts }) => wanted === "all" || parts.includes(wanted));
  if (chosen.length === 0) throw new Stop("What to test? all, unit, integration or e2e.");

  try {
    await install();
    for (const suite of chosen) if (!isEnding()) await runSuite(suite);
  } catch (error) {
    total.failed += 1;
    say(error instanceof Stop ? error.message : error.stack);
  }
  finished = !isEnding();
  return total.failed > 0 ? 1 : 0;
});

async function runSuite({ name, minutes, work }) {
  const { passed, failed, output } = await step(name, () => attempt(work), summaryOf(name, minutes));
  total.passed += passed;
  total.failed += failed;
  if (failed > 0 && !isEnding()) say(`\n${output.trim()}\n`);
}

function summaryOf(name, minutes) {
  return ({ passed, failed }, took) => {
    if (isEnding()) return "";
    const late = took > minutes * minute ? ": OVER BUDGET" : "";
    const budget = minutes ? ` of ${minutes} min${late}` : "";
    return `${failed > 0 ? "✗" : "✓"} ${name}: ${passed} passed, ${failed} failed, ${elapsed(took)}${budget}`;
  };
}

/** A part that cannot even begin counts as one failure, and the parts after it still run. */
async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    return { passed: 0, failed: 1, output: error instanceof Stop ? error.message : error.stack };
  }
}
