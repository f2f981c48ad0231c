import { otherSide, type Side } from "@/lib/figure/side";

/** A text of an exercise for the side that works: {side} is that side's word, {other} the other's. */
export function sidedWords(text: string, side: Side, words: Record<Side, string>): string {
  return text.replaceAll("{side}", words[side]).replaceAll("{other}", words[otherSide(side)]);
}

/**
 * The parts of the body that a text names by their side: "right leg", "left arm". None where it does not name one of the
 * side that works.
 */
export function sidedParts(text: string, side: Side, words: Record<Side, string>): string[] {
  if (!/\{side\} \p{L}/u.test(text)) return [];
  return Array.from(text.matchAll(/\{(?:side|other)\} \p{L}+/gu), ([part]) => sidedWords(part, side, words));
}
