import { type AuditedAct, auditAll } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import type { CareTeamChange } from "./schema";

type Row = { memberId: string; lead: boolean; active: boolean };

/**
 * Says who is responsible for a patient: the whole team, and who leads it. `seen` is the team that was read: "changed" when it is another
 * one by now. Members who left the practice are not part of a team that is set anew. "inactive" for somebody who does not work here any more.
 * Throws "not-found", also for members of another clinic.
 */
export async function changeCareTeam(
  scope: ClinicScope,
  patientId: string,
  { lead, members, seen }: CareTeamChange,
  now: Date,
): Promise<Outcome<{ lead: string }, "archived" | "changed" | "inactive">> {
  const { clinicId } = scope;
  return withScope(scope, async (tx) => {
    const [patient] = await tx.$queryRaw<{ archived: boolean }[]>`
      SELECT archived_at IS NOT NULL AS archived FROM patient
       WHERE clinic_id = ${clinicId}::uuid AND id = ${patientId}::uuid FOR NO KEY UPDATE`;
    if (!patient) throw new AppError("not-found");
    if (patient.archived) return { ok: false, reason: "archived" };
    const wanted = [...new Set(members)];
    const known = await tx.member.findMany({ where: { clinicId, id: { in: wanted } } });
    if (known.length < wanted.length) throw new AppError("not-found");
    if (known.some((member) => member.deactivatedAt)) return { ok: false, reason: "inactive" };
    const team = await teamOf(tx, scope, patientId);
    const before = team.find((each) => each.lead && each.active)?.memberId ?? null;
    const there = team.filter((each) => each.active).map((each) => each.memberId);
    const asWanted = before === lead && sameSet(there, wanted) && there.length === team.length;
    if (asWanted) return { ok: true, value: { lead } };
    if (before !== seen.lead || !sameSet(there, seen.members)) return { ok: false, reason: "changed" };
    const gone = team.filter((each) => !wanted.includes(each.memberId)).map((each) => each.memberId);
    const come = wanted.filter((id) => !team.some((each) => each.memberId === id));
    await tx.careTeam.deleteMany({ where: { clinicId, patientId, memberId: { in: gone } } });
    await tx.careTeam.createMany({ data: come.map((memberId) => ({ clinicId, patientId, memberId, since: now })) });
    await tx.careTeam.updateMany({ where: { clinicId, patientId, NOT: { memberId: lead } }, data: { lead: false } });
    await tx.careTeam.updateMany({ where: { clinicId, patientId, memberId: lead }, data: { lead: true } });
    const act = (action: string) => (subjectId: string) => ({ action, patientId, subjectId });
    const acts: AuditedAct[] = [...gone.map(act("care-team.remove")), ...come.map(act("care-team.add"))];
    if (before !== lead) acts.push(act("care-team.lead")(lead));
    await auditAll(tx, scope, now, acts);
    return { ok: true, value: { lead } };
  });
}

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === new Set(other).size && one.every((id) => other.includes(id));

function teamOf(tx: Tx, { clinicId }: ClinicScope, patientId: string): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT t.member_id AS "memberId", t.lead, m.deactivated_at IS NULL AS active
      FROM care_team t JOIN member m ON m.clinic_id = t.clinic_id AND m.id = t.member_id
     WHERE t.clinic_id = ${clinicId}::uuid AND t.patient_id = ${patientId}::uuid`;
}
