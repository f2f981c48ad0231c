import type { Movement } from "@/lib/figure/movement";
import type { ClinicScope, Scope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { Prisma } from "@/lib/platform/db/generated/client";
import { AppError } from "@/lib/platform/errors/app-error";
import { type CatalogueFilter, type CataloguePage, PAGE_SIZE } from "./catalogue-entry";
import type { Category } from "./category";
import type { DrawnFigure } from "./drawn-figure";
import { EVIDENCE } from "./evidence";
import type { ExerciseContent } from "./exercise";
import type { ExerciseDetail, LadderNeighbour } from "./exercise-detail";
import { foldText, spellings } from "./search-text";
import { entryOf, type VersionRow } from "./select";

/** The reserved clinic whose exercises every clinic reads. */
export const CATALOGUE_CLINIC = "00000000-0000-4000-8000-000000000001";

/** How alike the sounds of two words must be, 0 to 1: "nordik" finds "nordic", "walk" does not find "wall". */
const ALIKE = 0.5;

/**
 * In a statement: the figure of a version (`v` is its alias there) as DrawnFigure, null for what nobody has drawn. A version from
 * before there were figures borrows that of the newest: the movement is the same exercise, and a picture helps more than none.
 */
export const drawnFigure = (v: "v" | "l" | "n" | "o") => Prisma.sql`(
  SELECT jsonb_build_object('id', f.figure, 'show', coalesce(f.movement -> 'show', '[0, 1]'),
                            'otherSide', coalesce(f.movement -> 'otherSide', '"turn"'), 'frames', f.content #> '{texts,en,frames}')
    FROM exercise_version f
   WHERE f.clinic_id = ${Prisma.raw(v)}.clinic_id AND f.exercise_id = ${Prisma.raw(v)}.exercise_id AND f.figure IS NOT NULL
   ORDER BY f.number = ${Prisma.raw(v)}.number DESC, f.number DESC LIMIT 1)`;

/** In a statement: the exercises that the clinician marked as hers. */
const favouritesOf = (scope: ClinicScope) => Prisma.sql`
  SELECT exercise_id FROM favourite WHERE clinic_id = ${scope.clinicId}::uuid AND member_id = ${scope.memberId}::uuid`;

/** In a statement: what this clinician has saved as her own dose of a version's exercise, as Prescribed or null. */
export const usualDose = (scope: ClinicScope, v: "v") => Prisma.sql`(
  SELECT jsonb_build_object('dose', s.dose, 'schedule', s.schedule) FROM saved_dose s
   WHERE s.clinic_id = ${scope.clinicId}::uuid AND s.member_id = ${scope.memberId}::uuid
     AND s.exercise_clinic_id = ${Prisma.raw(v)}.clinic_id AND s.exercise_id = ${Prisma.raw(v)}.exercise_id)`;

type SearchRow = {
  total: number;
  favourites: string[];
  byCategory: Partial<Record<Category, number>> | null;
  rows: VersionRow[] | null;
};

/**
 * The latest version of what the clinic and the shared catalogue hold, without what is retired. Every word of `q` must occur or be
 * nearly there; those whose name fits best come first. Pages count from 1.
 */
export async function searchExercises(
  scope: ClinicScope,
  filter: CatalogueFilter,
  page: number,
): Promise<CataloguePage> {
  const query = foldText(filter.q ?? "");
  const words = JSON.stringify(query === "" ? [] : query.split(" ").map(spellings));
  const equipment = filter.equipment === "none" ? null : (filter.equipment ?? null);
  const [row] = await withScope(
    scope,
    (tx) => tx.$queryRaw<SearchRow[]>`
      WITH fits AS MATERIALIZED (
        SELECT e.clinic_id, e.id, v.id AS version_id, e.kind, e.category, e.slug,
               word_similarity(${query}, v.search_text) + (
                 SELECT count(*) FROM jsonb_array_elements(${words}::jsonb) w
                  WHERE EXISTS (SELECT FROM jsonb_array_elements_text(w) x WHERE position(x IN replace(e.slug, '-', ' ')) > 0)) AS rank
          FROM exercise e
          JOIN LATERAL (SELECT * FROM exercise_version v WHERE v.clinic_id = e.clinic_id AND v.exercise_id = e.id
                         ORDER BY v.number DESC LIMIT 1) v ON true
         WHERE e.clinic_id IN (${scope.clinicId}::uuid, ${CATALOGUE_CLINIC}::uuid) AND e.retired_at IS NULL
           AND (${filter.position ?? null}::text IS NULL OR v.position = ${filter.position ?? null})
           AND (${filter.level ?? null}::int IS NULL OR v.level = ${filter.level ?? null}::int)
           AND (${equipment}::text IS NULL OR ${equipment} = ANY (v.equipment))
           AND (NOT ${filter.equipment === "none"} OR cardinality(v.equipment) = 0)
           AND (NOT ${filter.favourites ?? false} OR e.id IN (${favouritesOf(scope)}))
           AND NOT EXISTS (SELECT FROM jsonb_array_elements(${words}::jsonb) w
                            WHERE NOT EXISTS (SELECT FROM jsonb_array_elements_text(w) x WHERE position(x IN v.search_text) > 0)
                              AND word_similarity(w ->> 0, v.search_text) < ${ALIKE})
      ), chosen AS (
        SELECT * FROM fits WHERE ${filter.category ?? null}::text IS NULL OR category = ${filter.category ?? null}
      ), one_page AS (
        SELECT * FROM chosen ORDER BY rank DESC, slug, id LIMIT ${PAGE_SIZE} OFFSET ${(page - 1) * PAGE_SIZE}
      )
      SELECT (SELECT count(*)::int FROM chosen) AS total,
             (SELECT coalesce(jsonb_agg(exercise_id), '[]') FROM (${favouritesOf(scope)}) f) AS favourites,
             (SELECT jsonb_object_agg(category, n) FROM (SELECT category, count(*) AS n FROM fits GROUP BY category) c) AS "byCategory",
             (SELECT jsonb_agg(jsonb_build_object('clinicId', p.clinic_id, 'exerciseId', p.id, 'versionId', p.version_id, 'kind', p.kind,
                                                  'category', p.category, 'content', v.content, 'figure', ${drawnFigure("v")},
                                                  'usual', ${usualDose(scope, "v")}) ORDER BY p.rank DESC, p.slug, p.id)
                FROM one_page p JOIN exercise_version v ON v.clinic_id = p.clinic_id AND v.id = p.version_id) AS rows`,
  );
  const total = row?.total ?? 0;
  return {
    entries: (row?.rows ?? []).map(entryOf),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / PAGE_SIZE)),
    favourites: row?.favourites ?? [],
    byCategory: row?.byCategory ?? {},
  };
}

