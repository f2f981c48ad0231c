import { audit } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { columnOf, dayOf } from "@/lib/platform/db/column";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import { demandBorn } from "./commands";
import { type DetailName, differing, type PatientDetails } from "./details";
import type { ChangedPatient } from "./schema";
import { detailsOf } from "./select";

/** A record as somebody else left it meanwhile. */
export type Stored = { version: number; details: PatientDetails };

export type Changed = Outcome<{ version: number }, "archived"> | { ok: false; reason: "changed"; theirs: Stored };

/**
 * Changes what is known of a patient. `version` names the one that was read: when somebody saved meanwhile, nothing is written and the
 * caller gets theirs. A new home zone joins the history of zones; a new goal replaces the open one, which is dropped.
 * Throws "not-found", and "invalid" for a birth date that lies ahead.
 */
export async function changePatient(
  scope: ClinicScope,
  patientId: string,
  { version, ...details }: ChangedPatient,
  now: Date,
): Promise<Changed> {
  demandBorn(details, now);
  return withScope(scope, async (tx) => {
    const stored = await holdDetails(tx, scope, patientId);
    if (stored.archived) return { ok: false, reason: "archived" };
    const fields = differing(stored.details, details);
    // Nothing to do, also for an answer that was lost on its way.
    if (fields.length === 0) return { ok: true, value: { version: stored.version } };
    if (stored.version !== version) {
      return { ok: false, reason: "changed", theirs: { version: stored.version, details: stored.details } };
    }
    await writeDetails(tx, scope, patientId, { details, fields }, now);
    await audit(tx, scope, now, { action: "patient.change", patientId, subjectId: patientId, fields });
    return { ok: true, value: { version: version + 1 } };
  });
}

/** The record as it stands, locked until the end of the transaction. Throws "not-found". */
export async function holdDetails(
  tx: Tx,
  { clinicId }: ClinicScope,
  patientId: string,
): Promise<Stored & { archived: boolean }> {
  await tx.$queryRaw`SELECT FROM patient WHERE clinic_id = ${clinicId}::uuid AND id = ${patientId}::uuid FOR NO KEY UPDATE`;
  const row = await tx.patient.findUnique({
    where: { clinicId_id: { clinicId, id: patientId } },
    include: { goals: { where: { reachedAt: null, droppedAt: null }, orderBy: [{ setAt: "desc" }, { id: "asc" }] } },
  });
  if (!row) throw new AppError("not-found");
  const details = detailsOf({ ...row, birthDate: dayOf(row.birthDate) }, row.goals[0]?.words ?? "");
  return { version: row.version, details, archived: row.archivedAt !== null };
}

/** Writes the named fields, and what follows from them. The caller has locked the patient and leaves the trace. */
export async function writeDetails(
  tx: Tx,
  { clinicId }: ClinicScope,
  patientId: string,
  { details, fields }: { details: PatientDetails; fields: readonly DetailName[] },
  now: Date,
): Promise<void> {
  const { goal, ...columns } = details;
  await tx.patient.updateMany({
    where: { clinicId, id: patientId },
    data: {
      ...columns,
      email: details.email || null,
      birthDate: columnOf(details.birthDate),
      version: { increment: 1 },
    },
  });
  if (fields.includes("timeZone")) {
    await tx.patientZone.create({ data: { clinicId, patientId, timeZone: details.timeZone, since: now } });
  }
  if (fields.includes("goal")) {
    await tx.goal.updateMany({
      where: { clinicId, patientId, reachedAt: null, droppedAt: null },
      data: { droppedAt: now },
    });
    if (goal) await tx.goal.create({ data: { clinicId, patientId, words: goal, setAt: now } });
  }
}
