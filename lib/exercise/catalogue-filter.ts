import type { Category, Caution, Equipment, Level, Position, Region } from "./category";
import type { Certainty } from "./evidence";
import type { Goal } from "./goal";

/** The filters of a search; empty or absent means any. */
export type CatalogueFilter = {
  q?: string;
  goal?: Goal;
  category?: Category;
  region?: Region;
  position?: Position;
  level?: Level;
  /** An entry that uses this; "none" for one that needs nothing. */
  equipment?: Equipment | "none";
  /** Entries that need nothing beyond these; what needs nothing always fits. */
  has?: Equipment[];
  /** As the evidence of the category is graded; "none" for what is not graded. */
  certainty?: Certainty | "none";
  /** Entries in which none of these asks for care. */
  without?: Caution[];
  /** Only what the clinician marked as hers. */
  favourites?: boolean;
  /** Only what she has prescribed. */
  used?: boolean;
  sort?: Sort;
};

/** What leaves entries out. */
export type FilterName = Exclude<keyof CatalogueFilter, "sort">;

export const SORTS = ["best", "name", "level", "recent", "most"] as const;
/** What fits the words best (the usual one), by name, by level, what she prescribed last, or in most programs. */
export type Sort = (typeof SORTS)[number];

/** Filters whose values are counted. */
export const FACETS = [
  "goal",
  "category",
  "region",
  "position",
  "has",
  "level",
  "certainty",
  "without",
] as const satisfies readonly FilterName[];
export type Facet = (typeof FACETS)[number];

/** By value, how many fit all other filters and this value; of `has` and `without` how many have that thing or caution. */
export type FacetCounts = Record<Facet, Partial<Record<string, number>>>;

/** The address of a search: only what is set stands in it. Several values of one filter are joined by commas. */
export function searchParams(filter: CatalogueFilter, page = 1): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    const text = Array.isArray(value) ? value.join(",") : String(value ?? "");
    if (value && text) params.set(name, text);
  }
  if (page > 1) params.set("page", String(page));
  return params.toString();
}
