import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { Prisma } from "@/lib/platform/db/generated/client";
import { type CataloguePage, type Dropping, PAGE_SIZE } from "./catalogue-entry";
import type { CatalogueFilter, FilterName, Sort } from "./catalogue-filter";
import { categoriesGraded } from "./evidence";
import { countsOf, type FacetRow } from "./facet-counts";
import { categoriesFor } from "./goal";
import { CATALOGUE_CLINIC, drawnFigure, favouritesOf, usualDose } from "./queries";
import { foldText, searchedWords, spellings } from "./search-text";
import { entryOf, type VersionRow } from "./select";

type SearchRow = {
  total: number;
  favourites: string[];
  facets: FacetRow[];
  dropping: Record<string, number>;
  rows: VersionRow[];
};

/** Of each filter but the words, that a version (`v`) of an exercise (`e`) fits it. */
const fitting = (scope: ClinicScope, filter: CatalogueFilter): Record<Exclude<FilterName, "q">, Prisma.Sql> => {
  const { goal, category, region, position, level, equipment, has, certainty, without } = filter;
  const anything = Prisma.sql`true`;
  return {
    goal: goal ? Prisma.sql`e.category = ANY (${categoriesFor(goal)}::text[])` : anything,
    category: category ? Prisma.sql`e.category = ${category}` : anything,
    region: region ? Prisma.sql`${region} = ANY (v.regions)` : anything,
    position: position ? Prisma.sql`v.position = ${position}` : anything,
    level: level ? Prisma.sql`v.level = ${level}` : anything,
    equipment:
      equipment === "none"
        ? Prisma.sql`cardinality(v.equipment) = 0`
        : equipment
          ? Prisma.sql`${equipment} = ANY (v.equipment)`
          : anything,
    has: has ? Prisma.sql`v.equipment <@ ${has}::text[]` : anything,
    certainty: certainty ? Prisma.sql`e.category = ANY (${categoriesGraded(certainty)}::text[])` : anything,
    without: without ? Prisma.sql`NOT v.cautions && ${without}::text[]` : anything,
    favourites: filter.favourites ? Prisma.sql`e.id IN (${favouritesOf(scope)})` : anything,
    used: filter.used ? Prisma.sql`e.id IN (SELECT id FROM used)` : anything,
  };
};

/** What the clinician has prescribed: how often and when last. Nothing where nobody asks for it. */
const usedBy = (scope: ClinicScope, { used, sort }: CatalogueFilter) => Prisma.sql`
  SELECT v.exercise_id AS id, max(r.published_at) AS last, count(DISTINCT r.program_id) AS programs
    FROM revision r
    JOIN prescription p ON p.clinic_id = r.clinic_id AND p.patient_id = r.patient_id AND p.revision_id = r.id
    JOIN exercise_version v ON v.clinic_id = p.exercise_clinic_id AND v.id = p.exercise_version_id
   WHERE ${used === true || sort === "recent" || sort === "most"}
     AND r.clinic_id = ${scope.clinicId}::uuid AND r.author_id = ${scope.memberId}::uuid
   GROUP BY v.exercise_id`;

const ORDER: Record<Sort, Prisma.Sql> = {
  best: Prisma.sql`f.rank DESC, f.name COLLATE "C", f.id`,
  name: Prisma.sql`f.name COLLATE "C", f.id`,
  level: Prisma.sql`f.level, f.rank DESC, f.name COLLATE "C", f.id`,
  recent: Prisma.sql`u.last DESC NULLS LAST, f.rank DESC, f.name COLLATE "C", f.id`,
  most: Prisma.sql`u.programs DESC NULLS LAST, f.rank DESC, f.name COLLATE "C", f.id`,
};

/** Each value of a facet with the flag that says whether the row fits that filter. */
const VALUES = Prisma.sql`
  SELECT 'category' AS facet, f.category AS value, f.category_fits AS fits
  UNION ALL SELECT 'category-for-goal', f.category, f.goal_fits
  UNION ALL SELECT 'category-for-certainty', f.category, f.certainty_fits
  UNION ALL SELECT 'position', f.position, f.position_fits
  UNION ALL SELECT 'level', f.level::text, f.level_fits
  UNION ALL SELECT 'region', region, f.region_fits FROM unnest(f.regions) region
  UNION ALL SELECT 'has', thing, f.has_fits FROM unnest(f.equipment) thing
  UNION ALL SELECT 'without', caution, f.without_fits FROM unnest(f.cautions) caution`;

const CATEGORY_ALONE = Prisma.sql`SELECT 'category' AS facet, f.category AS value, f.category_fits AS fits`;

/**
 * The latest version of what the clinic and the shared catalogue hold, without what is retired. Every word of `q` must occur, in
 * another form or nearly so too; those whose name fits best come first. Pages count from 1, and behind the last one there is the last
 * one. The builder counts categories alone.
 */
