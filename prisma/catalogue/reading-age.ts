/** Syllables of an English word, by its groups of vowels: off by one now and then, right on average over a text. */
function syllables(word: string): number {
  const spoken = word.toLowerCase().replace(/(?:[^laeiouy]es|[^td]ed|[^l]e)$/, (end) => end.charAt(0));
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

/**
 * The age, in years, at which a text is read with ease: the Flesch-Kincaid grade (Kincaid 1975:
 * 0.39 words per sentence + 11.8 syllables per word - 15.59) and the five years before school.
 */
export function readingAge(text: string): number {
  const sentences = text.split(/[.?:;]+(?:\s|$)/).filter((sentence) => /\p{L}/u.test(sentence)).length;
  const words = text.match(/[\p{L}’']+/gu) ?? [];
  if (sentences === 0) return 0;
  const all = words.reduce((sum, word) => sum + syllables(word), 0);
  return 0.39 * (words.length / sentences) + 11.8 * (all / words.length) - 15.59 + 5;
}
