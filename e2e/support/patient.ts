import { expect, type Locator, type Page } from "@playwright/test";
import { onPage } from "./ui";

/** What a patient does on her phone. */

/** Opens the link, takes the passphrase that is offered, and is in. @returns the passphrase */
export async function join(page: Page, link: string, email: string): Promise<string> {
  await page.goto(link);
  await expect(page.getByRole("button", { name: "Use this one" })).toBeVisible();
  expect(page.url()).not.toContain("#");
  await page.getByLabel("Email address").fill(email);
  await page.getByRole("button", { name: "Use this one" }).click();
  const passphrase = await page.getByLabel("Choose a password").inputValue();
  await page.getByRole("button", { name: "Join" }).click();
  await page.waitForURL(/\/today$/);
  return passphrase;
}

/** Sees that the phone keeps the app, the plan and its figures: from then on it needs no signal. */
export async function isKept(page: Page): Promise<void> {
  const kept = async () => {
    const figures = await (await caches.open("figures")).keys();
    return navigator.serviceWorker.controller !== null && figures.some(({ url }) => url.includes("/movement.json"));
  };
  await expect.poll(() => page.evaluate(kept)).toBe(true);
}

/** All that the phone's caches hold: which of it are pages, and every text. */
export async function heldByCaches(page: Page): Promise<{ pages: string[]; texts: string[] }> {
  return page.evaluate(async () => {
    const held = { pages: [] as string[], texts: [] as string[] };
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        if (!answer) continue;
        if (answer.headers.get("content-type")?.includes("html")) held.pages.push(new URL(request.url).pathname);
        held.texts.push(`${request.url} ${await answer.text()}`);
      }
    }
    return held;
  });
}

/** Sees the figure of an exercise, at rest on Today and moving on its page, and comes back. */
export async function draws(page: Page, exercise: string): Promise<void> {
  const still = line(page, exercise).locator("svg use").first();
  expect(await still.evaluate(async (use) => (await fetch(use.getAttribute("href") ?? "")).ok)).toBe(true);
  const address = await line(page, exercise).getByRole("link").first().getAttribute("href");
  // Without what would start the player.
  await page.goto(address?.split("?")[0] ?? "");
  const figure = page.getByRole("region", { name: `${exercise}, moving figure` });
  await expect(figure.getByRole("button", { name: "Pause", exact: true })).toBeVisible();
  await expect(figure.locator("svg path").first()).toBeAttached();
  await page.goto("/today");
}

/** What stands on the line of an exercise. */
export function line(page: Page, exercise: string): Locator {
  return page.getByRole("listitem").filter({ has: page.getByRole("link", { name: exercise }) });
}

export type Said = Partial<{
  result: "Done" | "Partly" | "Skipped";
  amount: Record<string, number>;
  reason: string;
  pain: number;
  /** How strong the pain was that kept her from it. */
  painThen: number;
  effort: string;
  note: string;
}>;

/** Says how an exercise went, for the first time or anew. */
export async function record(page: Page, exercise: string, said: Said): Promise<void> {
  const sheet = await open(page, exercise);
  if (said.result) await sheet.getByText(said.result, { exact: true }).click();
  for (const [field, value] of Object.entries(said.amount ?? {})) {
    await sheet.getByLabel(field, { exact: true }).fill(String(value));
  }
  if (said.reason) await sheet.getByRole("group", { name: "What got in the way?" }).getByText(said.reason).click();
  if (said.pain !== undefined) {
    const scale = sheet.getByRole("group", { name: /^Pain while doing it/ });
    await scale.getByText(String(said.pain), { exact: true }).click();
  }
  if (said.painThen !== undefined) {
    const scale = sheet.getByRole("group", { name: /^How strong is the pain/ });
    await scale.getByText(String(said.painThen), { exact: true }).click();
  }
  if (said.effort) await sheet.getByRole("group", { name: "Effort" }).getByText(said.effort, { exact: true }).click();
  if (said.note) await sheet.getByLabel(/^Note for/).fill(said.note);
  await arrives(page, () => sheet.getByRole("button", { name: "Save" }).click());
}

export async function takeBack(page: Page, exercise: string): Promise<void> {
  const sheet = await open(page, exercise);
  await arrives(page, () => sheet.getByRole("button", { name: "Take back" }).click());
}

/** Says with one tap how bad the worst pain of today was. */
export async function reportWorstPain(page: Page, pain: number): Promise<void> {
  const scale = page.getByRole("group", { name: /^Worst pain today/ });
  await arrives(page, () => scale.getByText(String(pain), { exact: true }).click());
}

async function open(page: Page, exercise: string): Promise<Locator> {
  await page.getByRole("button", { name: new RegExp(`^(Record ${exercise}$|${exercise}, .*look or change$)`) }).click();
  return page.getByRole("dialog", { name: `How did ${exercise} go?` });
}

/** Does something that the phone sends, and sees it taken. */
export async function arrives(page: Page, act: () => Promise<void>): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().endsWith("/api/records"));
  await act();
  expect((await answer).status()).toBe(200);
}

/** The mark of an exercise on Today, as its button says it. */
export async function seesMark(page: Page, exercise: string, mark: string): Promise<void> {
  await expect(page.getByRole("button", { name: `${exercise}, ${mark}: look or change` })).toBeVisible();
}

/** Warning signs and the practice's number, one tap from any page. */
export async function findsHelp(page: Page, phone: string): Promise<void> {
  await page.getByRole("link", { name: "Help: warning signs and phone numbers" }).click();
  await onPage(page, "When to stop and get help");
  const tel = `tel:${phone.replace(/[^+\d]/g, "")}`;
  await expect(page.getByRole("link", { name: `Call the clinic, ${phone}` })).toHaveAttribute("href", tel);
  await page.getByRole("link", { name: "Today" }).click();
  await page.waitForURL(/\/today$/);
}

/** Records an exercise while nothing can be sent. */
export async function recordOffline(page: Page, exercise: string, result: "Done" | "Partly" = "Done"): Promise<void> {
  const sheet = await open(page, exercise);
  await sheet.getByText(result, { exact: true }).click();
  await sheet.getByRole("button", { name: "Save" }).click();
  // The sheet takes its step in the history away: a page that is asked for meanwhile would not come.
  await expect.poll(() => page.evaluate(() => history.state?.over ?? false)).toBe(false);
}

/** Turns to an earlier week and opens one of its days. */
export async function openDay(page: Page, day: string, weeksAgo: number): Promise<void> {
  for (let turned = 0; turned < weeksAgo; turned += 1)
    await page.getByRole("button", { name: "The week before" }).click();
  await page.getByRole("button", { name: new RegExp(`^${day}: `) }).click();
  await expect(page.getByRole("heading", { name: `You are looking at ${day}` })).toBeVisible();
}
