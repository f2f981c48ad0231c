import { defineConfig } from "@playwright/test";

// The journeys run against an application that already runs: `npm run test:e2e` builds and starts one (PRAXIS_URL) and
// finds a browser (PRAXIS_BROWSER). Whether a journey is on a phone or a desktop is said where it is told.
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: process.env.PRAXIS_REPORT ?? "test-results/report.json" }]],
  use: {
    baseURL: process.env.PRAXIS_URL,
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.PRAXIS_BROWSER,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
