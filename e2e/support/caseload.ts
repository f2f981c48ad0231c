import type { Locator, Page } from "@playwright/test";

/** A group of the caseload: "Needs attention", "Set aside", "On track". */
export const groupOf = (page: Page, group: string): Locator =>
  page.getByRole("rowgroup").filter({ has: page.getByRole("rowheader", { name: new RegExp(`^${group}`) }) });

export const rowIn = (page: Page, group: string, patient: string): Locator =>
  groupOf(page, group).getByRole("row").filter({ hasText: patient });

/** Sets aside what asks for attention, by the words of the row's menu. */
export async function remind(page: Page, patient: string, words: string): Promise<void> {
  await page.getByRole("button", { name: `Actions for ${patient}` }).click();
  await page.getByRole("button", { name: words }).click();
}
