// `npm run screenshots`: the pictures of the README, taken anew from the built application with the demo clinic of today.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { findBrowser } from "./browser.mjs";
import { build } from "./build.mjs";
import { bin, mustRun } from "./child.mjs";
import { install } from "./install.mjs";
import { launch } from "./launch.mjs";
import { inRoot } from "./place.mjs";
import { freePort } from "./port.mjs";
import { startPostgres } from "./postgres.mjs";
import { say, step } from "./progress.mjs";
import { serve, serverEnvironment } from "./serve.mjs";
import { claim, openState, secretsOf } from "./state.mjs";
import { copyTemplate, ensureTemplate, urlsOf } from "./template.mjs";

const folder = inRoot("docs/screenshots");
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

await launch(async () => {
  await install();
  await build();
  const state = openState("pictures");
  await claim(state);
  const secrets = secretsOf(state);
  const database = await startPostgres(state, secrets, { durable: false });
  await ensureTemplate(database, secrets);
  await copyTemplate(database, "praxis_pictures");
  const { app } = urlsOf(database, secrets, "praxis_pictures");
  const env = {
    ...process.env,
    ...serverEnvironment({ appUrl: app, address: "http://127.0.0.1", secret: secrets.nextauth }),
  };
  const accounts = JSON.parse(
    await step("Filling the demo clinic", () =>
      mustRun("Filling the demo", process.execPath, [bin.tsx, inRoot("prisma/seed.ts")], { env }),
    ),
  );
  const server = await serve({
    port: await freePort(),
    appUrl: app,
    secret: secrets.nextauth,
    log: path.join(state.folder, "server.log"),
  });
  await step("Taking pictures", () => take(server.address, accounts));
  say(`They are in ${path.relative(process.cwd(), folder)}.`);
  return 0;
});

async function take(address, accounts) {
  mkdirSync(folder, { recursive: true });
  const { chromium } = await import("playwright");
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const as = (name) => accounts.find((account) => account.name === name);
  for (const colorScheme of ["light", "dark"]) {
    const suffix = colorScheme === "dark" ? "-dark" : "";
    const shot = (page, name) => page.screenshot({ path: path.join(folder, `${name}${suffix}.png`) });
    const open = async (viewport, account) => {
      const context = await browser.newContext({
        baseURL: address,
        viewport,
        colorScheme,
        reducedMotion: "reduce",
        timezoneId: "Europe/Berlin",
      });
      const page = await context.newPage();
      await page.goto("/sign-in");
      if (account) {
        await page.getByLabel("Email address").fill(account.email);
        await page.getByLabel("Password", { exact: true }).fill(account.password);
        await page.getByRole("button", { name: "Sign in" }).click();
        await page.waitForURL(/caseload|today/);
      }
      await page.waitForLoadState("networkidle");
      return page;
    };

    await shot(await open(DESKTOP), "sign-in");
    const clinic = await open(DESKTOP, as("Jonas Brandt"));
    await shot(clinic, "caseload");
    await clinic
      .getByRole("link", { name: /Helen Marwood/ })
      .first()
      .click();
    await clinic.waitForURL(/\/patients\//);
    const patient = new URL(clinic.url()).pathname;
    for (const [name, place] of [
      ["patient", ""],
      ["builder", "/program"],
      ["review", "/adherence?window=4w"],
    ]) {
      await clinic.goto(patient + place);
      await clinic.waitForLoadState("networkidle");
      await shot(clinic, name);
    }
    await clinic.goto("/catalogue");
    await clinic.waitForLoadState("networkidle");
    await shot(clinic, "catalogue");
    const phone = await open(PHONE, as("Helen Marwood"));
    await shot(phone, "today");
    const birdDog = phone.getByRole("listitem").filter({ hasText: "Bird dog" });
    // Without what would start the player.
    const [exercise] = (await birdDog.getByRole("link").first().getAttribute("href")).split("?");
    await phone.goto(exercise);
    await phone.waitForLoadState("networkidle");
    await shot(phone, "exercise");
    await phone.goto("/today");
    await birdDog.getByRole("button", { name: /^Record|look or change$/ }).click();
    await phone.getByText("Partly", { exact: true }).click();
    await shot(phone, "record");
    await phone.goto("/progress");
    await shot(phone, "progress");
  }
  await browser.close();
}
