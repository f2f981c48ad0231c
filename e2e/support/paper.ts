import type { Locator, Page } from "@playwright/test";
import { WEEKDAYS } from "@/lib/day/day";
import type { Schedule } from "@/lib/schedule/schedule";

/** How many boxes to tick stand at each of the fourteen days of a row. */
export function boxes(row: Locator): Promise<number[]> {
  return row
    .getByRole("cell")
    .evaluateAll((cells) => cells.slice(-14).map((cell) => cell.querySelectorAll("[data-box=due]").length));
}

/** One box on each of the days that a schedule names, in two weeks. */
export function twoWeeks(schedule: Schedule | undefined): number[] {
  const days = schedule?.kind === "weekdays" ? schedule.days : [];
  const week = WEEKDAYS.map((day) => (days.includes(day) ? 1 : 0));
  return [...week, ...week];
}

/** The modules of a code as it is drawn, row by row: true is dark. */
export async function codeShown(code: Locator): Promise<boolean[][]> {
  const size = Number((await code.getAttribute("viewBox"))?.split(" ")[2]);
  const path = (await code.locator("path").getAttribute("d")) ?? "";
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
  return Array.from({ length: size }, (_, y) => Array.from({ length: size }, (_, x) => dark.has(`${x} ${y}`)));
}

/** What comes out of the printer: how many pages, whether in dark colours, and whether the page's buttons are on it. */
export async function pagesOf(page: Page, format: "A4" | "Letter") {
  await page.emulateMedia({ media: "print" });
  const toolbar = await page.getByRole("button", { name: "Print" }).isVisible();
  const dark = await page.evaluate(() => getComputedStyle(document.querySelector("h1") ?? document.body).color);
  await page.emulateMedia({ media: null });
  const pdf = await page.pdf({ format });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  return { pages, dark: dark !== "rgb(19, 33, 31)", toolbar };
}
