import { expect, type Page } from "@playwright/test";
import type { Account } from "@/prisma/factories/clinic";

/** What people do here, in the clinic's verbs. The clinician's own are in clinic.ts, the patient's in patient.ts. */

/** `address` is that of another server than the tests' own. */
export async function signIn(
  page: Page,
  { email, password }: Pick<Account, "email" | "password">,
  address = "",
): Promise<void> {
  await page.goto(`${address}/sign-in`);
  await page.getByLabel("Email address").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.waitForURL(/\/(caseload|today)$/);
}

/** Signs out, and sees that the cookie that was good until then opens nothing any more. */
export async function signOut(page: Page): Promise<void> {
  const before = await page.context().cookies();
  // A patient's way out is on her own page.
  const me = page.getByRole("navigation").getByRole("link", { name: "Me", exact: true });
  if (await me.isVisible()) await me.click();
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.waitForURL(/\/sign-in$/);
  const cookie = before.map(({ name, value }) => `${name}=${value}`).join("; ");
  const answer = await fetch(new URL("/today", page.url()), { headers: { cookie }, redirect: "manual" });
  expect([answer.status, new URL(answer.headers.get("location") ?? "", page.url()).pathname]).toEqual([
    307,
    "/sign-in",
  ]);
}
