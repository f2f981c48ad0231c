import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** A small phone, and just as wide as a page of 1280 px enlarged to 400 %. */
export const NARROW = { width: 320, height: 640 };

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What a thumb can hit; links within a sentence are as high as the sentence. */
const SMALLEST = 44;

/** What is wrong with what is in sight: wider than the window, or too small to hit. */
export async function wrongIn(page: Page, place: string): Promise<string[]> {
  const wrong: string[] = [];
  const overflow = await page.evaluate(() => {
    const reach = [...document.querySelectorAll("main *, dialog[open] *")].map((each) => {
      const { right, width } = each.getBoundingClientRect();
      return width > 1 ? right : 0;
    });
    return Math.max(document.documentElement.scrollWidth, ...reach) - innerWidth;
  });
  if (overflow > 0.5) wrong.push(`${place} is ${overflow} px too wide`);
  const small = await page.evaluate((smallest) => {
    const hit = [...document.querySelectorAll("main button, main a, main summary, dialog[open] button, nav a")];
    return hit
      .filter((each) => each.checkVisibility() && getComputedStyle(each).display !== "inline")
      .filter((each) => each.getBoundingClientRect().height < smallest - 0.5)
      .map((each) => each.textContent);
  }, SMALLEST);
  if (small.length > 0) wrong.push(`${place}: too small to hit: ${small.join(", ")}`);
  return wrong;
}

/** Broken rules of what the sweep over pages does not open, in both themes. */
export async function brokenIn(page: Page, part: "main" | "dialog[open]", place: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const [colorScheme, rules] of [
    ["light", RULES],
    ["dark", null],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const axe = new AxeBuilder({ page }).include(part);
    const { violations } = await (rules ? axe.withTags([...rules]) : axe.withRules(["color-contrast"])).analyze();
    for (const { id, nodes } of violations)
      wrong.push(`${place}, ${colorScheme}, ${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
  }
  return wrong;
}
