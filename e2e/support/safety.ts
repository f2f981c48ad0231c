import { expect, type Locator, type Page } from "@playwright/test";
import { onPage } from "./ui";

/** What a patient does when something is wrong. */

export async function opensHelp(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Help: warning signs and phone numbers" }).click();
  await onPage(page, "When to stop and get help");
}

export async function tick(page: Page, sign: RegExp): Promise<void> {
  await page.getByText(sign).click();
  await expect(page.getByRole("checkbox", { name: sign })).toBeChecked();
}

/** What to do stands there at once, has the focus, and the first number to call is this one. */
export async function seesCard(page: Page, title: string, first: { name: string; tel: string }): Promise<Locator> {
  const card = page.getByRole("region", { name: title });
  await expect(card.getByRole("alert")).toContainText(title);
  await expect(card).toBeFocused();
  const call = card.getByRole("link").first();
  await expect(call).toHaveAccessibleName(first.name);
  await expect(call).toHaveAttribute("href", `tel:${first.tel}`);
  return card;
}

export async function tells(page: Page, note: string): Promise<void> {
  await page.getByLabel("Anything to add").fill(note);
  await page.getByRole("button", { name: "Tell the practice" }).click();
}
