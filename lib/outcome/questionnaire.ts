import type { Definition, MissingRule } from "./definition";

/** What a clinic decides about a questionnaire of its own: all items have one scale. */
export type Questionnaire = {
  name: string;
  ask: string;
  items: string[];
  min: number;
  max: number;
  low: string;
  high: string;
  scoring: "sum" | "mean";
  missing: Extract<MissingRule, "noScore" | "rest">;
  better: "lower" | "higher" | null;
  licence: string;
};

/** As it is now: its last version, and whether it can be sent and entered. */
export type OwnQuestionnaire = { id: string; version: number; offered: boolean; questionnaire: Questionnaire };

export const MOST_ITEMS = 60;

/** The measure that it makes. */
export function definitionOfOwn(id: string, version: number, own: Questionnaire): Definition {
  const { name, ask, min, max, low, high, scoring, missing, better, licence } = own;
  const items = own.items.map((words, index) => ({ id: String(index + 1), text: words, min, max, low, high }));
  const count = scoring === "sum" ? items.length : 1;
  return {
    id,
    version,
    name,
    short: name,
    ask,
    recall: "",
    form: "numbers",
    items,
    scoring,
    missing,
    range: [min * count, max * count],
    decimals: scoring === "mean" ? 1 : 0,
    unit: "",
    better,
    comparison: false,
    total: false,
    matters: null,
    licence,
  };
}

/** Whether a change asks for a new version: what was answered before must keep its meaning. */
export function differsFrom(before: Questionnaire, after: Questionnaire): boolean {
  return JSON.stringify(inOrder(before)) !== JSON.stringify(inOrder(after));
}

function inOrder(own: Questionnaire) {
  const { name, ask, items, min, max, low, high, scoring, missing, better, licence } = own;
  return [name, ask, items, min, max, low, high, scoring, missing, better, licence];
}
