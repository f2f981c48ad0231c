import { type Day, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { type Html, html } from "./html";

export type Section = { id: string; title: string; body: Html };

/** Names and values; what is empty is left out. */
export function facts(pairs: readonly (readonly [string, string | number | null])[]): Html {
  const known = pairs.filter(([, value]) => value !== null && value !== "");
  return html`<dl>${known.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
}

/** Rows under their heads, or a word that there are none. */
export function table(
  heads: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
  none: string,
): Html {
  if (rows.length === 0) return html`<p class="quiet">${none}</p>`;
  const head = heads.map((name) => html`<th scope="col">${name}</th>`);
  const body = rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`);
  return html`<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`;
}

export const dayText = (day: Day | null) => (day ? formatDay(day, LOCALE, "short", { year: true }) : null);
