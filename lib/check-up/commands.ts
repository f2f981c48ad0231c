import { randomUUID } from "node:crypto";
import { type Day, dayIn } from "@/lib/day/day";
import type { Dose } from "@/lib/dose/dose";
import { audit } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { columnOf } from "@/lib/platform/db/column";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import { same } from "@/lib/program/difference";
import { carryOut, keptDecisions, undoneWhenRefused } from "./decided-commands";
import type { LineageDecision } from "./decision";
import { readHeld, readReview } from "./queries";
import type { SaveCheckUp } from "./schema";
import { DEFINITION_VERSION, seenOf, watermarkOf } from "./seen";
import type { HeldCheckUp } from "./select";

/** `next`, as an instant: the caller knows the clinic's zone. */
export type CheckUpInput = Omit<SaveCheckUp, "next"> & { nextScheduledFor: Date | null };

/** `revision` is the one that was put in force with it. */
export type CheckUpSaved = { id: string; revision: { number: number; effective: Day } | null };

/**
 * Holds a check-up: the figures of its window are computed here and kept as they are now, with what they knew. Its decisions
 * become the draft of the next revision, and that revision when she says so: all of it or nothing. When somebody else changed the
 * draft meanwhile she gets theirs. Sending it again changes nothing; another content under the same id ends as "held". Throws
 * "not-found" for a stranger's patient, "invalid" for a window that has not come or an exercise that is not hers.
 */
