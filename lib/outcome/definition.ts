/** One question of a measure. */
export type Item = {
  id: string;
  /** Null where the words are published by others and come from the clinic. */
  text: string | null;
  min: number;
  max: number;
  /** What the lowest and the highest number mean. */
  low: string;
  high: string;
};

/** How it is answered: a number for each item, the items that are true, or a number for each activity that she named herself. */
export type Form = "numbers" | "ticks" | "activities";

/** From the answers to the score: the one answer, their sum or mean, one times the other, or how many items are true. */
export type Scoring = "only" | "sum" | "mean" | "product" | "ticked";

/** An item without an answer: there is no score, the mean is that of the rest, or the item is not true. */
export type MissingRule = "noScore" | "rest" | "notTrue";

/** Which change from the first time counts for more than chance or habit, and who says so. */
export type ChangeThatMatters = {
  /** Of the first score; taken before `points` where both are given. */
  percent: number | null;
  points: number | null;
  /** Meaningful to people who live with it, or more than the error of measuring. */
  as: "meaningful" | "real";
  source: string;
};

/** A measure as it was at one version. Its words belong to it: other words make another version. */
export type Definition = {
  /** "rmdq", or the id of a questionnaire of the clinic's own. */
  id: string;
  version: number;
  name: string;
  /** What it is called where there is little room. */
  short: string;
  /** What the patient reads first, and the time that she is asked about. */
  ask: string;
  recall: string;
  form: Form;
  items: Item[];
  scoring: Scoring;
  missing: MissingRule;
  /** The lowest and the highest score. */
  range: [min: number, max: number];
  decimals: 0 | 1;
  unit: "" | "minutes";
  /** Null where neither end is better. */
  better: "lower" | "higher" | null;
  /** Each answer is a comparison already: two of them are not compared again. */
  comparison: boolean;
  /** The score alone may be entered. */
  total: boolean;
  matters: ChangeThatMatters | null;
  licence: string;
};

/** How many activities of her own a patient may name. */
export const MOST_ACTIVITIES = 5;

/** Whether it can be asked: it has the words of all its items. */
export function hasWords({ items }: Definition): boolean {
  return items.every(({ text }) => text !== null);
}

/** The same with the published sentences as a clinic has them, which only it may show. */
export function worded(definition: Definition, words: readonly string[] | undefined): Definition {
  if (!words || words.length !== definition.items.length) return definition;
  return {
    ...definition,
    items: definition.items.map((item, index) => ({ ...item, text: item.text ?? words[index] ?? null })),
  };
}
