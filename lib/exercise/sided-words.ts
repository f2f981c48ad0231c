import { otherSide, type Side } from "@/lib/figure/algebra";

/** A text of an exercise for the side that works: {side} is that side's word, {other} the other's. */
export function sidedWords(text: string, side: Side, words: Record<Side, string>): string {
  return text.replaceAll("{side}", words[side]).replaceAll("{other}", words[otherSide(side)]);
}
