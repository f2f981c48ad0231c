/** A piece of what was typed, with the place where it stands. `text` of a word is folded: lower case, no accents. */
export type Token = {
  kind: "number" | "word" | "times" | "to" | "slash" | "stop" | "and" | "other";
  text: string;
  from: number;
  to: number;
  /** Of a word: it was typed with a capital letter. */
  capital?: boolean;
};

const NUMBER = /\d{1,3}(?:[ \u00a0\u2009\u202f'’]\d{3})+(?![\d])|\d+(?:[.,]\d+)*/uy;
const WORD = /\p{L}[\p{L}\p{M}]*/uy;
/** But for the colon of "2:30". */
const SPACE = /(?:[\s.()]|(?<!\d):|:(?!\d))+/uy;

const SIGNS: Record<string, Token["kind"]> = {
  "×": "times",
  "✕": "times",
  "*": "times",
  "-": "to",
  "‐": "to",
  "‑": "to",
  "–": "to",
  "—": "to",
  "−": "to",
  "/": "slash",
  ",": "stop",
  ";": "stop",
  "·": "stop",
  "|": "stop",
  "+": "and",
  "&": "and",
};

const WORDS: Record<string, Token["kind"]> = {
  x: "times",
  times: "times",
  mal: "times",
  to: "to",
  bis: "to",
  and: "and",
  und: "and",
};

/** "Täglich" as "taglich", "Fuß" as "fuss": so that it does not matter how somebody types them. */
const fold = (word: string) => word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss");

/** Every character of the text ends in a token or is space; full stops, colons and brackets say nothing here. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const put = (kind: Token["kind"], length: number, said = text.slice(at, at + length)) => {
    tokens.push({ kind, text: said, from: at, to: at + length, capital: /^\p{Lu}/u.test(text.slice(at, at + length)) });
    at += length;
  };
  while (at < text.length) {
    const space = take(SPACE);
    if (space) {
      at += space.length;
      continue;
    }
    const number = take(NUMBER);
    if (number) {
      put("number", number.length);
      // "3x10" and "2xtäglich": what follows a number at once is the sign, not the beginning of a word.
      if (/[xX]/.test(text[at] ?? "")) put("times", 1, "x");
      continue;
    }
    const word = take(WORD);
    if (word) {
      const said = fold(word);
      put(Object.hasOwn(WORDS, said) ? (WORDS[said] as Token["kind"]) : "word", word.length, said);
      continue;
    }
    const sign = text[at] as string;
    const length = /[\ud800-\udbff]/.test(sign) ? 2 : 1;
    put(SIGNS[sign] ?? "other", length);
  }
  return tokens;
}
