import type { PatientScope } from "@/lib/platform/auth/scope";
import type { Tx } from "@/lib/platform/db/door";
import { Prisma } from "@/lib/platform/db/generated/client";
import { type NewRecords, RECORD_KINDS, type RecordKind } from "./new-entry";
import type { Known } from "./receipt";
import { PLACES } from "./record-commands";

type Ids = Record<RecordKind, readonly { id: string }[]>;

/** Hashes of the bodies under the ids that are taken, by kind. Reads `own`, the patient. */
const takenBy = (ids: Ids) => {
  const kinds = RECORD_KINDS.map(
    (kind) => Prisma.sql`${Prisma.raw(`'${kind}'`)}, (SELECT coalesce(jsonb_object_agg(e.id, e.body_hash), '{}')
      FROM ${Prisma.raw(PLACES[kind].table)} e
     WHERE e.clinic_id = own.clinic AND e.patient_id = own.patient AND e.id = ANY(${ids[kind].map(({ id }) => id)}::uuid[]))`,
  );
  return Prisma.sql`jsonb_build_object(${Prisma.join(kinds)})`;
};

export async function takenOf(tx: Tx, { clinicId, patientId }: PatientScope, ids: Ids): Promise<Known["taken"]> {
  const [row] = await tx.$queryRaw<{ taken: Known["taken"] }[]>`
    SELECT ${takenBy(ids)} AS taken FROM (SELECT ${clinicId}::uuid AS clinic, ${patientId}::uuid AS patient) own`;
  return (row as { taken: Known["taken"] }).taken;
}

/**
 * What the database knows of it, and whether the patient is who it was recorded for: herself, or a record that was merged
 * into hers.
 */
export async function knownTo(
  tx: Tx,
  { clinicId, patientId }: PatientScope,
  named: NewRecords,
  recordedFor: string,
): Promise<Known & { hers: boolean }> {
  const lineages = unique([...named.entries, ...named.moments].map(({ lineage }) => lineage));
  const revisions = unique(named.entries.map(({ revisionId }) => revisionId));
  const versions = unique(named.entries.map(({ exerciseVersionId }) => exerciseVersionId));
  const [row] = await tx.$queryRaw<(Known & { hers: boolean })[]>`
    SELECT
      own.patient = ${recordedFor}::uuid OR EXISTS (SELECT FROM patient_merge g
        WHERE g.clinic_id = own.clinic AND g.into_id = own.patient AND g.from_id = ${recordedFor}::uuid) AS hers,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'program', l.program_id,
          'first', (SELECT min(v.effective) FROM revision v
                     WHERE v.clinic_id = l.clinic_id AND v.patient_id = l.patient_id AND v.program_id = l.program_id),
          'prescribed', (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('version', q.exercise_version_id,
                            'exerciseClinicId', q.exercise_clinic_id, 'dose', q.dose ->> 'kind')), '[]')
                           FROM prescription q
                          WHERE q.clinic_id = l.clinic_id AND q.patient_id = l.patient_id AND q.lineage_id = l.id),
          'swaps', (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('version', n.id, 'exerciseClinicId', n.clinic_id)), '[]')
                      FROM prescription q
                      CROSS JOIN jsonb_to_recordset(q.allowed_swaps) AS s("exerciseClinicId" uuid, "exerciseId" uuid)
                      JOIN exercise_version n ON n.clinic_id = s."exerciseClinicId" AND n.exercise_id = s."exerciseId"
                     WHERE q.clinic_id = l.clinic_id AND q.patient_id = l.patient_id AND q.lineage_id = l.id
                       AND n.id = ANY(${versions}::uuid[])))), '[]')
         FROM lineage l WHERE l.clinic_id = own.clinic AND l.patient_id = own.patient AND l.id = ANY(${lineages}::uuid[])) AS lineages,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'program', v.program_id)), '[]') FROM revision v
        WHERE v.clinic_id = own.clinic AND v.patient_id = own.patient AND v.id = ANY(${revisions}::uuid[])) AS revisions,
      (SELECT min(v.effective)::text FROM revision v WHERE v.clinic_id = own.clinic AND v.patient_id = own.patient) AS first,
      ${takenBy(named)} AS taken
      FROM (SELECT ${clinicId}::uuid AS clinic, ${patientId}::uuid AS patient) own`;
  return row as Known & { hers: boolean };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
