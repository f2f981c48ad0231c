import { expect, type Locator, type Page } from "@playwright/test";
import { row } from "./clinic";
import type { Counting } from "./interactions";

/** What a clinician does in the builder beyond the basics in clinic.ts. */

export const search = (page: Page) => page.getByRole("searchbox", { name: "Search the catalogue" });

/** The line that tells what happened last. */
export const lastWords = (page: Page) =>
  page.getByRole("region", { name: "Name of the program" }).getByRole("status").first();

/** An exercise in the catalogue, to be carried from there. */
export const shelf = (page: Page, name: string) =>
  page.getByRole("region", { name: "Catalogue" }).getByRole("listitem").filter({ hasText: name });

/** With the focus in the search: finds an exercise and goes on to its dose. Enter leads back from there. */
export async function prescribeByEnter(
  page: Page,
  hands: Counting,
  typed: string,
  name: string,
  dose: string,
): Promise<void> {
  await expect(search(page)).toBeFocused();
  await hands.write(typed);
  await hands.press("Enter");
  const field = row(page, name).getByLabel("Dose", { exact: true });
  await expect(field).toBeFocused();
  await hands.write(dose);
}

/** Carries something with the pointer and lets it go over the upper or lower part of something else. */
export async function carry(
  page: Page,
  from: Locator,
  to: Locator | (() => Locator),
  part: "upper" | "lower",
): Promise<void> {
  const start = await middle(from, 0.5);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 6, start.y + 6, { steps: 3 });
  const target = typeof to === "function" ? to() : to;
  const end = await middle(target, part === "upper" ? 0.2 : 0.8);
  await page.mouse.move(end.x, end.y, { steps: 5 });
  // What is carried follows by frames.
  await page.mouse.move(end.x + 2, end.y, { steps: 3 });
  await page.mouse.up();
}

async function middle(locator: Locator, part: number): Promise<{ x: number; y: number }> {
  await locator.waitFor();
  const box = await locator.boundingBox();
  if (!box) throw new Error("nothing to point at");
  return { x: box.x + box.width / 2, y: box.y + box.height * part };
}

export async function choose(page: Page, name: string, modifiers: ("Shift" | "Control")[] = []): Promise<void> {
  await page.getByRole("checkbox", { name: `Choose ${name}` }).click({ modifiers });
}

/** The names of the chosen exercises that the bar speaks of. */
export const chosenBar = (page: Page) => page.getByRole("region", { name: "Chosen exercises" });
