import type { ExerciseContent } from "./exercise";

/** Lower case without accents, every run of other signs one space: what is stored and what is looked for go through the same fold. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The folded words by which an entry is found, each once. */
export function searchText(content: ExerciseContent): string {
  const texts = Object.values(content.texts).flatMap((text) => [text.name, text.summary]);
  const facets = [content.category, content.position, ...content.regions, ...content.equipment];
  const words = foldText([...texts, ...facets, ...content.synonyms].join(" ")).split(" ");
  return [...new Set(words)].join(" ");
}

/** A word and what it is when two neighbours were typed in the wrong order: "brigde" was meant as "bridge". Short words stand as they are. */
export function spellings(word: string): string[] {
  if (word.length < 4) return [word];
  const letters = [...word];
  const swapped = letters.slice(1).map((letter, index) => {
    const copy = [...letters];
    copy[index + 1] = letters[index] ?? "";
    copy[index] = letter;
    return copy.join("");
  });
  return [...new Set([word, ...swapped])];
}
