import localFont from "next/font/local";

/*
 * Literata speaks, Hanken Grotesk counts. Only what every page draws is preloaded. The extended Latin files (Polish,
 * Czech, Turkish names) are fetched when a letter needs them: their families come first in the stack, fenced by
 * unicode-range, because the metric-adjusted fallback behind each Latin family would otherwise answer for those letters.
 * The font loader reads this file as text, so every value is a literal.
 */
const hanken = localFont({
  src: "./hanken-grotesk-latin-wght-normal.woff2",
  weight: "100 900",
  variable: "--hanken",
  adjustFontFallback: "Arial",
});

const hankenExtended = localFont({
  src: "./hanken-grotesk-latin-ext-wght-normal.woff2",
  weight: "100 900",
  variable: "--hanken-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

const literata = localFont({
  src: "./literata-latin-600-normal.woff2",
  weight: "600",
  variable: "--literata",
  adjustFontFallback: "Times New Roman",
});

const literataQuote = localFont({
  src: "./literata-latin-400-normal.woff2",
  weight: "400",
  variable: "--literata-quote",
  preload: false,
  adjustFontFallback: "Times New Roman",
});

const literataExtended = localFont({
  src: [
    { path: "./literata-latin-ext-400-normal.woff2", weight: "400" },
    { path: "./literata-latin-ext-600-normal.woff2", weight: "600" },
  ],
  variable: "--literata-ext",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: "unicode-range",
      value: "U+0100-0130,U+0132-0151,U+0154-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F,U+A720-A7FF",
    },
  ],
});

export const fontVariables = [hanken, hankenExtended, literata, literataQuote, literataExtended]
  .map((font) => font.variable)
  .join(" ");
