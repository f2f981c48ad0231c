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

/** Words that say nothing of what is looked for, where others do: a clinician types "exercises for the back". */
const FILLERS = new Set("a an and at exercise exercises for from in my of on or some the to with".split(" "));

/** The words of a search that an entry must have, folded, each once. */
export function searchedWords(query: string): string[] {
  const words = [...new Set(foldText(query).split(" "))].filter((word) => word !== "");
  const telling = words.filter((word) => !FILLERS.has(word));
  return telling.length > 0 ? telling : words;
}

/** "Press ups", "roll downs": of these words the database keeps no stem. */
const SEVERAL = /^(down|off|out|over|through|up)s$/;

/** A word and what it is when two neighbours were typed in the wrong order: "brigde" was meant as "bridge". Short words stand as they are. */
export function spellings(word: string): string[] {
  const one = SEVERAL.exec(word)?.slice(1) ?? [];
  if (word.length < 4) return [word, ...one];
  const letters = [...word];
  const swapped = letters.slice(1).map((letter, index) => {
    const copy = [...letters];
    copy[index + 1] = letters[index] ?? "";
    copy[index] = letter;
    return copy.join("");
  });
  return [...new Set([word, ...one, ...swapped])];
}
