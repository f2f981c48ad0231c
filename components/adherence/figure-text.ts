import { LOCALE } from "@/lib/platform/i18n/locale";

/** A share as a whole percent that never claims all or nothing unless it is. */
export function percentOf(share: number): number {
  if (share > 0 && share < 0.01) return 1;
  if (share > 0.99 && share < 1) return 99;
  return Math.round(share * 100);
}

/** Sessions are shown whole, rounded down; sums of sevenths may lie a hair below. */
export function wholeOf(count: number): number {
  return Math.floor(count + 1e-9);
}

/** With the fraction that a weekly target leaves: "2.57". */
export function exactOf(count: number): string {
  return new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 2 }).format(count);
}
