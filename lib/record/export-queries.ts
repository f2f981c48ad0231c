import { audit } from "@/lib/platform/audit";
import type { Scope } from "@/lib/platform/auth/scope";
import { dayOf } from "@/lib/platform/db/column";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import { EXPORT_VERSION, type ExportBeside, type PatientExport } from "./export";
import { type Names, programsOf, recordsOf, talksOf } from "./row-queries";

/**
 * Everything that this clinic keeps about one person. A patient gets her own, staff their clinic's. Audited as an export.
 * Throws AppError "not-found" for a stranger's id.
 */
export async function getExport(scope: Scope, patientId: string, now: Date): Promise<PatientExport> {
  if (scope.kind === "patient" && scope.patientId !== patientId) throw new AppError("not-found");
  const { clinicId } = scope;
  const own = { clinicId, patientId };
  return withScope(scope, async (tx) => {
    const patient = await tx.patient.findUnique({
      where: { clinicId_id: { clinicId, id: patientId } },
      include: { clinic: true },
    });
    if (!patient) throw new AppError("not-found");
    const { clinic, clinicId: _, accountId: __, birthDate, ...person } = patient;
    const names = await readNames(tx, own);
    const [beside] = await tx.$queryRaw<{ found: ExportBeside }[]>`SELECT export_beside(${patientId}::uuid) AS found`;
    if (!beside) throw new AppError("not-found");
    const zones = await tx.patientZone.findMany({ where: own, orderBy: { since: "asc" } });
    const goals = await tx.goal.findMany({ where: own, orderBy: { setAt: "asc" } });
    const team = await tx.careTeam.findMany({ where: own, orderBy: [{ lead: "desc" }, { since: "asc" }] });
    const notices = await tx.noticeAcceptance.findMany({ where: own, orderBy: { version: "asc" } });
    const reminders = await tx.reminder.findMany({ where: own, orderBy: { createdAt: "asc" } });
    const exported: PatientExport = {
      format: "praxis-patient",
      version: EXPORT_VERSION,
      exportedAt: now.toISOString(),
      clinic: { name: clinic.name, address: clinic.address, phone: clinic.phone, timeZone: clinic.timeZone },
      person: { ...person, birthDate: dayOf(birthDate) },
      homeZones: zones.map(({ timeZone, since }) => ({ timeZone, since })),
      careTeam: team.map(({ memberId, lead, since }) => ({ name: names.person(memberId), lead, since })),
      goals: goals.map(({ clinicId: _, patientId: __, ...goal }) => goal),
      programs: await programsOf(tx, own, names),
      ...(await recordsOf(tx, own, names)),
      ...(await talksOf(tx, own, names)),
      reminders: reminders.map(({ clinicId: _, patientId: __, ...reminder }) => reminder),
      notices: notices.map(({ version, acceptedAt }) => ({ version, acceptedAt })),
      ...beside.found,
    };
    await audit(tx, scope, now, { action: "record.export", patientId });
    return exported;
  });
}

/** What rows name by their ids: the clinic's people, and the exercises of this person's prescriptions and entries. */
async function readNames(tx: Tx, { clinicId, patientId }: { clinicId: string; patientId: string }): Promise<Names> {
  const members = await tx.member.findMany({ where: { clinicId }, select: { id: true, name: true } });
  const exercises = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT v.id, v.content #>> '{texts,en,name}' AS name FROM exercise_version v
     WHERE (v.clinic_id, v.id) IN (
       SELECT p.exercise_clinic_id, p.exercise_version_id FROM prescription p
        WHERE p.clinic_id = ${clinicId}::uuid AND p.patient_id = ${patientId}::uuid
       UNION SELECT e.exercise_clinic_id, e.exercise_version_id FROM entry e
        WHERE e.clinic_id = ${clinicId}::uuid AND e.patient_id = ${patientId}::uuid)`;
  const people = new Map(members.map(({ id, name }) => [id, name]));
  const named = new Map(exercises.map(({ id, name }) => [id, name]));
  return {
    person: (memberId) => people.get(memberId ?? "") ?? null,
    exercise: (versionId) => named.get(versionId) ?? "",
  };
}
