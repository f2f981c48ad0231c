import { type BrowserContext, expect, type Page } from "@playwright/test";

/** What a page must never do: fail in script, complain in the console, or break its own content security policy. */
export type Noise = string[];

export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

/** Listens to a page and keeps what it should not have said. A refusal that a test provokes shows as a failed resource, which is no noise. */
export async function listen(context: BrowserContext, noise: Noise): Promise<void> {
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      reportError(new Error(`CSP: ${event.violatedDirective} refused ${event.blockedURI}`));
    });
  });
  context.on("weberror", (error) => noise.push(`script: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    if (/^Failed to load resource/.test(message.text())) return;
    noise.push(`console: ${message.text()}`);
  });
}

/** The page has a heading and says so to everybody. */
export async function onPage(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
}
