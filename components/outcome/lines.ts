/** What was pasted, a thing a line: without empty lines and the marks of a list. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*(?:\d{1,2}[.)]|[-•*])\s+/, "").trim())
    .filter((line) => line !== "");
}
