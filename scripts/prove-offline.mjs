// `npm run prove:offline [SEEDS]`: a phone with 500 entries in its queue, a network that drops, doubles and delays, and a
// browser that is killed with -9; 20 courses of events unless told otherwise. Each entry has to arrive once.
import { build } from "./build.mjs";
import { install } from "./install.mjs";
import { launch } from "./launch.mjs";
import { say } from "./progress.mjs";
import { journeys } from "./suites.mjs";

await launch(async () => {
  await install();
  await build();
  process.env.PRAXIS_SEEDS = process.argv[2] ?? "20";
  const { failed, output } = await journeys(["e2e/chaos.spec.ts"]);
  say(output.trim());
  return failed > 0 ? 1 : 0;
});
