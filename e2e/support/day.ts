import { expect, type Locator, type Page } from "@playwright/test";
import { arrives } from "./patient";

/** What a patient does with a whole day. */

/** The exercises under one heading of the day. */
export function part(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

/** Opens the sheet that records all that is open, leaves out some of it, and records the rest. */
export async function allDone(page: Page, except: string[], label: string): Promise<void> {
  await page.getByRole("button", { name: "All done today" }).click();
  const sheet = page.getByRole("dialog", { name: "All done today" });
  for (const name of except) {
    await sheet.getByLabel(name).click();
    await expect(sheet.getByLabel(name)).not.toBeChecked();
  }
  await arrives(page, () => sheet.getByRole("button", { name: label }).click());
}

/** Sees in words what was recorded last, and takes it back. */
export async function undo(page: Page, words: string): Promise<void> {
  await expect(page.getByRole("status").filter({ hasText: words })).toBeVisible();
  await arrives(page, () => page.getByRole("button", { name: "Undo" }).click());
  await expect(page.getByText("Taken back.")).toBeVisible();
}

type Did = { kind?: string; minutes?: number; together?: boolean };

/** Notes something besides the plan, for the first time or anew. */
export async function didSomethingElse(page: Page, opener: string | RegExp, did: Did): Promise<void> {
  await page.getByRole("button", { name: opener }).click();
  const sheet = page.getByRole("dialog", { name: "What else did you do?" });
  if (did.kind) await sheet.getByText(did.kind, { exact: true }).click();
  if (did.minutes !== undefined) await sheet.getByLabel("Minutes", { exact: true }).fill(String(did.minutes));
  if (did.together) await sheet.getByText("With friends or in a group").click();
  await arrives(page, () => sheet.getByRole("button", { name: "Save" }).click());
}

export async function takesBackWhatElse(page: Page, opener: RegExp): Promise<void> {
  await page.getByRole("button", { name: opener }).click();
  await arrives(page, () => page.getByRole("dialog").getByRole("button", { name: "Take back" }).click());
}
