import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { Clinician } from "@/lib/platform/auth/scope";
import { type Account, aClinic, aClinician } from "@/prisma/factories/clinic";
import { DESKTOP, listen, type Noise, PHONE } from "./ui";

type Device = "desktop" | "phone";

type Fixtures = {
  /** A clinic of this test alone, with its owner and one clinician. */
  clinic: { owner: Account<Clinician>; clinician: Account<Clinician> };
  /** A new browser of somebody, signed in to nothing. */
  device: (kind: Device, options?: { dark?: boolean; timeZone?: string }) => Promise<Page>;
  noise: Noise;
};

/** Every test fails when a page of its own made a noise. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  clinic: async ({}, use) => {
    const now = new Date();
    const owner = await aClinic(now);
    await use({ owner, clinician: await aClinician(owner.actor, now, { name: "Mira Sommer" }) });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern
  noise: async ({}, use) => {
    const noise: Noise = [];
    await use(noise);
    expect(noise).toEqual([]);
  },
  device: async ({ browser, noise }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (kind, options = {}) => {
      const context = await browser.newContext({
        viewport: kind === "phone" ? PHONE : DESKTOP,
        hasTouch: kind === "phone",
        colorScheme: options.dark ? "dark" : "light",
        locale: "en-GB",
        timezoneId: options.timeZone ?? "Europe/Berlin",
        permissions: kind === "desktop" ? ["clipboard-read", "clipboard-write"] : [],
      });
      contexts.push(context);
      await listen(context, noise);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

export { expect };
