import { expect, type Page } from "@playwright/test";
import { onPage } from "./ui";

/** What is asked of how a patient is, by the clinic and on the phone. */

export type Own = { name: string; ask: string; items: string[]; min: number; max: number; licence: string };

/** The owner writes a questionnaire of the practice's own; its score is the mean. */
export async function writeQuestionnaire(page: Page, own: Own): Promise<void> {
  await page.goto("/practice/questionnaires");
  await page.getByRole("link", { name: "New questionnaire" }).click();
  await onPage(page, "New questionnaire");
  await page.getByRole("button", { name: "Save questionnaire" }).click();
  await expect(page.getByText("Enter 1 to 60 different items", { exact: false })).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill(own.name);
  await page.getByLabel("What the patient reads first").fill(own.ask);
  await page.getByLabel("Items, one a line").fill(own.items.join("\n"));
  await page.getByLabel("Licence note").fill(own.licence);
  await page.getByLabel("Lowest number").fill(String(own.min));
  await page.getByLabel("Highest number").fill(String(own.max));
  await page.getByRole("radio", { name: "Mean of the items" }).check();
  await page.getByRole("button", { name: "Save questionnaire" }).click();
  await expect(page.getByText("Saved as version 1.")).toBeVisible();
}

/** Enters what was written on paper on an earlier day. */
export async function enterFromPaper(page: Page, patient: string, measure: string, day: string, value: number) {
  await page.goto(`/patients/${patient}/check-ups`);
  await page.getByRole("link", { name: `Enter answers: ${measure}` }).click();
  await page.getByRole("radio", { name: "Written on paper" }).check();
  await page.getByLabel("Answered on").fill(day);
  await choose(page, value);
  await page.getByRole("button", { name: "Save answers" }).click();
  await page.waitForURL(/\/check-ups$/);
}

export async function sendTo(page: Page, patient: string, measures: string[]): Promise<void> {
  await page.goto(`/patients/${patient}/check-ups`);
  for (const measure of measures) await page.getByRole("checkbox", { name: measure }).check();
  await page.getByRole("button", { name: `Send ${measures.length}` }).click();
  await expect(page.getByText("Sent.", { exact: true })).toBeVisible();
}

/** Chooses a number of a scale; of the one with this legend where there are several. */
export async function choose(page: Page, value: number, legend?: string): Promise<void> {
  const scale = legend ? page.getByRole("group", { name: legend }) : page;
  await scale.getByText(String(value), { exact: true }).click();
}

/** Everything that is sent arrives, and its answer is lost on the way back, until told otherwise. */
export async function loseAnswers(page: Page): Promise<() => Promise<void>> {
  await page.route("**/api/responses", async (route) => {
    await route.fetch();
    await route.abort();
  });
  return () => page.unroute("**/api/responses");
}
