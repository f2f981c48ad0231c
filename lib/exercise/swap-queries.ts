import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { CatalogueEntry } from "./catalogue-entry";
import { CATALOGUE_CLINIC, drawnFigure, usualDose } from "./queries";
import { entryOf, type VersionRow } from "./select";

/** What may be done in an exercise's place, with the ladder's reason for it. */
export type SwapCandidate = CatalogueEntry & { step: "equivalent" | "easier"; reason: string };

/** Whether the ladder holds an exercise as equivalent to another, or as one step easier, from whichever end it names the step. */
export const standsIn = (
  clinicId: Prisma.Sql,
  exerciseId: Prisma.Sql,
  forClinicId: Prisma.Sql,
  forId: Prisma.Sql,
) => Prisma.sql`
  EXISTS (SELECT FROM ladder_step n WHERE n.clinic_id = ${clinicId} AND n.clinic_id = ${forClinicId}
             AND ((n.from_exercise_id = ${forId} AND n.to_exercise_id = ${exerciseId} AND n.kind IN ('equivalent', 'easier'))
               OR (n.to_exercise_id = ${forId} AND n.from_exercise_id = ${exerciseId} AND n.kind IN ('equivalent', 'harder'))))`;

type SwapRow = VersionRow & Pick<SwapCandidate, "step" | "reason">;

/**
 * What the ladder holds as equivalent to an exercise, then what is one step easier, each in its newest version and in use. Nothing
 * for an exercise of another clinic.
 */
export async function listSwaps(scope: ClinicScope, exerciseId: string): Promise<SwapCandidate[]> {
  const rows = await withScope(
    scope,
    (tx) => tx.$queryRaw<SwapRow[]>`
      WITH neighbours AS (
        SELECT clinic_id, to_exercise_id AS other, kind::text AS step, reason FROM ladder_step
         WHERE from_exercise_id = ${exerciseId}::uuid AND kind IN ('equivalent', 'easier')
        UNION
        -- The same step seen from its other end.
        SELECT clinic_id, from_exercise_id, CASE kind WHEN 'harder' THEN 'easier' ELSE 'equivalent' END, reason FROM ladder_step
         WHERE to_exercise_id = ${exerciseId}::uuid AND kind IN ('equivalent', 'harder')
      )
      SELECT DISTINCT ON (n.step = 'easier', v.content #>> '{texts,en,name}', e.id)
             e.clinic_id AS "clinicId", e.id AS "exerciseId", v.id AS "versionId", e.kind::text AS kind, e.category, v.content,
             ${drawnFigure("v")} AS figure, ${usualDose(scope, "v")} AS usual, n.step, n.reason
        FROM neighbours n
        JOIN exercise e ON e.clinic_id = n.clinic_id AND e.id = n.other AND e.retired_at IS NULL
        JOIN exercise_version v ON v.clinic_id = e.clinic_id AND v.exercise_id = e.id
       WHERE e.clinic_id IN (${scope.clinicId}::uuid, ${CATALOGUE_CLINIC}::uuid)
       ORDER BY n.step = 'easier', v.content #>> '{texts,en,name}', e.id, v.number DESC`,
  );
  return rows.map(({ step, reason, ...row }) => ({ ...entryOf(row), step, reason }));
}