export async function saveCheckUp(
  scope: ClinicScope,
  patientId: string,
  input: CheckUpInput,
  now: Date,
): Promise<Outcome<CheckUpSaved>> {
  const { id, window, decisions, summary, told, nextScheduledFor } = input;
  return undoneWhenRefused(scope, async (tx) => {
    await tx.$queryRaw`
      SELECT FROM patient WHERE clinic_id = ${scope.clinicId}::uuid AND id = ${patientId}::uuid FOR NO KEY UPDATE`;
    const held = await readHeld(tx, scope, patientId, id);
    if (held) return again(held, input);
    const { plan, review } = await readReview(tx, scope, patientId, window, now);
    if (plan.program === null) return { ok: false, reason: "no-program" };
    if (nextScheduledFor && nextScheduledFor <= now) return { ok: false, reason: "past" };
    if (window.to > dayIn(plan.timeZone, now)) {
      throw new AppError("invalid", undefined, { fields: { "window.to": "has not come yet" } });
    }
    const known = new Set(plan.revisions.flatMap((each) => each.prescriptions.map((one) => one.lineage)));
    if (decisions.some((decision) => !known.has(decision.lineageId))) {
      throw new AppError("invalid", undefined, { fields: { decisions: "unknown exercise" } });
    }
    const kept = await keptDecisions(tx, plan, window.to, decisions);
    const carried = await carryOut(tx, scope, patientId, input, now);
    if (!carried.ok) return carried;
    const rows = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO check_up AS k (clinic_id, patient_id, id, program_id, member_id, scheduled_for, held_at, decisions, summary, told,
                                 window_from, window_to, figures, definition_version, watermark)
      VALUES (${scope.clinicId}::uuid, ${patientId}::uuid, ${id}::uuid, ${plan.program.id}::uuid, ${scope.memberId}::uuid, ${now}, ${now},
              ${JSON.stringify(kept)}::jsonb, ${summary}, ${told}, ${columnOf(window.from)}::date, ${columnOf(window.to)}::date,
              ${JSON.stringify(seenOf(review))}::jsonb, ${DEFINITION_VERSION}, ${JSON.stringify(watermarkOf(plan.entries))}::jsonb)
      ON CONFLICT (clinic_id, patient_id, id) DO UPDATE
        SET member_id = excluded.member_id, held_at = excluded.held_at, decisions = excluded.decisions, summary = excluded.summary, told = excluded.told,
            window_from = excluded.window_from, window_to = excluded.window_to, figures = excluded.figures,
            definition_version = excluded.definition_version, watermark = excluded.watermark, cancelled_at = NULL
      WHERE k.held_at IS NULL
      RETURNING k.id`;
    // Somebody held it while this one was counting.
    if (rows.length === 0) {
      const meanwhile = await readHeld(tx, scope, patientId, id);
      return meanwhile ? again(meanwhile, input) : { ok: false, reason: "held" };
    }
    await agree(tx, scope, { patientId, programId: plan.program.id, heldId: id, scheduledFor: nextScheduledFor }, now);
    const fields = ["decisions", "summary", "told", "figures", ...(nextScheduledFor ? ["next"] : [])];
    await audit(tx, scope, now, { action: "check-up.hold", patientId, subjectId: id, fields });
    return { ok: true, value: { id, revision: carried.value } };
  });
}

/**
 * Agrees on the next check-up of the running program, moves it, or calls it off (null). Throws "not-found" for a
 * stranger's patient.
 */
export async function scheduleCheckUp(
  scope: ClinicScope,
  patientId: string,
  { scheduledFor }: { scheduledFor: Date | null },
  now: Date,
): Promise<Outcome<{ scheduledFor: string | null }, "no-program" | "past">> {
  return withScope(scope, async (tx) => {
    const [patient] = await tx.$queryRaw<{ program_id: string | null }[]>`
      SELECT g.id AS program_id FROM patient p LEFT JOIN program g
          ON g.clinic_id = p.clinic_id AND g.patient_id = p.id AND g.ended_on IS NULL
       WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.id = ${patientId}::uuid FOR NO KEY UPDATE OF p`;
    if (!patient) throw new AppError("not-found");
    if (patient.program_id === null) return { ok: false, reason: "no-program" };
    if (scheduledFor && scheduledFor <= now) return { ok: false, reason: "past" };
    await agree(tx, scope, { patientId, programId: patient.program_id, heldId: null, scheduledFor }, now);
    await audit(tx, scope, now, { action: "check-up.schedule", patientId, fields: ["scheduledFor"] });
    return { ok: true, value: { scheduledFor: scheduledFor?.toISOString() ?? null } };
  });
}

type Agreed = { patientId: string; programId: string; heldId: string | null; scheduledFor: Date | null };

/**
 * One planned check-up at a time: what was planned is moved or called off, and made when there was none. The caller has
 * locked the patient, because two who find none would both make one.
 */
async function agree(
  tx: Tx,
  scope: ClinicScope,
  { patientId, programId, heldId, scheduledFor }: Agreed,
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    WITH planned AS (
      UPDATE check_up SET scheduled_for = coalesce(${scheduledFor}::timestamptz, scheduled_for),
             sequence = sequence + (scheduled_for IS DISTINCT FROM ${scheduledFor}::timestamptz)::int,
             cancelled_at = CASE WHEN ${scheduledFor}::timestamptz IS NULL THEN ${now}::timestamptz END
       WHERE clinic_id = ${scope.clinicId}::uuid AND patient_id = ${patientId}::uuid AND program_id = ${programId}::uuid
         AND held_at IS NULL AND cancelled_at IS NULL AND id IS DISTINCT FROM ${heldId}::uuid
      RETURNING id)
    INSERT INTO check_up (clinic_id, patient_id, id, program_id, member_id, scheduled_for)
    SELECT ${scope.clinicId}::uuid, ${patientId}::uuid, ${randomUUID()}::uuid, ${programId}::uuid, ${scope.memberId}::uuid, ${scheduledFor}::timestamptz
     WHERE ${scheduledFor}::timestamptz IS NOT NULL AND NOT EXISTS (SELECT FROM planned)`;
}

/** What was held under this id: the same check-up, sent twice, or another one. */
function again(
  held: HeldCheckUp,
  { id, window, decisions, summary, told }: CheckUpInput,
): Outcome<CheckUpSaved, "held"> {
  const isSame = same(
    [held.summary, held.told, held.window, held.decisions.map((each) => written(each, each.change?.to))],
    [summary, told, window, decisions.map((each) => written(each, each.to?.dose))],
  );
  return isSame ? { ok: true, value: { id, revision: null } } : { ok: false, reason: "held" };
}

function written({ lineageId, decision, reason }: LineageDecision, becomes: Dose | undefined) {
  return [lineageId, decision, reason, becomes ?? null];
}
