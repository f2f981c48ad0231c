import type { ClinicScope } from "@/lib/platform/auth/scope";
import type { Tx } from "@/lib/platform/db/door";
import type { LadderNeighbour } from "./ladder";
import { CATALOGUE_CLINIC, drawnFigure, usualDose } from "./queries";
import { entryOf, type VersionRow } from "./select";

type NeighbourRow = VersionRow & Pick<LadderNeighbour, "of" | "step" | "reason">;

/** The neighbours of several exercises (their ids) in one statement of the caller's transaction, each in its newest version and in use. */
export async function listNeighbours(
  tx: Tx,
  scope: ClinicScope,
  exerciseIds: readonly string[],
): Promise<LadderNeighbour[]> {
  if (exerciseIds.length === 0) return [];
  const rows = await tx.$queryRaw<NeighbourRow[]>`
      WITH neighbours AS (
        SELECT clinic_id, from_exercise_id AS own, to_exercise_id AS other, kind::text AS step, reason FROM ladder_step
         WHERE from_exercise_id = ANY(${[...exerciseIds]}::uuid[])
        UNION
        -- The same step seen from its other end.
        SELECT clinic_id, to_exercise_id, from_exercise_id,
               CASE kind WHEN 'harder' THEN 'easier' WHEN 'easier' THEN 'harder' ELSE 'equivalent' END, reason FROM ladder_step
         WHERE to_exercise_id = ANY(${[...exerciseIds]}::uuid[])
      )
      SELECT DISTINCT ON (n.own, n.step, v.content #>> '{texts,en,name}', e.id)
             n.own AS of, n.step, n.reason, e.clinic_id AS "clinicId", e.id AS "exerciseId", v.id AS "versionId",
             e.kind::text AS kind, e.category, v.content, ${drawnFigure("v")} AS figure, ${usualDose(scope, "v")} AS usual
        FROM neighbours n
        JOIN exercise e ON e.clinic_id = n.clinic_id AND e.id = n.other AND e.retired_at IS NULL
        JOIN exercise_version v ON v.clinic_id = e.clinic_id AND v.exercise_id = e.id
       WHERE e.clinic_id IN (${scope.clinicId}::uuid, ${CATALOGUE_CLINIC}::uuid)
       ORDER BY n.own, n.step, v.content #>> '{texts,en,name}', e.id, v.number DESC`;
  return rows.map(({ of, step, reason, ...row }) => ({ ...entryOf(row), of, step, reason }));
}
