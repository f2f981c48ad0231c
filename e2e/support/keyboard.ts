import type { Page } from "@playwright/test";

/** Presses Tab until what has this name has the focus, as somebody without a mouse would. */
export async function tabTo(page: Page, name: string | RegExp, key = "Tab"): Promise<void> {
  const wanted = (text: string) => (typeof name === "string" ? text === name : name.test(text));
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    const focused = page.locator("*:focus");
    if ((await focused.count()) === 0) continue;
    const snapshot = await focused.ariaSnapshot();
    const [, text = ""] = /"(.*)"/.exec(snapshot.split("\n")[0] ?? "") ?? [];
    if (wanted(text)) return;
  }
  throw new Error(`the Tab key does not lead to ${name}`);
}

export const tabBackTo = (page: Page, name: string | RegExp) => tabTo(page, name, "Shift+Tab");

export async function signInByKeyboard(
  page: Page,
  { email, password }: { email: string; password: string },
): Promise<void> {
  await page.goto("/sign-in");
  await tabTo(page, "Email address");
  await page.keyboard.type(email);
  await tabTo(page, "Password");
  await page.keyboard.type(password);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/(caseload|today)$/);
}
