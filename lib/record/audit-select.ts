import type { AuditAct, AuditActor } from "./audit-event";
import { instantOf } from "./audit-export";

/** A row of the audit's page. */
export type ActRow = {
  id: string;
  at: string;
  actor: AuditActor["role"];
  actor_name: string | null;
  action: string;
  fields: string[] | null;
  patients: number;
  patient_id: string | null;
  patient_name: string | null;
  member_name: string | null;
};

export function actOf(row: ActRow): AuditAct {
  return {
    id: row.id,
    at: instantOf(row.at),
    actor: { role: row.actor, name: row.actor === "system" ? null : row.actor_name },
    action: row.action,
    fields: row.fields ?? [],
    patient: row.patient_id ? { id: row.patient_id, name: row.patient_name } : null,
    patients: row.patients,
    member: row.member_name,
  };
}
