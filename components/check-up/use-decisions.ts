import { useState } from "react";
import { carriedOut, type Decided, type Decision, isChange } from "@/lib/check-up/decision";
import type { DraftState } from "@/lib/program/editor";
import { type LoadChange, loadChange } from "@/lib/program/load";
import type { DecisionRow } from "./decision-rows";

/** What the decisions will become: the draft that they are carried out on, and what it is compared with. */
export type Following = {
  draft: DraftState;
  inForce: DraftState["content"]["items"];
  loadLimitPercent: number;
  nextNumber: number;
  /** The day on which it may take effect. */
  effective: string;
};

export type Choice = { decision: Decision; reason: string; way: number };

const KEEP: Choice = { decision: "keep", reason: "", way: 0 };

/** The decisions as they are chosen, none of them beforehand, and the load that they make. */
export function useDecisions(rows: readonly DecisionRow[], following: Following) {
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  // Somebody else's, once she has changed it meanwhile: ours go on top.
  const [draft, setDraft] = useState(following.draft);
  const choiceOf = (lineageId: string) => choices[lineageId] ?? KEEP;
  const change = (lineageId: string, part: Partial<Choice>) =>
    setChoices((before) => ({ ...before, [lineageId]: { ...(before[lineageId] ?? KEEP), ...part } }));
  const decisions = rows.map(({ lineageId, ways }): Decided => {
    const { decision, reason, way } = choiceOf(lineageId);
    const to = ways[decision]?.[way]?.to;
    return { lineageId, decision, reason, ...(to && { to }) };
  });
  const load: LoadChange | null = loadChange(
    following.inForce,
    carriedOut(draft.content, decisions).items,
    following.loadLimitPercent,
  );
  return { choiceOf, change, decisions, draft, setDraft, load, isChanged: decisions.some(isChange) };
}
