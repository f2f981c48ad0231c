import type { Dose } from "@/lib/dose/dose";
import { changeItem, type DraftContent, removeItem } from "@/lib/program/draft";

/** What the clinician decides about one exercise. It becomes the next revision's draft; only she puts that in force. */
export const DECISIONS = ["easier", "keep", "harder", "swap", "stop"] as const;
export type Decision = (typeof DECISIONS)[number];

/** What an exercise becomes: another dose of it, or another exercise on the same line. */
export type Target = { exerciseClinicId: string; exerciseId: string; exerciseVersionId: string; dose: Dose };

/** As it is kept: from which dose to which; `exercise` is its new name where it became another one. */
export type KeptChange = { from: Dose; to: Dose; exercise: string | null };

export type LineageDecision = { lineageId: string; decision: Decision; reason: string; change?: KeptChange | null };

/** As it is decided. */
export type Decided = Pick<LineageDecision, "lineageId" | "decision" | "reason"> & { to?: Target | null };

/** A change without its reason is no record of why it was made. */
export function lacksReason({ decision, reason }: Pick<LineageDecision, "decision" | "reason">): boolean {
  return decision !== "keep" && reason.trim() === "";
}

export function countDecisions(decisions: readonly { decision: Decision }[]): Record<Decision, number> {
  const counts = { easier: 0, keep: 0, harder: 0, swap: 0, stop: 0 };
  for (const { decision } of decisions) counts[decision] += 1;
  return counts;
}

/** Whether it changes the program. */
export function isChange({ decision, to }: Pick<Decided, "decision" | "to">): boolean {
  return decision === "stop" || (decision !== "keep" && to !== null && to !== undefined);
}

/**
 * A draft with the decisions carried out on top of it, line by line: what somebody else changed on other lines stays. A line
 * keeps its lineage; what was written for one exercise is not said of another. A line that the draft no longer has is left out.
 */
export function carriedOut(content: DraftContent, decisions: readonly Decided[]): DraftContent {
  return decisions.reduce((draft, decision) => {
    const { lineageId, to } = decision;
    const item = draft.items.find((each) => each.lineage === lineageId);
    if (!item || !isChange(decision)) return draft;
    if (decision.decision === "stop") return removeItem(draft, lineageId);
    if (!to) return draft;
    const isOther = to.exerciseId !== item.exerciseId || to.exerciseClinicId !== item.exerciseClinicId;
    return changeItem(draft, lineageId, isOther ? { ...to, cue: "", allowedSwaps: [] } : { dose: to.dose });
  }, content);
}
