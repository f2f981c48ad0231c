import type { Movement } from "@/lib/figure/movement";
import type { ClinicScope, Scope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { Prisma } from "@/lib/platform/db/generated/client";
import { AppError } from "@/lib/platform/errors/app-error";
import type { DrawnFigure } from "./drawn-figure";
import { EVIDENCE } from "./evidence";
import type { ExerciseContent } from "./exercise";
import type { ExerciseDetail, Rung } from "./exercise-detail";

/** The reserved clinic whose exercises every clinic reads. */
export const CATALOGUE_CLINIC = "00000000-0000-4000-8000-000000000001";

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

/**
 * In a statement: the content of a version with what asks for care as the newest knows it. That is known of the exercise, and a program
 * that was written before it must not look as if nothing were.
 */
export const contentWithCare = (v: "v") => {
  const it = Prisma.raw(v);
  return Prisma.sql`${it}.content || jsonb_build_object('cautions', (
    SELECT coalesce(n.content -> 'cautions', '[]') FROM exercise_version n
     WHERE n.clinic_id = ${it}.clinic_id AND n.exercise_id = ${it}.exercise_id ORDER BY n.number DESC LIMIT 1))`;
};

/** In a statement: the exercises that the clinician marked as hers. */
export const favouritesOf = (scope: ClinicScope) => Prisma.sql`
  SELECT exercise_id FROM favourite WHERE clinic_id = ${scope.clinicId}::uuid AND member_id = ${scope.memberId}::uuid`;

/** In a statement: what this clinician has saved as her own dose of a version's exercise, as Prescribed or null. */
export const usualDose = (scope: ClinicScope, v: "v") => Prisma.sql`(
  SELECT jsonb_build_object('dose', s.dose, 'schedule', s.schedule) FROM saved_dose s
   WHERE s.clinic_id = ${scope.clinicId}::uuid AND s.member_id = ${scope.memberId}::uuid
     AND s.exercise_clinic_id = ${Prisma.raw(v)}.clinic_id AND s.exercise_id = ${Prisma.raw(v)}.exercise_id)`;

type DetailRow = {
  clinicId: string;
  exerciseId: string;
  content: ExerciseContent;
  figure: DrawnFigure | null;
  erratum: string | null;
  retired: boolean;
  favourite: boolean;
  programs: number;
  ladder: Rung[];
};

/** Links that a ladder is followed in either direction. */
const LONGEST_LADDER = 6;

/** All words of an exercise in its latest version. Throws AppError "not-found" for one of another clinic. */
export async function getExercise(scope: ClinicScope, exerciseId: string): Promise<ExerciseDetail> {
  const [row] = await withScope(
    scope,
    (tx) => tx.$queryRaw<DetailRow[]>`
      WITH RECURSIVE links AS (
        SELECT clinic_id, from_exercise_id AS own, to_exercise_id AS other, kind::text AS kind, reason FROM ladder_step
        UNION
        -- The same step seen from its other end.
        SELECT clinic_id, to_exercise_id, from_exercise_id,
               CASE kind WHEN 'easier' THEN 'harder' WHEN 'harder' THEN 'easier' ELSE 'equivalent' END, reason FROM ladder_step
      ), rungs AS (
        SELECT clinic_id, other, kind, reason, 1 AS steps FROM links WHERE own = ${exerciseId}::uuid
        UNION
        SELECT n.clinic_id, n.other, n.kind, n.reason, r.steps + 1 FROM rungs r
          JOIN links n ON n.clinic_id = r.clinic_id AND n.own = r.other AND n.kind = r.kind
         WHERE r.kind <> 'equivalent' AND r.steps < ${LONGEST_LADDER}
      ), ladder AS (
        SELECT DISTINCT ON (clinic_id, other) * FROM rungs WHERE other <> ${exerciseId}::uuid ORDER BY clinic_id, other, steps
      )
      SELECT e.clinic_id AS "clinicId", e.id AS "exerciseId", l.content, ${drawnFigure("l")} AS figure, l.erratum, e.retired_at IS NOT NULL AS retired,
             e.id IN (${favouritesOf(scope)}) AS favourite,
             (SELECT count(DISTINCT r.program_id)::int FROM revision r
                JOIN prescription p ON p.clinic_id = r.clinic_id AND p.patient_id = r.patient_id AND p.revision_id = r.id
                JOIN exercise_version v ON v.clinic_id = p.exercise_clinic_id AND v.id = p.exercise_version_id
               WHERE r.clinic_id = ${scope.clinicId}::uuid AND r.author_id = ${scope.memberId}::uuid
                 AND v.clinic_id = e.clinic_id AND v.exercise_id = e.id) AS programs,
             coalesce((SELECT jsonb_agg(jsonb_build_object('exerciseId', n.other, 'name', o.content #>> '{texts,en,name}', 'figure', ${drawnFigure("o")},
                                                           'kind', n.kind, 'steps', n.steps, 'reason', n.reason)
                                        ORDER BY n.kind, n.steps, o.content #>> '{texts,en,name}')
                         FROM ladder n
                         JOIN exercise x ON x.clinic_id = n.clinic_id AND x.id = n.other AND x.retired_at IS NULL
                         CROSS JOIN LATERAL (SELECT * FROM exercise_version v WHERE v.clinic_id = x.clinic_id AND v.exercise_id = x.id
                                              ORDER BY v.number DESC LIMIT 1) o
                        WHERE n.clinic_id = e.clinic_id), '[]') AS ladder
        FROM exercise e CROSS JOIN LATERAL (
          SELECT * FROM exercise_version v WHERE v.clinic_id = e.clinic_id AND v.exercise_id = e.id ORDER BY v.number DESC LIMIT 1) l
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
