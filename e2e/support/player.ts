import { expect, type Locator, type Page } from "@playwright/test";
import { onPage } from "./ui";

/** What a patient does while an exercise is led through. */

/** Opens the next exercise of the day as a player. The browser's clock is set by the test: nobody waits for a minute. */
export async function play(page: Page, exercise: string): Promise<void> {
  await page.getByRole("link", { name: new RegExp(`^(Start|Continue) with ${exercise}$`) }).click();
  await onPage(page, exercise);
  await expect(page.getByRole("button", { name: /^(Start|Go on)$/ })).toBeVisible();
}

export const button = (page: Page, name: string): Locator => page.getByRole("button", { name, exact: true });

/** The number in the ring, as it is read: "Hold 2 seconds". */
export async function count(page: Page): Promise<string> {
  return (await page.getByRole("timer").textContent())?.trim() ?? "";
}

const LONGEST_MS = 120_000;

/**
 * Lets the browser's time pass until something is in sight, so many milliseconds at a time. @returns the numbers that
 * were read on the way
 */
export async function until(page: Page, sight: Locator, step = 2_000): Promise<string[]> {
  await page.evaluate(() => {
    const read = new Set<string>();
    const look = () => read.add(document.querySelector("[role=timer]")?.textContent?.trim() ?? "");
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { numbersRead: read });
  });
  for (let passed = 0; !(await sight.isVisible()); passed += step) {
    if (passed > LONGEST_MS) throw new Error("It never came in sight.");
    await page.clock.runFor(step);
  }
  return page.evaluate(() => [...(window as unknown as { numbersRead: Set<string> }).numbersRead]);
}

/** What the voice has said so far; there is none of its own in the test's browser. */
export async function listenToVoice(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const said: string[] = [];
    const voice = (name: string, localService: boolean) => ({ name, lang: "en-GB", localService });
    const speech = {
      getVoices: () => [voice("Far away", false), voice("Own", true)],
      speak: (words: { text: string; voice: { name: string } }) => said.push(`${words.voice.name}: ${words.text}`),
      cancel: () => undefined,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    };
    class Utterance {
      constructor(public text: string) {}
    }
    Object.defineProperty(window, "speechSynthesis", { value: speech });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, saidAloud: said });
  });
  return () => page.evaluate(() => (window as unknown as { saidAloud: string[] }).saidAloud);
}
