import type { Dose } from "@/lib/dose/dose";
import type { Prescribed } from "@/lib/schedule/line";
import type { Schedule } from "@/lib/schedule/schedule";
import type { FacetCounts, FilterName } from "./catalogue-filter";
import type { Category, Equipment, Level, Position } from "./category";
import type { DrawnFigure } from "./drawn-figure";
import type { Certainty } from "./evidence";
import type { CautionNote } from "./exercise";

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
  cautions: CautionNote[];
};

export type CataloguePage = {
  entries: CatalogueEntry[];
  /** How many fit all filters. */
  total: number;
  page: number;
  pages: number;
  /** The ids of all that the clinician marked as hers. */
  favourites: string[];
  counts: FacetCounts;
  /** Of the filters that are set each one, and each two. */
  dropping: Dropping[];
};

/** How many would fit without these filters. */
export type Dropping = { way: FilterName[]; count: number };

/** Entries on one page. */
export const PAGE_SIZE = 40;
