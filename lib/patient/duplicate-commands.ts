import { type Day, dayIn } from "@/lib/day/day";
import { audit } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { columnOf } from "@/lib/platform/db/column";
import { isDuplicate, type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import { holdDetails, writeDetails } from "./change-commands";
import { differing } from "./details";
import { lastDayOf } from "./discharge";
import { mergedDetails } from "./duplicate";
import type { Merge } from "./schema";

/**
 * Makes two records of one person one: everything of `from` goes into the record that stays, nothing is lost, and `from` is gone. Of two
 * running programs that of `from` ends; of two accounts the one of the record that stays is kept. "changed" when one of them is not as it
 * was compared, "archived" when one of them is. Throws "not-found", also when `from` was merged already, and for another clinic's.
 */
export async function mergePatients(
  scope: ClinicScope,
  intoId: string,
  { from: fromId, versions, take }: Merge,
  now: Date,
): Promise<Outcome<{ id: string }, "same" | "changed" | "archived">> {
  try {
    return await withScope(scope, async (tx) => {
      const [into, from] = await holdBoth(tx, scope, intoId, fromId);
      if (intoId === fromId) return { ok: false, reason: "same" };
      if (into.archived || from.archived) return { ok: false, reason: "archived" };
      if (into.version !== versions.into || from.version !== versions.from) return { ok: false, reason: "changed" };
      const lastDay = await lastDayOfProgram(tx, scope, fromId, from.details.timeZone, now);
      await tx.$queryRaw`SELECT merge_patients(${fromId}::uuid, ${intoId}::uuid, ${columnOf(lastDay)}::date, ${now})::text`;
      const details = mergedDetails(into.details, from.details, take);
      // As far as the record that stays is concerned, the duplicate's goal and zone are new to it even where they are chosen.
      await settleGoals(tx, scope, intoId, details.goal, now);
      const fields = differing(into.details, details);
      const zoneMoved = fields.includes("timeZone") || from.details.timeZone !== details.timeZone;
      const written = fields.filter((name) => name !== "goal" && name !== "timeZone");
      await writeDetails(tx, scope, intoId, { details, fields: zoneMoved ? [...written, "timeZone"] : written }, now);
      await audit(tx, scope, now, { action: "patient.merge", patientId: intoId, subjectId: fromId, fields });
      return { ok: true, value: { id: intoId } };
    });
  } catch (error) {
    // The same id stands under both: a phone never makes that, and nothing may be overwritten.
    if (isDuplicate(error)) throw new AppError("conflict");
    throw error;
  }
}

/** Both locked in the order of their ids, so that two who merge them crosswise never wait for each other. */
async function holdBoth(tx: Tx, scope: ClinicScope, intoId: string, fromId: string) {
  await tx.$queryRaw`
    SELECT FROM patient WHERE clinic_id = ${scope.clinicId}::uuid AND id IN (${intoId}::uuid, ${fromId}::uuid) ORDER BY id FOR UPDATE`;
  return [await holdDetails(tx, scope, intoId), await holdDetails(tx, scope, fromId)] as const;
}

async function lastDayOfProgram(
  tx: Tx,
  { clinicId }: ClinicScope,
  patientId: string,
  timeZone: string,
  now: Date,
): Promise<Day> {
  const [row] = await tx.$queryRaw<{ last: Day | null }[]>`
    SELECT to_char(max(date), 'YYYY-MM-DD') AS last FROM entry WHERE clinic_id = ${clinicId}::uuid AND patient_id = ${patientId}::uuid`;
  return lastDayOf(row?.last ?? null, dayIn(timeZone, now));
}

/** Of the open goals of both, the one that was chosen stays open, once. */
async function settleGoals(
  tx: Tx,
  { clinicId }: ClinicScope,
  patientId: string,
  words: string,
  now: Date,
): Promise<void> {
  const open = await tx.goal.findMany({
    where: { clinicId, patientId, reachedAt: null, droppedAt: null },
    orderBy: [{ setAt: "desc" }, { id: "asc" }],
  });
  const kept = open.find((goal) => goal.words === words);
  const dropped = open.filter((goal) => goal !== kept).map((goal) => goal.id);
  await tx.goal.updateMany({ where: { clinicId, id: { in: dropped } }, data: { droppedAt: now } });
}
