import type { Prescribed } from "@/lib/schedule/line";
import type { CatalogueEntry } from "./catalogue-entry";
import type { Category } from "./category";
import type { DrawnFigure } from "./drawn-figure";
import { EVIDENCE } from "./evidence";
import type { ExerciseContent } from "./exercise";

/** A row of exercise with one of its versions, as the queries of this and later domains select it. */
export type VersionRow = {
  clinicId: string;
  exerciseId: string;
  versionId: string;
  kind: "exercise" | "activity";
  category: Category;
  content: ExerciseContent;
  figure: DrawnFigure | null;
  usual: Prescribed | null;
};

/** The content was parsed strictly when it was loaded, and a version never changes: it is not parsed again on each read. */
export function entryOf(row: VersionRow): CatalogueEntry {
  const { content } = row;
  return {
    exerciseClinicId: row.clinicId,
    exerciseId: row.exerciseId,
    versionId: row.versionId,
    slug: content.slug,
    kind: row.kind,
    category: row.category,
    position: content.position,
    level: content.level,
    equipment: content.equipment,
    sided: content.sided,
    figure: row.figure,
    name: content.texts.en.name,
    summary: content.texts.en.summary,
    defaultDose: content.defaultDose,
    defaultSchedule: content.defaultSchedule,
    usual: row.usual,
    certainty: EVIDENCE[content.evidence].certainty,
    cautions: content.cautions ?? [],
  };
}
