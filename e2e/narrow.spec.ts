import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { aJoinedPatient, aPatient, aScreening } from "@/prisma/factories/clinic";
import { aRevision, BIRD_DOG, contentOf, theShelf } from "@/prisma/factories/program";
import { signIn } from "./support/app";
import { expect, test } from "./support/fixtures";
import { tick } from "./support/safety";

/** A small phone, and just as wide as a page of 1280 px enlarged to 400 %. */
const NARROW = { width: 320, height: 640 };

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What a thumb can hit; links within a sentence are as high as the sentence. */
const SMALLEST = 44;

/** What is wrong with what is in sight: wider than the window, or too small to hit. */
async function wrongIn(page: Page, place: string): Promise<string[]> {
  const wrong: string[] = [];
  const overflow = await page.evaluate(() => {
    const reach = [...document.querySelectorAll("main *, dialog[open] *")].map((each) => {
      const { right, width } = each.getBoundingClientRect();
      return width > 1 ? right : 0;
    });
    return Math.max(document.documentElement.scrollWidth, ...reach) - innerWidth;
  });
  if (overflow > 0.5) wrong.push(`${place} is ${overflow} px too wide`);
  const small = await page.evaluate((smallest) => {
    const hit = [...document.querySelectorAll("main button, main a, main summary, dialog[open] button, nav a")];
    return hit
      .filter((each) => each.checkVisibility() && getComputedStyle(each).display !== "inline")
      .filter((each) => each.getBoundingClientRect().height < smallest - 0.5)
      .map((each) => each.textContent);
  }, SMALLEST);
  if (small.length > 0) wrong.push(`${place}: too small to hit: ${small.join(", ")}`);
  return wrong;
}

/** Broken rules of what the sweep over pages does not open, in both themes. */
async function brokenIn(page: Page, part: "main" | "dialog[open]", place: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [colorScheme, rules] of [
    ["light", RULES],
    ["dark", null],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const axe = new AxeBuilder({ page }).include(part);
    const { violations } = await (rules ? axe.withTags([...rules]) : axe.withRules(["color-contrast"])).analyze();
    for (const { id, nodes } of violations)
      wrong.push(`${place}, ${colorScheme}, ${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  }
  return wrong;
}

test("every room of the patient, its sheets open, has room in 320 px", async ({ clinic, device }) => {
  test.setTimeout(120_000);
  const { actor } = clinic.clinician;
  const now = new Date();
  const patientId = await aPatient(actor, now, { name: "Wilhelmine-Charlotte Mustermann" });
  await aScreening(actor, patientId, now);
  const shelf = await theShelf(actor);
  const cue = "Slowly, as far as it feels good; hold on to the back of a heavy chair when you stand.";
  const tilt = { ...BIRD_DOG, slug: "hamstring-stretch-with-a-towel", moment: "After brushing my teeth", cue } as const;
  const twice = { ...tilt, schedule: { kind: "daily", timesPerDay: 2 } } as const;
  const title = "Rumpfkraftausdauertraining und Spaziergänge";
  await aRevision(actor, patientId, { content: contentOf(title, [BIRD_DOG, twice], shelf, new Map()) }, now);
  const phone = await device("phone");
  await phone.setViewportSize(NARROW);
  await signIn(phone, await aJoinedPatient(actor, patientId, now));

  const wrong: string[] = [];
  const look = async (place: string) => wrong.push(...(await wrongIn(phone, place)));
  const sheet = async (opener: Locator, place: string) => {
    await opener.click();
    await expect(phone.getByRole("dialog")).toBeVisible();
    await look(place);
    wrong.push(...(await brokenIn(phone, "dialog[open]", place)));
    await phone.keyboard.press("Escape");
    await expect(phone.getByRole("dialog")).toBeHidden();
  };

  await expect(phone.getByRole("heading", { level: 1 })).toBeVisible();
  await look("Today");
  await sheet(phone.getByRole("button", { name: "Record Bird dog" }), "the record sheet");
  await sheet(phone.getByRole("button", { name: "Something else" }), "the sheet of other things");
  await sheet(phone.getByRole("button", { name: "All done today" }), "the sheet of all");

  await phone.getByRole("link", { name: /^Bird dog/ }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "Bird dog" })).toBeVisible();
  await look("the exercise");

  await phone.getByRole("link", { name: "My plan", exact: true }).click();
  await expect(phone.getByRole("table", { name: "Your week" })).toBeVisible();
  for (const fold of await phone.getByText(/^(When do you do it\?|You do it) /).all()) await fold.click();
  await look("My plan");
  wrong.push(...(await brokenIn(phone, "main", "My plan, unfolded")));

  await phone.getByRole("link", { name: "Help: warning signs and phone numbers" }).click();
  await look("the warning signs");
  await tick(phone, /^Trouble starting, stopping/);
  await look("the urgent card");
  wrong.push(...(await brokenIn(phone, "main", "the urgent card")));
  await phone.getByRole("button", { name: "Tell the practice" }).click();
  await expect(phone.getByText("The practice has been told.")).toBeVisible();
  await look("what was told");
  expect(wrong).toEqual([]);
});
