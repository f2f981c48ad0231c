import { FACETS, type FacetCounts } from "./catalogue-filter";
import type { Category } from "./category";
import { CERTAINTIES, categoriesGraded } from "./evidence";
import { categoriesFor, GOALS } from "./goal";

/** One count of a search. Goals and certainties are counted by the categories that make them up. */
export type FacetRow = {
  facet: Exclude<keyof FacetCounts, "goal" | "certainty"> | "category-for-goal" | "category-for-certainty";
  value: string;
  n: number;
};

export function countsOf(rows: readonly FacetRow[]): FacetCounts {
  const of = (facet: FacetRow["facet"]): Partial<Record<string, number>> =>
    Object.fromEntries(rows.filter((row) => row.facet === facet).map(({ value, n }) => [value, n]));
  const summed = <V extends string>(
    facet: FacetRow["facet"],
    values: readonly V[],
    made: (value: V) => readonly Category[],
  ) => {
    const each = of(facet);
    const sums = values.map((value) => [value, made(value).reduce((sum, category) => sum + (each[category] ?? 0), 0)]);
    return Object.fromEntries(sums.filter(([, n]) => n !== 0));
  };
  const plain = Object.fromEntries(FACETS.map((facet) => [facet, of(facet as FacetRow["facet"])])) as FacetCounts;
  return {
    ...plain,
    goal: summed("category-for-goal", GOALS, categoriesFor),
    certainty: summed("category-for-certainty", [...CERTAINTIES, "none"] as const, categoriesGraded),
  };
}
