import { LOCALE } from "@/lib/platform/i18n/locale";

/** Words that begin a sentence. */
export function sentence(words: string): string {
  return words.charAt(0).toLocaleUpperCase(LOCALE) + words.slice(1);
}
