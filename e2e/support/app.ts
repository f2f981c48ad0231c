import { expect, type Page } from "@playwright/test";
import type { Account } from "@/prisma/factories/clinic";

/** What people do here, in the clinic's verbs. */

export async function signIn(page: Page, { email, password }: Pick<Account, "email" | "password">): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/(caseload|today)$/);
}
