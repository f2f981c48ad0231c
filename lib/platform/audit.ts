import type { Scope } from "@/lib/platform/auth/scope";
import type { Tx } from "@/lib/platform/db/door";

export type AuditedAct = {
  /** "<thing>.<verb>", for example "program.publish" or "patient.read"; its words stand in en/audit.json. */
  action: string;
  patientId?: string;
  subjectId?: string;
  /** Names of the fields that changed; never their values. */
  fields?: string[];
};

/** Writes the audit event in the transaction of the act: both stand, or neither. */
export async function audit(tx: Tx, scope: Scope, now: Date, act: AuditedAct): Promise<void> {
  const patientId = act.patientId ?? (scope.kind === "patient" ? scope.patientId : null);
  await tx.$executeRaw`
    INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, subject_id, fields)
    VALUES (${scope.clinicId}::uuid, ${now}, ${scope.accountId}::uuid, ${scope.role}, ${act.action}, ${patientId}::uuid,
            ${act.subjectId ?? null}::uuid, ${act.fields ?? []}::text[])`;
}

/** The same for a list: one event for each patient whose record it shows. */
export async function auditEach(
  tx: Tx,
  scope: Scope,
  now: Date,
  { action, patientIds }: { action: string; patientIds: readonly string[] },
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id)
    SELECT ${scope.clinicId}::uuid, ${now}, ${scope.accountId}::uuid, ${scope.role}, ${action}, unnest(${patientIds}::uuid[])`;
}

/** The same for many acts at once, in one statement. */
export async function auditAll(tx: Tx, scope: Scope, now: Date, acts: readonly AuditedAct[]): Promise<void> {
  if (acts.length === 0) return;
  await tx.$executeRaw`
    INSERT INTO audit_event (clinic_id, at, account_id, actor, action, patient_id, subject_id)
    SELECT ${scope.clinicId}::uuid, ${now}, ${scope.accountId}::uuid, ${scope.role}, a.action, a."patientId", a."subjectId"
      FROM jsonb_to_recordset(${JSON.stringify(acts)}::jsonb) AS a(action text, "patientId" uuid, "subjectId" uuid)`;
}
