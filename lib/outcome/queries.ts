import { type Day, dayIn } from "@/lib/day/day";
import { audit } from "@/lib/platform/audit";
import type { ClinicScope, PatientScope, Scope } from "@/lib/platform/auth/scope";
import { columnOf } from "@/lib/platform/db/column";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { Prisma } from "@/lib/platform/db/generated/client";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Definition } from "./definition";
import { CURRENT } from "./measures";
import { readOwn } from "./questionnaire-queries";
import { definitionOf, type ResponseRow, responseOf, type SentRow, sentOf } from "./select";
import { type Asked, type Question, stateOf } from "./sent";
import { type Series, seriesOf } from "./series";

/** The content of a clinic's own measure at a version, and its sentences of a shipped one, for alias `x` with measure and version. */
const meaning = (alias: string) => {
  const x = Prisma.raw(alias);
  return Prisma.sql`${x}.measure, ${x}.definition_version AS version,
    (SELECT v.content FROM questionnaire_version v
      WHERE v.clinic_id = ${x}.clinic_id AND v.questionnaire_id::text = ${x}.measure AND v.number = ${x}.definition_version) AS own,
    (SELECT w.items FROM measure_wording w
      WHERE w.clinic_id = ${x}.clinic_id AND w.measure = ${x}.measure ORDER BY w.number DESC LIMIT 1) AS wording`;
};

const dayOfPatient = (instant: string) =>
  Prisma.sql`to_char(${Prisma.raw(instant)} AT TIME ZONE p.time_zone, 'YYYY-MM-DD')`;

/** Every measure that was answered, over time. Reading it is audited. Nothing for a stranger's patient. */
export async function getOutcomes(scope: Scope, patientId: string, now: Date): Promise<Series[]> {
  return withScope(scope, async (tx) => {
    const found = await readOutcomes(tx, scope, patientId);
    await audit(tx, scope, now, { action: "response.list", patientId });
    return found;
  });
}

/** `getOutcomes` inside the transaction of a page that audits what it reads as a whole. */
export async function readOutcomes(tx: Tx, scope: Scope, patientId: string): Promise<Series[]> {
  if (scope.kind === "patient" && scope.patientId !== patientId) throw new AppError("not-found");
  const rows = await tx.$queryRaw<ResponseRow[]>`
    SELECT r.id, ${meaning("r")}, ${dayOfPatient("r.answered_at")} AS day, r.score, r.answers, r.how, m.name AS by
      FROM response r JOIN patient p ON p.clinic_id = r.clinic_id AND p.id = r.patient_id
      LEFT JOIN member m ON m.clinic_id = r.clinic_id AND m.id = r.author_member_id
     WHERE r.clinic_id = ${scope.clinicId}::uuid AND r.patient_id = ${patientId}::uuid
     ORDER BY r.answered_at, r.received_at, r.id`;
  return inOrder(seriesOf(rows.map(responseOf)));
}

const sentRows = (scope: Scope, patientId: string) => Prisma.sql`
  SELECT s.id, ${meaning("s")}, ${dayOfPatient("s.sent_at")} AS "sentOn", to_char(s.last_day, 'YYYY-MM-DD') AS "lastDay",
         s.withdrawn_at IS NOT NULL AS withdrawn, ${dayOfPatient("r.answered_at")} AS "answeredOn", r.score
    FROM sent_questionnaire s JOIN patient p ON p.clinic_id = s.clinic_id AND p.id = s.patient_id
    LEFT JOIN response r ON r.clinic_id = s.clinic_id AND r.patient_id = s.patient_id AND r.sent_id = s.id
   WHERE s.clinic_id = ${scope.clinicId}::uuid AND s.patient_id = ${patientId}::uuid`;

/** What a patient was asked, and what she can be. Reading it is audited. Throws "not-found" for a stranger's patient. */
export async function getAsked(scope: ClinicScope, patientId: string, now: Date): Promise<Asked> {
  return withScope(scope, async (tx) => {
    const [facts] = await tx.$queryRaw<{ time_zone: string; answer_days: number }[]>`
      SELECT p.time_zone, c.answer_days FROM patient p JOIN clinic c ON c.id = p.clinic_id
       WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.id = ${patientId}::uuid`;
    if (!facts) throw new AppError("not-found");
    const rows = await tx.$queryRaw<SentRow[]>`${sentRows(scope, patientId)} ORDER BY s.sent_at DESC, s.id`;
    const offered = await readOffered(tx, scope);
    await audit(tx, scope, now, { action: "questionnaire.list", patientId });
    return { offered, sent: rows.map(sentOf), answerDays: facts.answer_days, today: dayIn(facts.time_zone, now) };
  });
}

