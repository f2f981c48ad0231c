import { type Day, dayIn } from "@/lib/day/day";
import { programsInOrder } from "@/lib/patient/standing-queries";
import { audit } from "@/lib/platform/audit";
import type { ClinicScope, Scope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { Prisma } from "@/lib/platform/db/generated/client";
import { AppError } from "@/lib/platform/errors/app-error";
import type { PlanDocument } from "@/lib/session/plan";
import { readPlan } from "@/lib/session/queries";
import type { AgendaItem } from "./agenda";
import { type Review, reviewOf } from "./review";
import { decisionsSchema } from "./schema";
import { differs, type Seen, seenOf } from "./seen";
import { type CheckUpRow, type HeldCheckUp, heldCheckUpOf } from "./select";
import { changesOf, type Told } from "./told";
import { entriesFrom, usualWindow, type Window, type WindowName, windowOf } from "./window";

/** A check-up that is agreed and not yet held. */
export type PlannedCheckUp = { id: string; scheduledFor: Date; agenda: AgendaItem[] };

export type ReviewFound = {
  calledBy: string;
  timeZone: string;
  windowName: WindowName;
  review: Review;
  hasProgram: boolean;
  /** The last day of the program; null while it runs on. */
  ended: Day | null;
  clinic: PlanDocument["clinic"];
  /** The last day that the last check-up looked at. */
  lastCheckUp: Day | null;
  planned: PlannedCheckUp | null;
  /** Null where the last check-up changed nothing by itself. */
  told: Told | null;
};

export type Dates = {
  start: Day | null;
  last_to: Day | null;
  planned: { id: string; scheduledFor: string; agenda: AgendaItem[] } | null;
  told: { day: Day; words: string; decisions: unknown; exercises: { lineage: string; name: string }[] } | null;
  time_zone: string;
  /** A program without an end. */
  running: boolean;
};

/**
 * Everything a review shows, for the clinic's staff and for the patient herself: the same statements for a day and for
 * a year. Without a window's name the usual one. Reading it is audited. Throws "not-found".
 */
export async function getReview(
  scope: Scope,
  patientId: string,
  asked: WindowName | null,
  now: Date,
): Promise<ReviewFound> {
  return withScope(scope, (tx) => findReview(tx, scope, patientId, asked, now));
}

/** `getReview` inside the transaction of a page that reads more than the review; `action` is what the audit calls that. */
export async function findReview(
  tx: Tx,
  scope: Scope,
  patientId: string,
  asked: WindowName | null,
  now: Date,
  action?: string,
): Promise<ReviewFound> {
  const dates = await readDates(tx, scope, patientId, now);
  const facts = { today: dayIn(dates.time_zone, now), start: dates.start, lastCheckUp: dates.last_to };
  const windowName = asked ?? usualWindow(facts);
  const { plan, review } = await readReview(tx, scope, patientId, windowOf(windowName, facts), now, action);
  return {
    calledBy: plan.calledBy,
    timeZone: plan.timeZone,
    windowName,
    review,
    hasProgram: plan.program !== null,
    ended: plan.program?.ended ?? null,
    clinic: plan.clinic,
    lastCheckUp: dates.last_to,
    planned: plannedOf(dates),
    told: toldOf(dates),
  };
}

export function plannedOf({ planned }: Dates): PlannedCheckUp | null {
  return planned && { ...planned, scheduledFor: new Date(planned.scheduledFor) };
}

export function toldOf({ told }: Dates): Told | null {
  return (
    told && {
      day: told.day,
      words: told.words,
      changes: changesOf(decisionsSchema.parse(told.decisions), told.exercises),
    }
  );
}

/** The review of given dates, in the transaction of the one who asks. */
export async function readReview(
  tx: Tx,
  scope: Scope,
  patientId: string,
  window: Window,
  now: Date,
  action?: string,
): Promise<{ plan: PlanDocument; review: Review }> {
  const plan = await readPlan(tx, scope, patientId, { entriesFrom: entriesFrom(window.from), action }, now);
  return { plan, review: reviewOf(plan, window, now) };
}

/** The dates that a window depends on, and what a patient is told of check-ups. Throws "not-found", also for another patient's own. */
export async function readDates(tx: Tx, scope: Scope, patientId: string, now: Date): Promise<Dates> {
  if (scope.kind === "patient" && scope.patientId !== patientId) throw new AppError("not-found");
  const [dates] = await tx.$queryRaw<Dates[]>`
    SELECT p.time_zone, g.id IS NOT NULL AND g.ended_on IS NULL AS running,
      (SELECT to_char(min(r.effective), 'YYYY-MM-DD') FROM revision r
        WHERE r.clinic_id = p.clinic_id AND r.patient_id = p.id AND r.program_id = g.id) AS start,
      (SELECT to_char(k.window_to, 'YYYY-MM-DD') FROM check_up k
        WHERE k.clinic_id = p.clinic_id AND k.patient_id = p.id AND k.program_id = g.id AND k.held_at IS NOT NULL
        ORDER BY k.held_at DESC, k.id LIMIT 1) AS last_to,
      (SELECT jsonb_build_object('day', to_char(k.held_at AT TIME ZONE p.time_zone, 'YYYY-MM-DD'), 'words', k.told,
                                 'decisions', k.decisions, 'exercises', k.figures -> 'exercises')
         FROM check_up k
        WHERE k.clinic_id = p.clinic_id AND k.patient_id = p.id AND k.program_id = g.id AND k.held_at IS NOT NULL
          -- Put in force by the check-up itself: what was only drafted then may have become something else.
          AND EXISTS (SELECT FROM revision r WHERE r.clinic_id = k.clinic_id AND r.patient_id = k.patient_id
                         AND r.program_id = k.program_id AND r.published_at = k.held_at)
        ORDER BY k.held_at DESC, k.id LIMIT 1) AS told,
      (SELECT jsonb_build_object('id', k.id, 'scheduledFor', k.scheduled_for, 'agenda', k.agenda) FROM check_up k
        WHERE k.clinic_id = p.clinic_id AND k.patient_id = p.id AND k.program_id = g.id
          AND k.held_at IS NULL AND k.cancelled_at IS NULL ORDER BY k.scheduled_for, k.id LIMIT 1) AS planned
      FROM patient p LEFT JOIN LATERAL (
        SELECT * FROM program o WHERE o.clinic_id = p.clinic_id AND o.patient_id = p.id
         ORDER BY ${programsInOrder(now)} LIMIT 1) g ON true
     WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.id = ${patientId}::uuid`;
  if (!dates) throw new AppError("not-found");
  return dates;
}

/** Reads alias `k` (a held check-up) and `m` (who held it). */
const HELD = Prisma.sql`
  k.id, k.scheduled_for, k.held_at, m.name AS by, k.summary, k.told, k.agenda, k.decisions, to_char(k.window_from, 'YYYY-MM-DD') AS window_from,
  to_char(k.window_to, 'YYYY-MM-DD') AS window_to, k.figures, k.definition_version, k.watermark`;

export type CheckUps = { hasProgram: boolean; planned: PlannedCheckUp | null; held: HeldCheckUp[] };

/** The check-ups of the running program, and those held before, the latest first. Audited. Throws "not-found". */
export async function listCheckUps(scope: ClinicScope, patientId: string, now: Date): Promise<CheckUps> {
  return withScope(scope, async (tx) => {
    const dates = await readDates(tx, scope, patientId, now);
    const rows = await tx.$queryRaw<CheckUpRow[]>`
      SELECT ${HELD} FROM check_up k JOIN member m ON m.clinic_id = k.clinic_id AND m.id = k.member_id
       WHERE k.clinic_id = ${scope.clinicId}::uuid AND k.patient_id = ${patientId}::uuid AND k.held_at IS NOT NULL
       ORDER BY k.held_at DESC, k.id`;
    await audit(tx, scope, now, { action: "check-up.list", patientId });
    return {
      hasProgram: dates.running,
      planned: plannedOf(dates),
      held: rows.map(heldCheckUpOf),
    };
  });
}

export type CheckUpFound = {
  checkUp: HeldCheckUp;
  /** The same window as the record stands now; null while it says what it said then. */
  nowSeen: Seen | null;
};

/** A check-up that was held, beside what the record says of its window now. Audited. Throws "not-found". */
export async function getCheckUp(
  scope: ClinicScope,
  patientId: string,
  checkUpId: string,
  now: Date,
): Promise<CheckUpFound> {
  return withScope(scope, async (tx) => {
    const checkUp = await readHeld(tx, scope, patientId, checkUpId);
    if (!checkUp) throw new AppError("not-found");
    const { plan, review } = await readReview(tx, scope, patientId, checkUp.window, now);
    // What was open then has closed meanwhile: only what the figures of that moment would be now tells of a change.
    const hasChanged = differs(checkUp.seen, seenOf(reviewOf(plan, checkUp.window, checkUp.heldAt)));
    return { checkUp, nowSeen: hasChanged ? seenOf(review) : null };
  });
}

/** A held check-up by its id, in the transaction of the one who asks; null while there is none. */
export async function readHeld(
  tx: Tx,
  scope: ClinicScope,
  patientId: string,
  checkUpId: string,
): Promise<HeldCheckUp | null> {
  const [row] = await tx.$queryRaw<CheckUpRow[]>`
    SELECT ${HELD} FROM check_up k JOIN member m ON m.clinic_id = k.clinic_id AND m.id = k.member_id
     WHERE k.clinic_id = ${scope.clinicId}::uuid AND k.patient_id = ${patientId}::uuid AND k.id = ${checkUpId}::uuid
       AND k.held_at IS NOT NULL`;
  return row ? heldCheckUpOf(row) : null;
}
