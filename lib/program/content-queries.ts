import { CATALOGUE_CLINIC } from "@/lib/exercise/queries";
import { standsIn } from "@/lib/exercise/swap-queries";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { Prisma } from "@/lib/platform/db/generated/client";
import { AppError } from "@/lib/platform/errors/app-error";

/** What of a draft's items cannot stand. */
export type Faults = {
  /** Exercise versions and swaps that do not exist, or belong elsewhere. */
  strangers: number;
  /** Lines of another program of this patient: the one that was read has ended. */
  elsewhere: number;
  /** The place of the first line that allows a swap which is none. */
  wrong_swap: number | null;
};

/**
 * Faults of a draft's items (SQL of a JSON array). Reads `it` and `running` of programOf.
 *
 * A swap is what the ladder names, or what this patient was granted in place of this exercise when it was prescribed last: the
 * catalogue may think better of a step, but not in the middle of a program.
 */
export const faultsOf = (scope: ClinicScope, items: Prisma.Sql) => Prisma.sql`
  (SELECT count(*)::int
     FROM jsonb_to_recordset(${items}) AS i(lineage uuid, "exerciseClinicId" uuid, "exerciseId" uuid, "exerciseVersionId" uuid, "allowedSwaps" jsonb)
    WHERE NOT EXISTS (SELECT FROM exercise_version v WHERE v.clinic_id = i."exerciseClinicId" AND v.id = i."exerciseVersionId"
                         AND v.exercise_id = i."exerciseId" AND v.clinic_id IN (${scope.clinicId}::uuid, ${CATALOGUE_CLINIC}::uuid))
       OR EXISTS (SELECT FROM jsonb_to_recordset(i."allowedSwaps") AS s("exerciseClinicId" uuid, "exerciseId" uuid)
                   WHERE NOT EXISTS (SELECT FROM exercise x WHERE x.clinic_id = s."exerciseClinicId" AND x.id = s."exerciseId"
                                        AND x.clinic_id IN (${scope.clinicId}::uuid, ${CATALOGUE_CLINIC}::uuid)))
  ) AS strangers,
  (SELECT count(*)::int FROM jsonb_to_recordset(${items}) AS i(lineage uuid)
    WHERE EXISTS (SELECT FROM lineage l WHERE l.clinic_id = it.clinic_id AND l.patient_id = it.id AND l.id = i.lineage
                     AND l.program_id IS DISTINCT FROM (SELECT id FROM running))) AS elsewhere,
  (SELECT min(i.place)::int - 1
     FROM ROWS FROM (jsonb_to_recordset(${items}) AS ("exerciseClinicId" uuid, "exerciseId" uuid, "allowedSwaps" jsonb))
          WITH ORDINALITY AS i("exerciseClinicId", "exerciseId", "allowedSwaps", place)
    CROSS JOIN jsonb_to_recordset(i."allowedSwaps") AS s("exerciseClinicId" uuid, "exerciseId" uuid)
    WHERE NOT ${standsIn(Prisma.sql`s."exerciseClinicId"`, Prisma.sql`s."exerciseId"`, Prisma.sql`i."exerciseClinicId"`, Prisma.sql`i."exerciseId"`)}
      AND NOT EXISTS (
        SELECT FROM (SELECT q.allowed_swaps, rank() OVER (ORDER BY r.published_at DESC, r.number DESC) AS nth
                       FROM prescription q
                       JOIN revision r ON r.clinic_id = q.clinic_id AND r.patient_id = q.patient_id AND r.id = q.revision_id
                       JOIN exercise_version v ON v.clinic_id = q.exercise_clinic_id AND v.id = q.exercise_version_id
                      WHERE q.clinic_id = it.clinic_id AND q.patient_id = it.id
                        AND v.clinic_id = i."exerciseClinicId" AND v.exercise_id = i."exerciseId") latest
         WHERE latest.nth = 1 AND latest.allowed_swaps @> jsonb_build_array(
                 jsonb_build_object('exerciseClinicId', s."exerciseClinicId", 'exerciseId', s."exerciseId")))) AS wrong_swap`;

/** Throws "invalid" with the name of the field. */
export function refuseFaults({ strangers, elsewhere, wrong_swap: line }: Faults) {
  if (strangers + elsewhere > 0)
    throw new AppError("invalid", undefined, { fields: { "content.items": "unknown exercise" } });
  if (line !== null) {
    const fields = { [`content.items.${line}.allowedSwaps`]: "neither equivalent nor one step easier" };
    throw new AppError("invalid", undefined, { fields });
  }
}
