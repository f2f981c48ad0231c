import { LOCALE } from "./locale";

const lists = new Intl.ListFormat(LOCALE, { type: "unit" });

/** Things side by side, without an "and": "Mat, Band, Chair". */
export function listed(things: readonly string[]): string {
  return lists.format(things);
}
