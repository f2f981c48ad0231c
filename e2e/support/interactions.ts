import type { Locator, Page } from "@playwright/test";

/**
 * A page on which everything that a person does is counted: each press of the pointer, each key or chord, and each text that is
 * typed into one field (with the way there) is one.
 */
export function counting(page: Page) {
  const done: string[] = [];
  return {
    done,
    count: () => done.length,
    async click(target: Locator): Promise<void> {
      done.push("click");
      await target.click();
    },
    async type(target: Locator, words: string): Promise<void> {
      done.push("type");
      await target.fill(words);
    },
    /** Into what has the focus. */
    async write(words: string): Promise<void> {
      done.push("type");
      await page.keyboard.insertText(words);
    },
    async press(chord: string): Promise<void> {
      done.push("press");
      await page.keyboard.press(chord);
    },
  };
}

export type Counting = ReturnType<typeof counting>;
