import { dayIn } from "@/lib/day/day";
import { audit } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { columnOf, dayOf } from "@/lib/platform/db/column";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import { differing } from "./details";
import { positives } from "./red-flags";
import type { NewPatient, NewScreening } from "./schema";
import { detailsOf } from "./select";

/**
 * Adds a patient, with home zone, goal, and whoever adds her as the lead of her care team. The same input twice adds her once;
 * other details under the same id are refused with "already-added". Throws "invalid" for a birth date that lies ahead.
 */
export async function addPatient(
  scope: ClinicScope,
  input: NewPatient,
  now: Date,
): Promise<Outcome<{ id: string }, "already-added">> {
  demandBorn(input, now);
  const { clinicId, memberId } = scope;
  const { goal, ...patient } = input;
  const row = { ...patient, email: input.email || null, birthDate: columnOf(input.birthDate) };
  return withScope(scope, async (tx) => {
    const added = await tx.patient.createMany({ data: { ...row, clinicId, createdAt: now }, skipDuplicates: true });
    if (added.count === 0) {
      return (await isSame(tx, scope, input))
        ? { ok: true, value: { id: input.id } }
        : { ok: false, reason: "already-added", id: input.id };
    }
    await tx.patientZone.create({ data: { clinicId, patientId: input.id, timeZone: input.timeZone, since: now } });
    await tx.careTeam.create({ data: { clinicId, patientId: input.id, memberId, lead: true, since: now } });
    if (goal) await tx.goal.create({ data: { clinicId, patientId: input.id, words: goal, setAt: now } });
    const fields = Object.entries(input).flatMap(([name, value]) => (isGiven(value) && name !== "id" ? [name] : []));
    await audit(tx, scope, now, { action: "patient.add", patientId: input.id, subjectId: input.id, fields });
    return { ok: true, value: { id: input.id } };
  });
}

/** Throws "invalid" for a birth date that lies ahead. */
export function demandBorn({ birthDate, timeZone }: Pick<NewPatient, "birthDate" | "timeZone">, now: Date): void {
  if (birthDate > dayIn(timeZone, now)) throw new AppError("invalid", undefined, { fields: { birthDate: "future" } });
}

function isGiven(value: unknown): boolean {
  return value !== null && value !== "" && !(Array.isArray(value) && value.length === 0);
}

async function isSame(tx: Tx, { clinicId }: ClinicScope, input: NewPatient): Promise<boolean> {
  const stored = await tx.patient.findUniqueOrThrow({
    where: { clinicId_id: { clinicId, id: input.id } },
    include: { goals: { orderBy: { setAt: "asc" }, take: 1 } },
  });
  return (
    differing(detailsOf({ ...stored, birthDate: dayOf(stored.birthDate) }, stored.goals[0]?.words ?? ""), input)
      .length === 0
  );
}

/**
 * Records a red-flag screen as answered. Append-only: when things change it is done again. The same id is recorded once.
 * Throws "not-found", also for another clinic's patient, and "conflict" for another screen under the same id.
 */
export async function recordScreening(
  scope: ClinicScope,
  patientId: string,
  input: NewScreening,
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const { clinicId, memberId } = scope;
  const { id, version, answers, judgement, cleared, warnings } = input;
  return withScope(scope, async (tx) => {
    const patient = await tx.patient.findUnique({
      where: { clinicId_id: { clinicId, id: patientId } },
      select: { id: true },
    });
    if (!patient) throw new AppError("not-found");
    const row = {
      definitionVersion: version,
      answers,
      positives: positives(answers).length,
      judgement,
      cleared,
      warnings,
    };
    const recorded = await tx.screening.createMany({
      data: { ...row, clinicId, id, patientId, memberId, answeredAt: now },
      skipDuplicates: true,
    });
    if (recorded.count === 0) {
      const before = await tx.screening.findUniqueOrThrow({ where: { clinicId_id: { clinicId, id } } });
      const same = before.patientId === patientId && before.cleared === cleared && before.judgement === judgement;
      if (!same || before.positives !== row.positives) throw new AppError("conflict");
      return { ok: true, value: { id } };
    }
    await audit(tx, scope, now, {
      action: "screening.record",
      patientId,
      subjectId: id,
      fields: ["answers", "judgement", "cleared"],
    });
    return { ok: true, value: { id } };
  });
}
