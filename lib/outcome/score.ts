import type { Answers } from "./answers";
import type { Definition } from "./definition";

/** Null: too much is missing for the instrument to have a score. Exact; it is rounded where it is shown. */
export type Scored = { score: number | null; missing: number };

/** The score of the answers, by the rules of the instrument. */
export function scoreOf(definition: Definition, answers: Answers): Scored {
  switch (answers.kind) {
    case "total":
      return { score: answers.total, missing: 0 };
    case "ticks":
      // What is not ticked is not true: the instrument knows no missing item.
      return { score: answers.ticked.length, missing: 0 };
    case "activities":
      return meanOf(answers.activities.map(({ value }) => value));
    case "numbers":
      return numbers(
        definition,
        definition.items.map(({ id }) => answers.values[id] ?? null),
      );
  }
}

function numbers({ scoring, missing }: Definition, values: readonly (number | null)[]): Scored {
  const given = values.filter((value) => value !== null);
  const left = values.length - given.length;
  // No day of activity needs no minutes.
  if (scoring === "product" && given.includes(0)) return { score: 0, missing: left };
  if (left > 0 && (missing === "noScore" || given.length === 0)) return { score: null, missing: left };
  const sum = given.reduce((before, value) => before + value, 0);
  switch (scoring) {
    case "mean":
      return { score: sum / given.length, missing: left };
    case "product":
      return { score: given.reduce((before, value) => before * value, 1), missing: left };
    default:
      return { score: sum, missing: left };
  }
}

function meanOf(values: readonly (number | null)[]): Scored {
  const given = values.filter((value) => value !== null);
  const missing = values.length - given.length;
  if (given.length === 0) return { score: null, missing };
  return { score: given.reduce((sum, value) => sum + value, 0) / given.length, missing };
}

/** As it is shown: 5.666… is 5.7. */
export function rounded(value: number, decimals: 0 | 1): number {
  const factor = 10 ** decimals;
  // Half goes away from zero, and 0.45 × 10 must not become 4.499…
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor;
}
