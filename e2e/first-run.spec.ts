import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import pg from "pg";
import { makeFoundingCode } from "@/scripts/founding-code.mjs";
import { signOut } from "./support/app";
import { expect, test } from "./support/fixtures";
import { type OwnServer, ownServer } from "./support/own-server";
import { onPage } from "./support/ui";

// In one worker and in order: the second practice comes after the first.
test.describe.configure({ mode: "serial" });

let server: OwnServer;
test.beforeAll(async () => {
  test.setTimeout(120_000);
  server = await ownServer();
});
test.afterAll(() => server?.stop());

/** A code as the launcher prints it. */
async function printedCode(): Promise<string> {
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  const code = await makeFoundingCode(client);
  await client.end();
  return code;
}

const OWNER = { email: "ruth.lindner@example.org", password: "movement helps the back" };

async function type(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
}

/** The open form, which the sweep over all pages can't see: there it is closed. */
async function isAccessible(page: Page): Promise<void> {
  const light = await new AxeBuilder({ page }).analyze();
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  const dark = await new AxeBuilder({ page }).withRules(["color-contrast"]).analyze();
  expect([light, dark].map(({ violations }) => violations.map(({ id }) => id))).toEqual([[], []]);
}

const setUp = (page: Page) => page.getByRole("button", { name: "Set up the practice" }).click();

test("an empty server leads to its first practice, and nothing typed is lost on the way", async ({ device }) => {
  test.setTimeout(240_000);
  const page = await device("desktop");
  // Nobody has printed a code yet: the page says what to do instead of asking for one.
  await page.goto(server.address);
  await onPage(page, "The code has ended");

  const code = await printedCode();
  await page.goto(`${server.address}/sign-in`);
  await page.waitForURL(/\/first-run$/);
  await onPage(page, "Set up your practice");
  await expect(page.getByText("It stands where Praxis was started")).toBeVisible();
  await expect(page.getByLabel("Time zone")).toHaveValue("Europe/Berlin");

  await setUp(page);
  await expect(page.getByText("Type the twelve letters and digits of the code")).toBeVisible();
  await expect(page.getByLabel("Code", { exact: true })).toBeFocused();
  await isAccessible(page);

  await type(page, {
    Code: "0000-0000-0000",
    "Name of the practice": "Lindenhof Physiotherapy",
    Address: "Lindenhof 4, 10249 Berlin",
    Phone: "+49 30 5550 100",
    "Your name": "Ruth Lindner",
    "Your email address": OWNER.email,
    "Choose a password": OWNER.password,
  });
  await page.getByLabel("Country").selectOption({ label: "United Kingdom" });
  await expect(page.getByLabel("Emergency number")).toHaveValue("999");
  await page.getByLabel("Country").selectOption({ label: "Germany" });
  await expect(page.getByLabel("Emergency number")).toHaveValue("112");
  await page.getByRole("button", { name: "Saturday" }).click();
  await setUp(page);
  await expect(page.getByText("This code doesn’t stand.")).toBeVisible();
  await expect(page.getByLabel("Choose a password")).toHaveValue(OWNER.password);

  // The link brings the code, which leaves the address bar; what was typed is there again, the password is not.
  await page.goto(`${server.address}/first-run?again#${code.toLowerCase()}`);
  await expect(page.getByLabel("Code", { exact: true })).toHaveValue(code);
  expect(page.url()).not.toContain("#");
  await expect(page.getByLabel("Address", { exact: true })).toHaveValue("Lindenhof 4, 10249 Berlin");
  await expect(page.getByRole("button", { name: "Saturday" })).toHaveAttribute("aria-pressed", "true");
  await expect(page.getByLabel("Choose a password")).toHaveValue("");
  await page.getByLabel("Choose a password").fill(OWNER.password);
  await setUp(page);

  // A second factor is offered once.
  await page.getByRole("button", { name: "Not now" }).click();
  await page.waitForURL(/\/caseload$/);
  await expect(page.getByRole("heading", { name: "Your caseload is empty" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Add patient" })).toBeVisible();

  await page.goto(`${server.address}/first-run`);
  await onPage(page, "This Praxis is set up");
  await page.goto(`${server.address}/caseload`);
  await signOut(page);
});

test("a further practice, on a phone, by the account that is there already", async ({ device }) => {
  test.setTimeout(120_000);
  const page = await device("phone");
  const code = await printedCode();
  await page.goto(`${server.address}/first-run#${code}`);
  await onPage(page, "Set up another practice");
  await type(page, {
    "Name of the practice": "Rift Valley Physiotherapy",
    Address: "Kenyatta Avenue 1, Nakuru",
    Phone: "+254 51 555 0100",
    "Your name": "Ruth Lindner",
    "Your email address": OWNER.email,
    "Choose a password": "not the password of that account",
  });
  await page.getByLabel("Country").selectOption({ label: "Kenya" });
  await expect(page.getByLabel("Emergency number")).toHaveValue("");
  await setUp(page);
  await expect(page.getByText("Type the number that people ring for an ambulance")).toBeVisible();
  await page.getByLabel("Emergency number").fill("1199");
  await setUp(page);
  await expect(page.getByText("This email address and password don’t go together.")).toBeVisible();
  await expect(page.getByLabel("Name of the practice")).toHaveValue("Rift Valley Physiotherapy");
  await page.getByLabel("Choose a password").fill(OWNER.password);
  await setUp(page);
  await page.waitForURL(/\/caseload$/);
});