type DetailRow = {
  clinicId: string;
  exerciseId: string;
  content: ExerciseContent;
  figure: DrawnFigure | null;
  erratum: string | null;
  retired: boolean;
  favourite: boolean;
  ladder: LadderNeighbour[];
};

/** All words of an exercise in its latest version. Throws AppError "not-found" for one of another clinic. */
export async function getExercise(scope: ClinicScope, exerciseId: string): Promise<ExerciseDetail> {
  const [row] = await withScope(
    scope,
    (tx) => tx.$queryRaw<DetailRow[]>`
      WITH latest AS (
        SELECT DISTINCT ON (v.clinic_id, v.exercise_id) v.* FROM exercise_version v
         WHERE v.clinic_id IN (${scope.clinicId}::uuid, ${CATALOGUE_CLINIC}::uuid)
           AND (v.exercise_id = ${exerciseId}::uuid
                OR v.exercise_id IN (SELECT to_exercise_id FROM ladder_step WHERE from_exercise_id = ${exerciseId}::uuid)
                OR v.exercise_id IN (SELECT from_exercise_id FROM ladder_step WHERE to_exercise_id = ${exerciseId}::uuid))
         ORDER BY v.clinic_id, v.exercise_id, v.number DESC
      ), neighbours AS (
        SELECT clinic_id, from_exercise_id AS own, to_exercise_id AS other, kind::text AS kind, reason FROM ladder_step
        UNION
        -- The same step seen from its other end.
        SELECT clinic_id, to_exercise_id, from_exercise_id,
               CASE kind WHEN 'easier' THEN 'harder' WHEN 'harder' THEN 'easier' ELSE 'equivalent' END, reason FROM ladder_step
      )
      SELECT e.clinic_id AS "clinicId", e.id AS "exerciseId", l.content, ${drawnFigure("l")} AS figure, l.erratum, e.retired_at IS NOT NULL AS retired,
             e.id IN (${favouritesOf(scope)}) AS favourite,
             coalesce((SELECT jsonb_agg(jsonb_build_object('exerciseId', n.other, 'name', o.content #>> '{texts,en,name}', 'figure', ${drawnFigure("o")},
                                                           'kind', n.kind, 'reason', n.reason) ORDER BY n.kind, o.content #>> '{texts,en,name}')
                         FROM neighbours n
                         JOIN exercise x ON x.clinic_id = n.clinic_id AND x.id = n.other AND x.retired_at IS NULL
                         JOIN latest o ON o.clinic_id = n.clinic_id AND o.exercise_id = n.other
                        WHERE n.clinic_id = e.clinic_id AND n.own = e.id), '[]') AS ladder
        FROM exercise e JOIN latest l ON l.clinic_id = e.clinic_id AND l.exercise_id = e.id
       WHERE e.clinic_id IN (${scope.clinicId}::uuid, ${CATALOGUE_CLINIC}::uuid) AND e.id = ${exerciseId}::uuid`,
  );
  if (!row) throw new AppError("not-found");
  const { clinicId, ...detail } = row;
  return { ...detail, exerciseClinicId: clinicId, evidence: EVIDENCE[row.content.evidence] };
}

/** A drawn movement of the shared catalogue or of the own clinic, by its name. Throws AppError "not-found". */
export async function getMovement(scope: Scope, figure: string): Promise<Movement> {
  const [row] = await withScope(
    scope,
    (tx) => tx.$queryRaw<{ movement: Movement }[]>`
      SELECT movement FROM exercise_version
       WHERE clinic_id IN (${scope.clinicId}::uuid, ${CATALOGUE_CLINIC}::uuid) AND figure = ${figure} LIMIT 1`,
  );
  if (!row) throw new AppError("not-found");
  return row.movement;
}
