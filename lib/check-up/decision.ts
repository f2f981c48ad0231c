/** What the clinician decides about one exercise. Nothing changes a program by itself: she does, in the builder. */
export const DECISIONS = ["easier", "keep", "harder", "stop"] as const;
export type Decision = (typeof DECISIONS)[number];

export type LineageDecision = { lineageId: string; decision: Decision; reason: string };

/** A change without its reason is no record of why it was made. */
export function lacksReason({ decision, reason }: Pick<LineageDecision, "decision" | "reason">): boolean {
  return decision !== "keep" && reason.trim() === "";
}

export function countDecisions(decisions: readonly { decision: Decision }[]): Record<Decision, number> {
  const counts = { easier: 0, keep: 0, harder: 0, stop: 0 };
  for (const { decision } of decisions) counts[decision] += 1;
  return counts;
}
