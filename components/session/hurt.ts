import type { PlanEntry } from "@/lib/session/plan";

/** More pain than allowed; left out because of pain of unknown strength; or pain within the limit that still got in the way. */
export type Hurt = "tooMuch" | "leftOut" | "inTheWay";

/** Null without anything to advise. Pain that kept somebody from it counts as too much unless she rated it lower. */
export function hurtOf(
  { outcome, pain, reason }: Pick<PlanEntry, "outcome" | "pain" | "reason">,
  painLimit: number,
): Hurt | null {
  if (pain === null && reason === "pain") return outcome === "notDone" ? "leftOut" : "tooMuch";
  if (pain !== null && pain > painLimit) return "tooMuch";
  return reason === "pain" ? "inTheWay" : null;
}
