/** At-rules that hold rules. */
const HOLDS_RULES = /^@(media|supports|container)\b/;

/**
 * The rules of a style file that may say anything about elements with the classes `names`, as the file has them: what a
 * browser says of its own rules loses what it can't say, such as a shorthand of variables.
 */
export function rulesAbout(names: ReadonlySet<string>, css: string): string {
  return partsOf(css)
    .map(({ head, body }) => {
      if (body === null) return `${head};`;
      if (HOLDS_RULES.test(head)) {
        const inner = rulesAbout(names, body);
        return inner && `${head}{${inner}}`;
      }
      return head.startsWith("@") || isAbout(names, head) ? `${head}{${body}}` : "";
    })
    .join("");
}

/** A selector that names no class may be about anything. Too much is kept rather than too little. */
function isAbout(names: ReadonlySet<string>, selectors: string): boolean {
  const asked = selectors.replace(/\/\*.*?\*\/|\[[^\]]*\]|:not\([^)]*\)/gs, "");
  return asked.split(/[,()]/).some((selector) => {
    const classes = [...selector.matchAll(/\.([^\s.#:>+~&*[\]]+)/g)].flatMap(([, name]) => name ?? []);
    if (classes.length === 0) return selector.trim() !== "";
    return classes.some((name) => names.has(name) || name.includes("\\"));
  });
}

type Part = { head: string; body: string | null };

/** The rules and statements of a text, one after the other. */
function partsOf(css: string): Part[] {
  const parts: Part[] = [];
  let depth = 0;
  let start = 0;
  let open = 0;
  // Comments and strings may hold braces.
  for (const { 0: sign, index } of css.matchAll(/\/\*.*?\*\/|"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[{};]/gs)) {
    if (sign === "{" && depth++ === 0) open = index;
    const ends = (sign === "}" && --depth === 0) || (sign === ";" && depth === 0);
    if (!ends) continue;
    const head = css.slice(start, sign === "}" ? open : index).trim();
    parts.push({ head, body: sign === "}" ? css.slice(open + 1, index) : null });
    start = index + 1;
  }
  return parts;
}
