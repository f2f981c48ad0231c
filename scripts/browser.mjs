import { existsSync } from "node:fs";
import path from "node:path";
import { bin, run } from "./child.mjs";
import { Stop } from "./launch.mjs";
import { step } from "./progress.mjs";

/**
 * A browser for the journeys: an installed one, else Playwright's own, which some networks do not let through, else
 * Debian's. PRAXIS_BROWSER names another.
 * @returns {Promise<string>} its path
 */
export async function findBrowser() {
  for (const candidate of [process.env.PRAXIS_BROWSER, ...installed(), await playwrights()]) {
    if (await works(candidate)) return candidate;
  }
  await step("Downloading a browser", downloadPlaywrights);
  if (await works(await playwrights())) return playwrights();
  if (process.getuid?.() === 0 && onPath("apt-get").length > 0) {
    await step("Installing Debian's Chromium", installDebians);
    for (const candidate of installed()) if (await works(candidate)) return candidate;
  }
  throw new Stop("The journeys need a browser: install Chromium or Chrome, or name one with PRAXIS_BROWSER.");
}

function installed() {
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];
  return [
    ...names.flatMap(onPath),
    ...names.map((name) => `/usr/bin/${name}`),
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ];
}

const onPath = (name) =>
  (process.env.PATH ?? "")
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .filter(existsSync);

async function playwrights() {
  const { chromium } = await import("@playwright/test");
  return chromium.executablePath();
}

/** Some distributions install a stub that only says where to get the browser; and libraries may be missing. */
async function works(candidate) {
  return Boolean(candidate) && existsSync(candidate) && (await run(candidate, ["--version"])).code === 0;
}

const downloadPlaywrights = () =>
  run(process.execPath, [bin.playwright, "install", "chromium"], {
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" },
  });

async function installDebians() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  await run("apt-get", ["update"], { env });
  await run("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], { env });
}
