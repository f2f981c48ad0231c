import { type Day, dayIn, yearsBetween } from "@/lib/day/day";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import type { Tx } from "@/lib/platform/db/door";
import { folded } from "@/lib/platform/db/folded";
import { Prisma } from "@/lib/platform/db/generated/client";
import { isoOf } from "./plan-queries";
import type { ArchivedRow } from "./row";
import type { Shown } from "./schema";

type Found = {
  counts: Record<Shown, number>;
  total: number;
  rows: (ArchivedRow & { birthDate: Day; timeZone: string })[];
};

/** Who was archived, by name, a page of them; and how many there are of each kind. */
export async function listArchived(
  tx: Tx,
  { clinicId, memberId }: ClinicScope,
  { name, page, size }: { name: string; page: number; size: number },
  timeZone: string,
  now: Date,
): Promise<{ rows: ArchivedRow[]; total: number; counts: Record<Shown, number> }> {
  const [found] = await tx.$queryRaw<Found[]>`
    WITH sought AS (
      SELECT p.id, p.name, p.birth_date, p.condition, p.time_zone, p.archived_at, ${folded(Prisma.sql`p.name`)} AS folded FROM patient p
       WHERE p.clinic_id = ${clinicId}::uuid AND p.archived_at IS NOT NULL
         AND position(${folded(Prisma.sql`${name}::text`)} IN ${folded(Prisma.sql`p.name`)}) > 0),
    paged AS (SELECT * FROM sought ORDER BY folded, id LIMIT ${size}::int OFFSET ${page * size}::int)
    SELECT (SELECT jsonb_build_object('all', count(*) FILTER (WHERE p.archived_at IS NULL), 'archived', count(*) FILTER (WHERE p.archived_at IS NOT NULL),
              'mine', (SELECT count(*) FROM care_team t JOIN patient o ON o.clinic_id = t.clinic_id AND o.id = t.patient_id AND o.archived_at IS NULL
                        WHERE t.clinic_id = ${clinicId}::uuid AND t.member_id = ${memberId}::uuid))
              FROM patient p WHERE p.clinic_id = ${clinicId}::uuid) AS counts,
           (SELECT count(*)::int FROM sought) AS total,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'name', s.name, 'birthDate', s.birth_date, 'condition', s.condition,
                     'timeZone', s.time_zone, 'since', ${isoOf(Prisma.sql`s.archived_at`)}) ORDER BY s.folded, s.id), '[]') FROM paged s) AS rows`;
  if (!found) throw new Error("an aggregate has a row");
  const rows = found.rows.map(({ birthDate, timeZone: home, since, ...row }) => ({
    ...row,
    age: yearsBetween(birthDate, dayIn(home, now)),
    since: dayIn(timeZone, new Date(since)),
  }));
  return { rows, total: found.total, counts: found.counts };
}
