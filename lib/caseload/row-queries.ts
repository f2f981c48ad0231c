import { dayIn } from "@/lib/day/day";
import { programsInOrder } from "@/lib/patient/standing-queries";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { columnOf } from "@/lib/platform/db/column";
import type { Tx } from "@/lib/platform/db/door";
import { Prisma } from "@/lib/platform/db/generated/client";
import { entriesOf, pausesOf, revisionsOf } from "./plan-queries";
import { type CaseloadPatient, entriesNeededFrom } from "./row";
import { patientOf, type StoredPatient } from "./select";

/** Of these patients what a whole row shows, in one statement. `timeZone` is the clinic's. */
export async function listPatients(
  tx: Tx,
  { clinicId }: ClinicScope,
  ids: readonly string[],
  timeZone: string,
  now: Date,
): Promise<CaseloadPatient[]> {
  const from = Prisma.sql`${columnOf(entriesNeededFrom(dayIn(timeZone, now)))}::date`;
  const found = await tx.$queryRaw<StoredPatient[]>`
    SELECT c.id, to_char(c.birth_date, 'YYYY-MM-DD') AS "birthDate", c.time_zone AS "timeZone", c.program_id IS NOT NULL AS "hasProgram",
           to_char(c.ended_on, 'YYYY-MM-DD') AS ended, ${revisionsOf("c")} AS revisions, ${pausesOf("c")} AS pauses, ${entriesOf("c", from)} AS entries,
      (SELECT coalesce(jsonb_agg(d.report), '[]')
         FROM (SELECT DISTINCT ON (y.date) jsonb_build_object('date', y.date, 'worstPain', y.worst_pain) AS report
                 FROM day_report y WHERE y.clinic_id = c.clinic_id AND y.patient_id = c.id AND y.date >= ${from}
                ORDER BY y.date, y.recorded_at DESC, y.id DESC) d) AS "dayReports"
      FROM (SELECT p.clinic_id, p.id, p.birth_date, p.time_zone, g.id AS program_id, g.ended_on FROM patient p
              LEFT JOIN LATERAL (
                SELECT * FROM program o WHERE o.clinic_id = p.clinic_id AND o.patient_id = p.id
                 ORDER BY ${programsInOrder(now)} LIMIT 1) g ON true
             WHERE p.clinic_id = ${clinicId}::uuid AND p.id = ANY (${ids}::uuid[]) AND p.archived_at IS NULL) c`;
  return found.map(patientOf);
}
