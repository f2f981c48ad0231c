import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { instantAt } from "@/lib/day/clock";
import { addDays, type Day, dayIn } from "@/lib/day/day";
import { audit } from "@/lib/platform/audit";
import type { ClinicScope, PatientScope, Scope } from "@/lib/platform/auth/scope";
import { columnOf } from "@/lib/platform/db/column";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import { type Answers, fits } from "./answers";
import { type Definition, hasWords } from "./definition";
import { readOffered } from "./queries";
import type { Answer, Entered } from "./schema";
import { scoreOf } from "./score";
import { definitionOf, type MeasureRow } from "./select";

/**
 * Sends measures to a patient, to be answered by her within the clinic's days, for the check-up that is agreed if there is
 * one. What already waits for her is not sent again. Throws "not-found" for a stranger's patient or an unknown measure,
 * "invalid" for one without its sentences.
 */
export async function sendQuestionnaires(
  scope: ClinicScope,
  patientId: string,
  measures: readonly string[],
  now: Date,
): Promise<Outcome<{ sent: number }>> {
  return withScope(scope, async (tx) => {
    const { timeZone, answerDays } = await lockPatient(tx, scope, patientId);
    const offered = await readOffered(tx, scope);
    const chosen = measures.map((measure) => offered.find(({ id }) => id === measure));
    if (chosen.includes(undefined)) throw new AppError("not-found");
    const definitions = chosen.filter((each) => each !== undefined);
    if (definitions.some((each) => each.form === "ticks" && !hasWords(each))) {
      throw new AppError("invalid", undefined, { fields: { measures: "without its sentences" } });
    }
    const today = dayIn(timeZone, now);
    const rows = definitions.map(({ id, version }) => ({ id: randomUUID(), measure: id, version }));
    const sent = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO sent_questionnaire (clinic_id, patient_id, id, check_up_id, measure, definition_version, sent_at, member_id, last_day)
      SELECT ${scope.clinicId}::uuid, ${patientId}::uuid, n.id, k.id, n.measure, n.version, ${now}::timestamptz, ${scope.memberId}::uuid,
             ${columnOf(addDays(today, answerDays))}::date
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS n(id uuid, measure text, version int)
        LEFT JOIN LATERAL (SELECT k.id FROM check_up k
          WHERE k.clinic_id = ${scope.clinicId}::uuid AND k.patient_id = ${patientId}::uuid AND k.held_at IS NULL AND k.cancelled_at IS NULL
          ORDER BY k.scheduled_for LIMIT 1) k ON true
       WHERE NOT EXISTS (SELECT FROM sent_questionnaire s WHERE s.clinic_id = ${scope.clinicId}::uuid AND s.patient_id = ${patientId}::uuid
           AND s.measure = n.measure AND s.withdrawn_at IS NULL AND s.last_day >= ${columnOf(today)}::date
           AND NOT EXISTS (SELECT FROM response r WHERE r.clinic_id = s.clinic_id AND r.patient_id = s.patient_id AND r.sent_id = s.id))
      RETURNING id`;
    for (const { id } of sent) await audit(tx, scope, now, { action: "questionnaire.send", patientId, subjectId: id });
    return { ok: true, value: { sent: sent.length } };
  });
}

/** Takes back what was sent and is not answered. Throws "not-found" for what is not there. */
export async function withdrawQuestionnaire(
  scope: ClinicScope,
  patientId: string,
  sentId: string,
  now: Date,
): Promise<Outcome<null, "answered">> {
  return withScope(scope, async (tx) => {
    await lockPatient(tx, scope, patientId);
    const sent = await readSent(tx, scope, patientId, sentId);
    if (!sent) throw new AppError("not-found");
    if (sent.answered) return { ok: false, reason: "answered" };
    if (sent.withdrawn) return { ok: true, value: null };
    await tx.sentQuestionnaire.update({
      where: { clinicId_patientId_id: { clinicId: scope.clinicId, patientId, id: sentId } },
      data: { withdrawnAt: now },
    });
    await audit(tx, scope, now, { action: "questionnaire.withdraw", patientId, subjectId: sentId });
    return { ok: true, value: null };
  });
}

/**
 * Keeps what the patient answered. The same sent twice is kept once; what was answered in the last days counts also when it
 * arrives after them. Throws "not-found" for what was not sent to her, "invalid" for answers to something else.
 */
export async function answerQuestionnaire(
  scope: PatientScope,
  { id, sentId, answers, answeredAt }: Answer,
  now: Date,
): Promise<Outcome<{ id: string }, "answered" | "withdrawn" | "over">> {
  const { patientId } = scope;
  return withScope(scope, async (tx) => {
    const sent = await readSent(tx, scope, patientId, sentId);
    if (!sent) throw new AppError("not-found");
    const at = answeredAt < now ? answeredAt : now;
    const definition = definitionOf(sent);
    // The score alone is for paper.
    if (answers.kind === "total" || !fits(definition, answers)) throw notFitting();
    const said = { id, sentId, answers, answeredAt: at, checkUpId: sent.check_up_id, how: "phone" as const };
    if (sent.answered) return again(tx, scope, patientId, said);
    if (sent.withdrawn) return { ok: false, reason: "withdrawn" };
    if (dayIn(sent.time_zone, at) > sent.last_day) return { ok: false, reason: "over" };
    return keep(tx, scope, patientId, definition, said, now);
  });
}

/**
 * Keeps what the patient said in the room or wrote on paper. It answers what was sent to her, if that still waits. Throws
 * "not-found" for a stranger's patient or an unknown measure, "invalid" for answers to something else or a day to come.
 */
export async function enterResponse(
  scope: ClinicScope,
  patientId: string,
  { id, measure, version, answers, how, day }: Entered,
  now: Date,
): Promise<Outcome<{ id: string }, "answered" | "changed-meanwhile">> {
  return withScope(scope, async (tx) => {
    const { timeZone } = await lockPatient(tx, scope, patientId);
    const definition = (await readOffered(tx, scope)).find((each) => each.id === measure);
    if (!definition) throw new AppError("not-found");
    const today = dayIn(timeZone, now);
    if (day > today) throw new AppError("invalid", undefined, { fields: { day: "has not come yet" } });
    if (definition.version !== version) return { ok: false, reason: "changed-meanwhile" };
    if (!fits(definition, answers)) throw notFitting();
    const [open] = await tx.$queryRaw<{ id: string; check_up_id: string | null }[]>`
      SELECT s.id, s.check_up_id FROM sent_questionnaire s
       WHERE s.clinic_id = ${scope.clinicId}::uuid AND s.patient_id = ${patientId}::uuid AND s.measure = ${measure}
         AND s.definition_version = ${version} AND s.withdrawn_at IS NULL AND s.last_day >= ${columnOf(today)}::date
         AND NOT EXISTS (SELECT FROM response r WHERE r.clinic_id = s.clinic_id AND r.patient_id = s.patient_id AND r.sent_id = s.id)
       ORDER BY s.sent_at LIMIT 1`;
    // Paper of an earlier day has no hour: noon is on that day in any case.
    const answeredAt = day === today ? now : instantAt(timeZone, day, "12:00");
    const said = { id, sentId: open?.id ?? null, answers, answeredAt, checkUpId: open?.check_up_id ?? null, how };
    return keep(tx, scope, patientId, definition, said, now);
  });
}

type Said = {
  id: string;
  sentId: string | null;
  answers: Answers;
  answeredAt: Date;
  checkUpId: string | null;
  how: "phone" | "room" | "paper";
};

async function keep(tx: Tx, scope: Scope, patientId: string, definition: Definition, said: Said, now: Date) {
  const { id, sentId, answers, answeredAt, checkUpId, how } = said;
  const member = scope.kind === "clinic" ? scope.memberId : null;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO response (clinic_id, patient_id, id, sent_id, check_up_id, measure, definition_version, answers, score, author,
                          author_member_id, how, answered_at, received_at)
    VALUES (${scope.clinicId}::uuid, ${patientId}::uuid, ${id}::uuid, ${sentId}::uuid, ${checkUpId}::uuid, ${definition.id}, ${definition.version},
            ${JSON.stringify(answers)}::jsonb, ${scoreOf(definition, answers).score}::numeric, ${scope.kind === "clinic" ? "clinician" : "patient"}::author,
            ${member}::uuid, ${how}, ${answeredAt}, ${now})
    ON CONFLICT DO NOTHING RETURNING id`;
  if (rows.length === 0) return again(tx, scope, patientId, said);
  const action = scope.kind === "clinic" ? "response.enter" : "response.answer";
  await audit(tx, scope, now, { action, patientId, subjectId: id });
  return { ok: true as const, value: { id } };
}

/** What stands under this id: the same answers, sent twice, or others. */
async function again(
  tx: Tx,
  scope: Scope,
  patientId: string,
  { id, answers }: Said,
): Promise<Outcome<{ id: string }, "answered">> {
  const stored = await tx.response.findUnique({
    where: { clinicId_patientId_id: { clinicId: scope.clinicId, patientId, id } },
    select: { answers: true },
  });
  return isDeepStrictEqual(stored?.answers, answers) ? { ok: true, value: { id } } : { ok: false, reason: "answered" };
}

async function lockPatient(tx: Tx, scope: ClinicScope, patientId: string) {
  const [patient] = await tx.$queryRaw<{ timeZone: string; answerDays: number }[]>`
    SELECT p.time_zone AS "timeZone", c.answer_days AS "answerDays" FROM patient p JOIN clinic c ON c.id = p.clinic_id
     WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.id = ${patientId}::uuid FOR NO KEY UPDATE OF p`;
  if (!patient) throw new AppError("not-found");
  return patient;
}

type SentNow = MeasureRow & {
  check_up_id: string | null;
  last_day: Day;
  withdrawn: boolean;
  answered: boolean;
  time_zone: string;
};

async function readSent(tx: Tx, scope: Scope, patientId: string, sentId: string): Promise<SentNow | null> {
  const [sent] = await tx.$queryRaw<SentNow[]>`
    SELECT s.measure, s.definition_version AS version, s.check_up_id, to_char(s.last_day, 'YYYY-MM-DD') AS last_day,
           s.withdrawn_at IS NOT NULL AS withdrawn, p.time_zone, NULL AS wording,
           EXISTS (SELECT FROM response r WHERE r.clinic_id = s.clinic_id AND r.patient_id = s.patient_id AND r.sent_id = s.id) AS answered,
           (SELECT v.content FROM questionnaire_version v WHERE v.clinic_id = s.clinic_id AND v.questionnaire_id::text = s.measure
               AND v.number = s.definition_version) AS own
      FROM sent_questionnaire s JOIN patient p ON p.clinic_id = s.clinic_id AND p.id = s.patient_id
     WHERE s.clinic_id = ${scope.clinicId}::uuid AND s.patient_id = ${patientId}::uuid AND s.id = ${sentId}::uuid`;
  return sent ?? null;
}

const notFitting = () => new AppError("invalid", undefined, { fields: { answers: "are to something else" } });