export async function searchExercises(
  scope: ClinicScope,
  filter: CatalogueFilter,
  page: number,
  counted: "category" | "all" = "all",
): Promise<CataloguePage> {
  const query = foldText(filter.q ?? "");
  const words = JSON.stringify(searchedWords(query).map(spellings));
  const fits = fitting(scope, filter);
  const names = Object.keys(fits) as (keyof typeof fits)[];
  const flags = names.map((name) => Prisma.sql`${fits[name]} AS ${Prisma.raw(`${name}_fits`)}`);
  const misses = names.map((name) => Prisma.raw(`(NOT f.${name}_fits)::int`));
  const set = names.filter((name) => filter[name] !== undefined);
  // Each filter that is set, and each two of them.
  const ways = set.flatMap((name, index) => [[name], ...set.slice(index + 1).map((other) => [name, other])]);
  const dropped = ways.map((way) => {
    const missed = way.map((name) => `(NOT f.${name}_fits)::int`).join(" + ");
    return Prisma.sql`${way.join("+")}::text, count(*) FILTER (WHERE m.misses = ${Prisma.raw(missed)})`;
  });
  const found = Prisma.sql`found f CROSS JOIN LATERAL (SELECT ${Prisma.join(misses, " + ")} AS misses) m`;
  const total = Prisma.sql`(SELECT count(*)::int FROM ${found} WHERE m.misses = 0)`;
  const [row] = await withScope(
    scope,
    (tx) => tx.$queryRaw<SearchRow[]>`
      WITH used AS MATERIALIZED (${usedBy(scope, filter)}), found AS MATERIALIZED (
        SELECT e.clinic_id, e.id, v.id AS version_id, e.kind, e.category, e.slug, v.position, v.level, v.regions, v.equipment, v.cautions, v.name,
               CASE WHEN ${query === ""} THEN 0 ELSE word_similarity(${query}, v.search_text) + similarity(${query}, replace(e.slug, '-', ' ')) + (
                 SELECT count(*) FROM jsonb_array_elements(${words}::jsonb) w
                  WHERE EXISTS (SELECT FROM jsonb_array_elements_text(w) x WHERE position(x IN replace(e.slug, '-', ' ')) > 0)) END AS rank,
               ${Prisma.join(flags, ", ")}
          FROM exercise e JOIN exercise_version v ON v.clinic_id = e.clinic_id AND v.exercise_id = e.id
         WHERE e.clinic_id IN (${scope.clinicId}::uuid, ${CATALOGUE_CLINIC}::uuid) AND e.retired_at IS NULL
           AND (${query === ""} OR (v.clinic_id, v.id) IN (SELECT clinic_id, id FROM exercise_versions_with(${words}::jsonb)))
           AND NOT EXISTS (SELECT FROM exercise_version n
                            WHERE n.clinic_id = v.clinic_id AND n.exercise_id = v.exercise_id AND n.number > v.number)
      ), one_page AS (
        SELECT f.*, row_number() OVER (ORDER BY ${ORDER[filter.sort ?? "best"]}) AS place
          FROM ${found} LEFT JOIN used u ON u.id = f.id WHERE m.misses = 0
         ORDER BY place LIMIT ${PAGE_SIZE} OFFSET least(${page - 1}::int, greatest(0, (${total} - 1) / ${PAGE_SIZE}::int)) * ${PAGE_SIZE}::int
      )
      SELECT ${total} AS total,
             (SELECT coalesce(jsonb_agg(exercise_id), '[]') FROM (${favouritesOf(scope)}) o) AS favourites,
             (SELECT coalesce(jsonb_agg(jsonb_build_object('facet', c.facet, 'value', c.value, 'n', c.n)), '[]') FROM (
                SELECT a.facet, a.value, count(*) AS n
                  FROM ${found} CROSS JOIN LATERAL (${counted === "all" ? VALUES : CATEGORY_ALONE}) a
                 WHERE m.misses - (NOT a.fits)::int = 0 GROUP BY a.facet, a.value) c) AS facets,
             ${dropped.length > 0 ? Prisma.sql`(SELECT jsonb_build_object(${Prisma.join(dropped, ", ")}) FROM ${found})` : Prisma.sql`'{}'::jsonb`} AS dropping,
             (SELECT coalesce(jsonb_agg(jsonb_build_object('clinicId', p.clinic_id, 'exerciseId', p.id, 'versionId', p.version_id, 'kind', p.kind,
                                                  'category', p.category, 'content', v.content, 'figure', ${drawnFigure("v")},
                                                  'usual', ${usualDose(scope, "v")}) ORDER BY p.place), '[]')
                FROM one_page p JOIN exercise_version v ON v.clinic_id = p.clinic_id AND v.id = p.version_id) AS rows`,
  );
  if (!row) throw new Error("a statement without FROM has one row");
  const dropping = Object.entries(row.dropping).map(([way, count]) => ({ way: way.split("+") as FilterName[], count }));
  const pages = Math.max(1, Math.ceil(row.total / PAGE_SIZE));
  return {
    entries: row.rows.map(entryOf),
    total: row.total,
    page: Math.min(page, pages),
    pages,
    favourites: row.favourites,
    counts: countsOf(row.facets),
    dropping: row.total === 0 && query !== "" ? [...dropping, ...(await withoutWords(scope, filter))] : dropping,
  };
}

/** What would fit without the words that were typed, alone and with one more filter. */
async function withoutWords(scope: ClinicScope, { q: _words, ...filter }: CatalogueFilter): Promise<Dropping[]> {
  const { total, dropping } = await searchExercises(scope, filter, 1, "category");
  const more = dropping.filter(({ way }) => way.length === 1);
  return [{ way: ["q"], count: total }, ...more.map(({ way, count }): Dropping => ({ way: ["q", ...way], count }))];
}
