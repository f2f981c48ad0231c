import { otherSide, type Side } from "@/lib/figure/algebra";

/** What the figure shows at one key, for the side that works: {side} is that side's word, {other} the other's. */
export function frameWords(frame: string, side: Side, words: Record<Side, string>): string {
  return frame.replaceAll("{side}", words[side]).replaceAll("{other}", words[otherSide(side)]);
}
