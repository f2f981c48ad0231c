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