/** Every measure that can be asked now: those that ship, and the clinic's own. */
export async function readOffered(tx: Tx, scope: Scope): Promise<Definition[]> {
  const wordings = await tx.$queryRaw<{ measure: string; items: string[] }[]>`
    SELECT DISTINCT ON (w.measure) w.measure, w.items FROM measure_wording w WHERE w.clinic_id = ${scope.clinicId}::uuid
     ORDER BY w.measure, w.number DESC`;
  const words = new Map(wordings.map(({ measure, items }) => [measure, items]));
  const own = await readOwn(tx, scope);
  return [
    ...CURRENT.map(({ id, version }) =>
      definitionOf({ measure: id, version, own: null, wording: words.get(id) ?? null }),
    ),
    ...own
      .filter(({ offered }) => offered)
      .map(({ id, version, questionnaire }) =>
        definitionOf({ measure: id, version, own: questionnaire, wording: null }),
      ),
  ];
}

/** As they are offered: those that ship first. */
function inOrder<S extends { definition: Definition }>(all: readonly S[]): S[] {
  const place = ({ definition }: S) => {
    const at = CURRENT.findIndex(({ id }) => id === definition.id);
    return at < 0 ? CURRENT.length : at;
  };
  return [...all].sort((a, b) => place(a) - place(b));
}

/** What a patient herself can answer today. Reading it is audited. */
export async function listOwnQuestions(scope: PatientScope, today: Day, now: Date): Promise<Question[]> {
  return withScope(scope, async (tx) => {
    const rows = await tx.$queryRaw<SentRow[]>`
      ${sentRows(scope, scope.patientId)} AND s.withdrawn_at IS NULL AND s.last_day >= ${columnOf(today)}::date AND r.id IS NULL
      ORDER BY s.sent_at, s.id`;
    const open = inOrder(rows.map(sentOf).filter((each) => stateOf(each, today) === "open"));
    const activities = await readActivities(tx, scope, scope.patientId);
    await audit(tx, scope, now, { action: "questionnaire.read" });
    return open.map((each) => ({ ...each, activities: each.definition.form === "activities" ? activities : [] }));
  });
}

/** Whether this was ever sent to her: the address of what she has answered leads on to the others. */
export async function wasSent(scope: PatientScope, sentId: string): Promise<boolean> {
  return withScope(scope, async (tx) => {
    const where = { clinicId: scope.clinicId, patientId: scope.patientId, id: sentId };
    return (await tx.sentQuestionnaire.count({ where })) > 0;
  });
}

/** What to ask about, in the room. Reading it is audited. Throws "not-found" for what is not asked here. */
export async function getQuestion(
  scope: ClinicScope,
  patientId: string,
  measure: string,
  now: Date,
): Promise<{ definition: Definition; activities: string[]; today: Day }> {
  return withScope(scope, async (tx) => {
    const [patient] = await tx.$queryRaw<{ time_zone: string }[]>`
      SELECT p.time_zone FROM patient p WHERE p.clinic_id = ${scope.clinicId}::uuid AND p.id = ${patientId}::uuid`;
    const definition = (await readOffered(tx, scope)).find(({ id }) => id === measure);
    if (!patient || !definition) throw new AppError("not-found");
    const activities = definition.form === "activities" ? await readActivities(tx, scope, patientId) : [];
    await audit(tx, scope, now, { action: "questionnaire.read", patientId });
    return { definition, activities, today: dayIn(patient.time_zone, now) };
  });
}

async function readActivities(tx: Tx, scope: Scope, patientId: string): Promise<string[]> {
  const [last] = await tx.$queryRaw<{ names: string[] }[]>`
    SELECT array(SELECT a ->> 'name' FROM jsonb_array_elements(r.answers -> 'activities') WITH ORDINALITY AS e(a, i) ORDER BY i) AS names
      FROM response r
     WHERE r.clinic_id = ${scope.clinicId}::uuid AND r.patient_id = ${patientId}::uuid AND r.answers ->> 'kind' = 'activities'
     ORDER BY r.answered_at DESC, r.received_at DESC LIMIT 1`;
  return last?.names ?? [];
}
