// `npm run figures`: crops every movement of the catalogue to what its drawing covers, and writes the contact sheets of
// all figures to docs/figures, to be looked at.
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { findBrowser } from "./browser.mjs";
import { bin, mustRun } from "./child.mjs";
import { install } from "./install.mjs";
import { launch } from "./launch.mjs";
import { inRoot } from "./place.mjs";
import { say, step } from "./progress.mjs";

const folder = inRoot("docs/figures");

await launch(async () => {
  await install();
  const tsx = (script, ...args) => mustRun(script, process.execPath, [bin.tsx, inRoot("scripts", script), ...args]);
  await step("Cropping the movements", () => tsx("figure-crops.ts"));
  await mustRun("biome", process.execPath, [bin.biome, "format", "--write", inRoot("prisma/catalogue/movements")]);
  const pages = mkdtempSync(path.join(tmpdir(), "praxis-figures-"));
  await step("Drawing the sheets", () => tsx("figure-sheets.ts", pages));
  await step("Taking their pictures", () => photograph(pages));
  rmSync(pages, { recursive: true });
  say(`They are in ${path.relative(process.cwd(), folder)}.`);
  return 0;
});

async function photograph(pages) {
  mkdirSync(folder, { recursive: true });
  const { chromium } = await import("@playwright/test");
  const executablePath = await findBrowser();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  const page = await browser.newPage({ viewport: { width: 1240, height: 60 } });
  for (const name of readdirSync(pages)) {
    await page.emulateMedia({ colorScheme: name.includes("dark") ? "dark" : "light" });
    await page.goto(pathToFileURL(path.join(pages, name)).href);
    await page.screenshot({ path: path.join(folder, name.replace(".html", ".png")), fullPage: true });
  }
  await browser.close();
}
