/**
 * The red-flag screen: a checklist for a clinician's judgement, not a diagnosis.
 * A recorded screening names the version it answered, so version 1 never changes once in use: a new list is a new version.
 */

export type RedFlagGroupId = "cauda-equina" | "fracture" | "cancer" | "infection" | "inflammatory";

export type RedFlagGroup = {
  id: RedFlagGroupId;
  /** What one positive item asks for: hospital today, or a written judgement before the program goes live. */
  urgency: "think" | "emergency";
  items: readonly RedFlagItemId[];
};

export const RED_FLAG_ITEMS = [
  "saddle-sensation",
  "bladder",
  "bowel",
  "sexual-function",
  "leg-weakness",
  "bilateral-sciatica",
  "severe-trauma",
  "minor-trauma-fragile-bone",
  "long-term-corticosteroids",
  "older-age",
  "bruise-or-wound",
  "history-of-cancer",
  "unexplained-weight-loss",
  "severe-night-pain",
  "fever-or-chills",
  "immune-suppression",
  "intravenous-drug-use",
  "recent-bacterial-infection",
  "inflammatory-pattern",
  "inflammatory-history",
] as const;
export type RedFlagItemId = (typeof RED_FLAG_ITEMS)[number];

export const RED_FLAG_SCREEN: { version: 1; groups: readonly RedFlagGroup[]; sources: readonly string[] } = {
  version: 1,
  groups: [
    {
      id: "cauda-equina",
      urgency: "emergency",
      items: ["saddle-sensation", "bladder", "bowel", "sexual-function", "leg-weakness", "bilateral-sciatica"],
    },
    {
      id: "fracture",
      urgency: "think",
      items: [
        "severe-trauma",
        "minor-trauma-fragile-bone",
        "long-term-corticosteroids",
        "older-age",
        "bruise-or-wound",
      ],
    },
    { id: "cancer", urgency: "think", items: ["history-of-cancer", "unexplained-weight-loss", "severe-night-pain"] },
    {
      id: "infection",
      urgency: "think",
      items: ["fever-or-chills", "immune-suppression", "intravenous-drug-use", "recent-bacterial-infection"],
    },
    { id: "inflammatory", urgency: "think", items: ["inflammatory-pattern", "inflammatory-history"] },
  ],
  sources: [
    "Finucane 2020, IFOMPT framework, J Orthop Sports Phys Ther 50(7)",
    "Downie 2013, BMJ 347:f7095",
    "Cauda equina warning card, Greenhalgh, Finucane and Mercer",
    "NICE NG65, spondyloarthritis (inflammatory group)",
  ],
};

/** True is yes. An item without an answer has not been asked: it is never taken for no. */
export type RedFlagAnswers = Partial<Record<RedFlagItemId, boolean>>;

/** The items answered yes, in the order of the screen. */
export function positives(answers: RedFlagAnswers): RedFlagItemId[] {
  return RED_FLAG_ITEMS.filter((item) => answers[item] === true);
}

/** One positive item is a reason to think, so it demands a written judgement. */
export function needsJudgement(answers: RedFlagAnswers): boolean {
  return positives(answers).length > 0;
}

/** What the answers so far ask for; unanswered items add nothing. */
export function urgency(answers: RedFlagAnswers): "none" | "think" | "emergency" {
  const found = positiveGroups(answers);
  if (found.length === 0) return "none";
  return found.some((group) => group.urgency === "emergency") ? "emergency" : "think";
}

/** The groups with a positive item: each has its own text on what to do. */
export function positiveGroups(answers: RedFlagAnswers): RedFlagGroup[] {
  return RED_FLAG_SCREEN.groups.filter((group) => group.items.some((item) => answers[item] === true));
}
