import type { Side as PrescribedSide } from "@/lib/dose/dose";
import type { Side } from "@/lib/figure/side";
import { sidedWords } from "./sided-words";

/**
 * How a sentence about the other side begins. Steps are content by language, not messages, so these stand here in the
 * language of the texts; another language needs its own beside them. The catalogue's tests hold the entries to them.
 */
export const OTHER_SIDE_BEGINNINGS = ["For the other side", "On the other side"] as const;

/** The side that the texts name first: the right, unless the left alone is prescribed. */
export const firstSide = (side: PrescribedSide | undefined): Side => (side === "left" ? "L" : "R");

/** The steps for the prescribed side: who trains one side alone reads nothing about changing to the other. */
export function stepsFor(steps: string[], side: PrescribedSide | undefined, words: Record<Side, string>): string[] {
  const oneSide = side === "left" || side === "right";
  // A version from before the tokens says right, then left, in plain words: cut, it would not speak of the left at all.
  const cut = oneSide && steps.some((step) => step.includes("{side}"));
  return steps
    .map((step) => (cut ? withoutOtherSide(step) : step))
    .filter((step) => step !== "")
    .map((step) => sidedWords(step, firstSide(side), words));
}

function withoutOtherSide(step: string): string {
  const sentences = step.split(/(?<=[.?])\s+/);
  return sentences.filter((each) => !OTHER_SIDE_BEGINNINGS.some((begin) => each.startsWith(begin))).join(" ");
}
