/** Twelve signs of 32 (without I, L, O and U), as scripts/founding-code.mjs makes them: 60 bits. */
const CODE = /^[0-9A-HJKMNP-TV-Z]{12}$/;

/**
 * A code as it was meant, from what was typed: in any case, with or without its hyphens, and with the letters taken for
 * digits that look like them. Null when it can't be one.
 */
export function codeOfTyped(typed: string): string | null {
  const code = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replace(/[IL]/g, "1")
    .replace(/O/g, "0");
  return CODE.test(code) ? code : null;
}

/** The code of an address's fragment ("#ABCD-EFGH-JKMN") as it is printed, or null when it holds none. */
export function codeOfFragment(fragment: string): string | null {
  const code = codeOfTyped(fragment.replace(/^#/, ""));
  return code && (code.match(/.{4}/g)?.join("-") ?? null);
}
