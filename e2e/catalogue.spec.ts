import type { Page } from "@playwright/test";
import { aPatient, aScreening } from "@/prisma/factories/clinic";
import { aRevision, BIRD_DOG, contentOf, theShelf } from "@/prisma/factories/program";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";

const list = (page: Page) =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("button") });
const filters = (page: Page) => page.getByRole("navigation", { name: "Filters" });

/** Opens the group of a filter, if it is not, and chooses a value. @returns how many it said would fit */
async function narrow(page: Page, group: string, value: string): Promise<number> {
  const whole = filters(page).locator("section, details").filter({ hasText: group, visible: true });
  const link = whole.getByRole("link", { name: new RegExp(`^${value}`) });
  if (!(await link.isVisible())) await whole.getByText(group, { exact: true }).click();
  const count = Number((await link.textContent())?.match(/\d+$/)?.[0]);
  await link.click();
  await expect(page.getByRole("link", { name: `Drop ${group}: ${value}` })).toBeVisible();
  return count;
}

test("the keyboard alone finds an exercise, nearly right, and opens it", async ({ clinic, device }) => {
  const page = await device("desktop");
  await signIn(page, clinic.clinician);
  await page.goto("/catalogue");
  await page.keyboard.press("/");
  await expect(page.getByRole("searchbox", { name: "Search the catalogue" })).toBeFocused();
  await page.keyboard.type("brid dog");
  await page.keyboard.press("Enter");
  await expect(list(page).first().getByRole("link")).toHaveText("Bird dog");
  const found = list(page).first().getByRole("link");
  for (
    let presses = 0;
    presses < 80 && !(await found.evaluate((link) => link === document.activeElement));
    presses += 1
  ) {
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Bird dog" })).toBeVisible();
  for (const part of ["Before you start", "How to do it", "Breathing", "What often goes wrong", "Ladder", "Evidence"]) {
    await expect(page.getByRole("heading", { name: part, exact: true })).toBeVisible();
  }
});

test("filters say how many fit, stay in the address, and tell which one to drop", async ({ clinic, device }) => {
  const page = await device("desktop");
  await signIn(page, clinic.clinician);
  await page.goto("/catalogue");
  await narrow(page, "Goal", "Steady the trunk");
  const said = await narrow(page, "Position", "Kneeling");
  await expect(list(page)).toHaveCount(said);
  await page.reload();
  await expect(list(page)).toHaveCount(said);

  await page.goto("/catalogue?q=nordic+walking&position=sitting");
  await expect(page.getByText("Nothing fits all of this")).toBeVisible();
  await page.getByRole("main").getByRole("listitem").getByRole("link", { name: "Drop Position: Sitting" }).click();
  await expect(list(page).first().getByRole("link")).toHaveText("Nordic walking");
});

test("what is at hand and what asks for care narrow the list", async ({ clinic, device }) => {
  const page = await device("phone");
  await signIn(page, clinic.clinician);
  await page.goto("/catalogue?q=plank");
  const all = await list(page).count();
  await narrow(page, "Free of cautions for", "Wrist pain");
  await expect.poll(() => list(page).count()).toBeLessThan(all);
  await page.goto("/catalogue?category=strength&sort=level");
  await narrow(page, "At hand", "Mat");
  await expect(list(page).filter({ hasText: "Band row" })).toHaveCount(0);
  await expect(list(page).first()).toContainText("Gentle");
});

test("an exercise that asks for care with a patient is marked, with the reason, and never hidden", async ({
  clinic,
  device,
}) => {
  const { actor } = clinic.clinician;
  const now = new Date();
  const patientId = await aPatient(actor, now, { calledBy: "Karl", cautions: ["wrist-pain"] });
  await aScreening(actor, patientId, now);
  const content = contentOf("Program", [BIRD_DOG], await theShelf(actor), new Map());
  await aRevision(actor, patientId, { content }, now);
  const page = await device("desktop");
  await signIn(page, clinic.clinician);
  await page.goto(`/patients/${patientId}/program`);
  const line = page.getByRole("listitem").filter({ has: page.getByRole("button", { name: "Move Bird dog." }) });
  await expect(line).toContainText("Wrist pain");

  await line.getByRole("button", { name: "More for Bird dog" }).click();
  await line.getByRole("link", { name: "Show all words" }).click();
  await expect(page.getByText("Known of Karl")).toBeVisible();
  await expect(page.getByText("In 1 of your programs")).toBeVisible();

  await page.goto("/catalogue/evidence");
  await expect(page.getByRole("row", { name: /^Acute pain/ })).toContainText("Promise nothing");
  await expect(page.getByRole("row", { name: /^Pilates/ })).toContainText("Low");
});
