import type { Dose } from "@/lib/dose/dose";
import type { Prescribed } from "@/lib/schedule/line";
import type { Schedule } from "@/lib/schedule/schedule";
import type { Category, Equipment, Level, Position } from "./category";
import type { DrawnFigure } from "./drawn-figure";
import type { Certainty } from "./evidence";

/** What a list of exercises shows, and what a program needs to take one in. */
export type CatalogueEntry = {
  exerciseClinicId: string;
  exerciseId: string;
  versionId: string;
  slug: string;
  kind: "exercise" | "activity";
  category: Category;
  position: Position;
  level: Level;
  equipment: Equipment[];
  sided: boolean;
  /** Its drawn movement; null for what nobody has drawn. */
  figure: DrawnFigure | null;
  name: string;
  summary: string;
  defaultDose: Dose;
  defaultSchedule: Schedule;
  /** What this clinician has saved as her own dose of it. */
  usual: Prescribed | null;
  certainty: Certainty | null;
};

/** The filters of a search; empty or absent means any. */
export type CatalogueFilter = {
  q?: string;
  category?: Category;
  position?: Position;
  level?: Level;
  /** An entry that uses this; "none" for one that needs nothing. */
  equipment?: Equipment | "none";
  /** Only what the clinician marked as hers. */
  favourites?: boolean;
};

export type CataloguePage = {
  entries: CatalogueEntry[];
  /** How many fit all filters. */
  total: number;
  page: number;
  pages: number;
  /** The ids of all that the clinician marked as hers. */
  favourites: string[];
  /** How many fit the other filters, by category. */
  byCategory: Partial<Record<Category, number>>;
};

/** Entries on one page. */
export const PAGE_SIZE = 40;

/** The address of a search: only what is set stands in it. */
export function searchParams(filter: CatalogueFilter, page = 1): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value) params.set(name, String(value));
  if (page > 1) params.set("page", String(page));
  return params.toString();
}
