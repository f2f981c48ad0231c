// `npm run prove:crash [KILLS]`: kills PostgreSQL and the application with -9 while patients record, 20 times unless told
// otherwise, and counts what became of everything that was acknowledged.
import { build } from "./build.mjs";
import { proveCrash } from "./crash/harness.mjs";
import { verdict } from "./crash/verdict.mjs";
import { install } from "./install.mjs";
import { launch } from "./launch.mjs";
import { step } from "./progress.mjs";

await launch(async () => {
  await install();
  await build();
  const kills = Number(process.argv[2] ?? 20);
  let passed = false;
  await step(
    "Preparing",
    (tell) => proveCrash({ kills, tell }),
    (result) => {
      const { text, held } = verdict(result);
      passed = held;
      return text;
    },
  );
  return passed ? 0 : 1;
});
