import { expect, type Locator, type Page } from "@playwright/test";

/** What a clinician does with a program as a whole: its history, its pauses and its end. */

export async function openRevisions(page: Page): Promise<void> {
  await fromMenu(page, "Revisions");
  await expect(page.getByRole("heading", { level: 2, name: "History" })).toBeVisible();
}

async function fromMenu(page: Page, entry: string): Promise<void> {
  await page.getByRole("button", { name: "More for the program" }).click();
  // The banner of the draft leads there too.
  const link = page.getByRole("link", { name: entry, exact: true }).first();
  const button = page.getByRole("button", { name: entry, exact: true });
  await (entry === "Revisions" ? link : button).click();
}

type Pause = { what?: string; from?: string; to?: string; why: string; note?: string };

/** Says it in the dialog, and presses. The dialog stays open when it is refused. */
export async function pause(page: Page, { what, from, to, why, note }: Pause): Promise<Locator> {
  await fromMenu(page, "Pause");
  const dialog = page.getByRole("dialog", { name: /^Pause for/ });
  if (what) await dialog.getByLabel("What pauses").selectOption(what);
  if (from) await dialog.getByLabel("First day").fill(from);
  if (to) await dialog.getByLabel("Last day").fill(to);
  await dialog.getByRole("radio", { name: why }).check();
  if (note) await dialog.getByLabel("Note for the record (optional)").fill(note);
  await dialog.getByRole("button", { name: "Pause", exact: true }).click();
  return dialog;
}

/** What pauses asks again from a day on, today unless told. */
export async function resume(page: Page, what: string, on?: string): Promise<void> {
  await fromMenu(page, `Resume ${what}`);
  const dialog = page.getByRole("dialog", { name: "When does it go on?" });
  if (on) await dialog.getByLabel("First day of exercise again").fill(on);
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog).toBeHidden();
}

/** Ends the program now. */
export async function endProgram(page: Page, said: { why: string; note: string }): Promise<void> {
  await fromMenu(page, "End the program");
  const dialog = page.getByRole("dialog", { name: /^End the program of/ });
  await dialog.getByRole("radio", { name: said.why }).check();
  await dialog.getByLabel("Summary for the record (optional)").fill(said.note);
  await dialog.getByRole("button", { name: "End the program" }).click();
  await expect(dialog).toBeHidden();
}

/** A row of a table by its head. */
export const rowOf = (page: Page, table: string, head: string | RegExp): Locator =>
  page
    .getByRole("table", { name: table })
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: head }) });
