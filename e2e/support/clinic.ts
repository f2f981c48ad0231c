import { expect, type Locator, type Page } from "@playwright/test";
import { onPage } from "./ui";

/** What a clinician does with the record of one patient. */

type Section = "Overview" | "Program" | "Adherence";

export async function goTo(page: Page, section: Section): Promise<void> {
  await page
    .getByRole("navigation", { name: /^About / })
    .getByRole("link", { name: section })
    .click();
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}(\/program|\/adherence)?$/);
  await expect(page.getByRole("link", { name: section, exact: true })).toHaveAttribute("aria-current", "page");
}

/** By the labels of the form. */
export type Intake = { fields: Record<string, string>; equipment: string[] };

/** Adds the patient and stands on the new record. */
export async function addPatient(page: Page, { fields, equipment }: Intake): Promise<void> {
  await page.getByRole("link", { name: "Add patient" }).first().click();
  await onPage(page, "Add patient");
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
  await expect(page.getByLabel("Called")).not.toHaveValue("");
  for (const name of equipment) await page.getByRole("group", { name: "Equipment at home" }).getByText(name).click();
  await page.getByRole("button", { name: "Add patient" }).click();
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
}

/** Answers the red-flag screen with one yes, is asked for a judgement, and clears the way with it. */
export async function clearScreenWithOneYes(page: Page, item: RegExp, judgement: string): Promise<void> {
  await page.getByRole("link", { name: "To the red-flag screen" }).click();
  await answerNo(page);
  await page.getByRole("radiogroup", { name: item }).getByText("Yes").click();
  await page.getByRole("radio", { name: "Exercise may start" }).check();
  const record = page.getByRole("button", { name: "Record the screen" });
  await record.click();
  await expect(page.getByText("A positive item needs a written judgement.")).toBeVisible();
  await page.getByLabel("Judgement").fill(judgement);
  await record.click();
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
}

/** Answers the red-flag screen, which is open, with no throughout, and clears the way. */
export async function answerScreenWithNo(page: Page): Promise<void> {
  await answerNo(page);
  await page.getByRole("radio", { name: "Exercise may start" }).check();
  await page.getByRole("button", { name: "Record the screen" }).click();
  await page.waitForURL(/\/patients\/[0-9a-f-]{36}$/);
}

async function answerNo(page: Page): Promise<void> {
  for (const group of ["Cauda equina", "Fracture", "Cancer", "Infection", "Inflammatory"]) {
    await page.getByRole("button", { name: `All no: ${group}` }).click();
  }
}

/** The button that puts the next revision in force. */
export const publishButton = (page: Page) => page.getByRole("button", { name: /^Put revision \d+ in force$/ });

/** Finds an exercise by what was typed, and adds it. */
export async function addExercise(page: Page, typed: string, name: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Search the catalogue" }).fill(typed);
  await page.getByRole("button", { name: `Add ${name}`, exact: true }).click();
  await expect(opener(page, name)).toBeVisible();
}

const opener = (page: Page, exercise: string) => page.getByRole("button", { name: new RegExp(`^${exercise}`) });

/** One line of the program. */
export function row(page: Page, exercise: string): Locator {
  return page.getByRole("listitem").filter({ has: opener(page, exercise) });
}

export const grip = (page: Page, exercise: string) => page.getByRole("button", { name: `Move ${exercise}.` });

export async function openRow(page: Page, exercise: string): Promise<void> {
  await opener(page, exercise).click();
  await expect(doseField(page, exercise)).toBeVisible();
}

/** The line of words that says dose and schedule of an open line. */
export const doseField = (page: Page, exercise: string) =>
  row(page, exercise).getByRole("textbox", { name: "Dose", exact: true });

/** Types over what stands there, as somebody does who knows what she wants. */
export async function writeDose(page: Page, exercise: string, words: string): Promise<void> {
  await doseField(page, exercise).fill(words);
}

/** The same key by key: what was typed is read at every one of them. */
export async function typeDose(page: Page, exercise: string, words: string): Promise<void> {
  await doseField(page, exercise).selectText();
  await page.keyboard.type(words);
}

type Choice = { choose: string } | { days: string[] };

/** Opens a line and sets its fields by their labels, in this order: some appear only after others. */
export async function prescribe(
  page: Page,
  exercise: string,
  fields: Record<string, string | number | Choice>,
): Promise<void> {
  await opener(page, exercise).click();
  const line = row(page, exercise);
  await line.getByText("Range, load, tempo, effort, how often, moment, part").click();
  for (const [label, value] of Object.entries(fields)) {
    if (typeof value !== "object") await line.getByLabel(label, { exact: true }).fill(String(value));
    else if ("choose" in value) await line.getByLabel(label, { exact: true }).selectOption(value.choose);
    else await chooseDays(line, value.days);
  }
  await line.getByRole("button", { name: `Close ${exercise}` }).click();
}

async function chooseDays(line: Locator, days: string[]): Promise<void> {
  const all = line.getByRole("group", { name: "Days" }).getByRole("button");
  // First those that come, then those that go: one always stays.
  for (const wanted of [true, false]) {
    for (const day of await all.all()) {
      const name = (await day.getAttribute("aria-label")) ?? "";
      const on = (await day.getAttribute("aria-pressed")) === "true";
      if (days.includes(name) === wanted && on !== wanted) await day.click();
    }
  }
}

/** Opens a line. @returns it */
export async function openLine(page: Page, exercise: string): Promise<Locator> {
  await opener(page, exercise).click();
  return row(page, exercise);
}

/** Ticks one of several things that are side by side. */
export async function tick(line: Locator, group: string, name: string): Promise<void> {
  const all = line.getByRole("group", { name: group });
  await all.getByText(name, { exact: true }).click();
  await expect(all.getByRole("checkbox", { name })).toBeChecked();
}

/** The names of the exercises in the order of the program. */
export async function order(page: Page): Promise<string[]> {
  const grips = await page.getByRole("button", { name: /^Move .*\. Space lifts it/ }).all();
  const names = await Promise.all(grips.map((each) => each.getAttribute("aria-label")));
  return names.map((name) => /^Move (.*)\. Space/.exec(name ?? "")?.[1] ?? "");
}

export async function draftIsSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
}

/** Puts the draft in force. @returns the first day as the dialog offers it, unless one is given */
export async function publish(page: Page, said: { effective?: string; reason: string }): Promise<string> {
  await publishButton(page).click();
  const dialog = page.getByRole("dialog");
  const effective = dialog.getByLabel("Takes effect on");
  if (said.effective) await effective.fill(said.effective);
  const day = await effective.inputValue();
  await dialog.getByLabel(/^Reason/).fill(said.reason);
  // Where the weekly load rises by more than the practice's limit.
  const rise = dialog.getByLabel("Why more than the practice’s limit");
  if (await rise.isVisible()) await rise.fill(said.reason);
  await dialog.getByRole("button", { name: "Put in force" }).click();
  await page.waitForURL(/published=/);
  return day;
}

/** Makes the link. @returns it */
export async function invite(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name: `Invite ${name}` }).click();
  await expect(page.getByRole("img", { name: `Code with ${name}’s link to join` })).toBeVisible();
  return page.getByLabel(`Link for ${name}`).inputValue();
}

/** The four figures as the review shows them: "Frequency 100 % 2 of 2 sessions performed". */
export async function figures(page: Page): Promise<string[]> {
  const list = page.getByRole("region", { name: "Figures" });
  const names = await list.getByRole("term").allInnerTexts();
  const values = await list.getByRole("definition").allInnerTexts();
  return names.map((name, index) => `${name} ${values[index]}`.replace(/\s+/g, " "));
}
