import { CATALOGUE_CLINIC, drawnFigure, usualDose } from "@/lib/exercise/queries";
import { entryOf, type VersionRow } from "@/lib/exercise/select";
import { standsIn } from "@/lib/exercise/swap-queries";
import { audit, auditEach } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { folded } from "@/lib/platform/db/folded";
import { Prisma } from "@/lib/platform/db/generated/client";
import { AppError } from "@/lib/platform/errors/app-error";
import type { CopiedRevision, CopySource } from "./copy";
import type { DraftContent } from "./draft";
import { programOf } from "./queries";

const MOST_SOURCES = 12;

/** Programs of others by part of a name, those put in force last first. Each patient is audited as found. Throws "not-found". */
export async function findCopySources(
  scope: ClinicScope,
  patientId: string,
  name: string,
  now: Date,
): Promise<CopySource[]> {
  return withScope(scope, async (tx) => {
    const [row] = await tx.$queryRaw<{ sources: CopySource[] }[]>`
      WITH latest AS (
        SELECT DISTINCT ON (p.id) p.id AS "patientId", p.name, r.title, to_char(r.effective, 'YYYY-MM-DD') AS effective,
               r.size AS exercises, r.published_at
          FROM patient p
          JOIN program g ON g.clinic_id = p.clinic_id AND g.patient_id = p.id AND g.ended_on IS NULL
          JOIN revision r ON r.clinic_id = g.clinic_id AND r.patient_id = g.patient_id AND r.program_id = g.id
         WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.id <> ${patientId}::uuid AND p.archived_at IS NULL
           AND (${name} = '' OR position(${folded(Prisma.sql`${name}::text`)} IN ${folded(Prisma.sql`p.name`)}) > 0)
         ORDER BY p.id, r.number DESC
      ), newest AS (
        SELECT * FROM latest ORDER BY published_at DESC, "patientId" LIMIT ${MOST_SOURCES}::int
      )
      SELECT (SELECT coalesce(jsonb_agg(to_jsonb(n) - 'published_at' ORDER BY n.published_at DESC, n."patientId"), '[]') FROM newest n) AS sources
        FROM patient it WHERE it.clinic_id = ${scope.clinicId}::uuid AND it.id = ${patientId}::uuid`;
    if (!row) throw new AppError("not-found");
    await auditEach(tx, scope, now, {
      action: "patient.find",
      patientIds: row.sources.map((source) => source.patientId),
    });
    return row.sources;
  });
}

/** A copy takes along what the catalogue suggests now; what else was granted, was granted to that patient. Reads `l` (a line). */
const suggested = Prisma.sql`
  (SELECT coalesce(jsonb_agg(s.swap ORDER BY s.place), '[]') FROM jsonb_array_elements(l.allowed_swaps) WITH ORDINALITY AS s(swap, place)
    WHERE ${standsIn(
      Prisma.sql`(s.swap ->> 'exerciseClinicId')::uuid`,
      Prisma.sql`(s.swap ->> 'exerciseId')::uuid`,
      Prisma.sql`l.exercise_clinic_id`,
      Prisma.sql`l.exercise_id`,
    )})`;

/** What runs, once it was published; until then what ended last. */
const publishedLast = Prisma.sql`
  g.id = (SELECT o.id FROM program o WHERE o.clinic_id = it.clinic_id AND o.patient_id = it.id
             AND EXISTS (SELECT FROM revision r WHERE r.clinic_id = o.clinic_id AND r.patient_id = o.patient_id AND r.program_id = o.id)
           ORDER BY o.ended_on IS NULL DESC, o.end_reason = 'merged', o.ended_on DESC, o.created_at DESC LIMIT 1)`;

type CopyRow = Omit<CopiedRevision, "content" | "exercises" | "retired"> &
  DraftContent & { exercises: (VersionRow & { erratum: string | null; retired: boolean })[] };

/**
 * A standing revision of the program that runs, the latest unless one is named; while none runs, of the one that ended last, what was in
 * force then. Audited as a read. Throws "not-found".
 */
export async function getCopy(
  scope: ClinicScope,
  patientId: string,
  number: number | null,
  now: Date,
): Promise<CopiedRevision> {
  return withScope(scope, async (tx) => {
    const [row] = await tx.$queryRaw<CopyRow[]>`
      WITH ${programOf(scope, patientId, publishedLast)}, wanted AS (
        SELECT r.*, g.ended_on FROM published r CROSS JOIN running g WHERE ${number}::int IS NULL OR r.number = ${number}::int
         ORDER BY r.effective <= coalesce(g.ended_on, r.effective) DESC, r.rank LIMIT 1
      ), lines AS (
        SELECT p.*, v.exercise_id, n.id AS version_id FROM wanted w
          JOIN prescription p ON p.clinic_id = w.clinic_id AND p.patient_id = w.patient_id AND p.revision_id = w.id
          JOIN exercise_version v ON v.clinic_id = p.exercise_clinic_id AND v.id = p.exercise_version_id
          JOIN LATERAL (SELECT id FROM exercise_version l WHERE l.clinic_id = v.clinic_id AND l.exercise_id = v.exercise_id
                         ORDER BY l.number DESC LIMIT 1) n ON true
      )
      SELECT w.number, to_char(w.effective, 'YYYY-MM-DD') AS effective, w.title, w.ended_on IS NOT NULL AS ended,
             (SELECT jsonb_agg(jsonb_build_object(
                       'lineage', l.lineage_id, 'exerciseClinicId', l.exercise_clinic_id, 'exerciseId', l.exercise_id,
                       'exerciseVersionId', l.version_id, 'section', l.section, 'moment', l.moment, 'dose', l.dose,
                       'schedule', l.schedule, 'cue', l.cue, 'allowedSwaps', ${suggested}) ORDER BY l.position) FROM lines l) AS items,
             (SELECT jsonb_agg(jsonb_build_object(
                       'clinicId', v.clinic_id, 'exerciseId', v.exercise_id, 'versionId', v.id, 'kind', e.kind, 'category', e.category,
                       'content', v.content, 'figure', ${drawnFigure("v")},
                       'usual', ${usualDose(scope, "v")}, 'erratum', v.erratum, 'retired', e.retired_at IS NOT NULL))
                FROM exercise_version v JOIN exercise e ON e.clinic_id = v.clinic_id AND e.id = v.exercise_id
               WHERE v.clinic_id IN (${scope.clinicId}::uuid, ${CATALOGUE_CLINIC}::uuid)
                 AND v.id IN (SELECT version_id FROM lines
                      UNION SELECT n.id FROM lines l
                        CROSS JOIN jsonb_to_recordset(l.allowed_swaps) AS s("exerciseClinicId" uuid, "exerciseId" uuid)
                        CROSS JOIN LATERAL (SELECT w.id FROM exercise_version w WHERE w.clinic_id = s."exerciseClinicId"
                                               AND w.exercise_id = s."exerciseId" ORDER BY w.number DESC LIMIT 1) n)) AS exercises
        FROM wanted w`;
    if (!row) throw new AppError("not-found");
    await audit(tx, scope, now, { action: "program.read", patientId });
    const { number: found, effective, ended, title, items, exercises } = row;
    return {
      number: found,
      effective,
      ended,
      content: { title, items },
      exercises: Object.fromEntries(
        exercises.map((each) => [each.versionId, { ...entryOf(each), erratum: each.erratum }]),
      ),
      retired: exercises.filter((each) => each.retired).map((each) => each.versionId),
    };
  });
}
