import type { ClinicScope, Scope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { OwnQuestionnaire } from "./questionnaire";
import { questionnaireSchema } from "./schema";

export type OwnMeasures = {
  own: OwnQuestionnaire[];
  /** The published sentences that the clinic has, by the measure's id. */
  wordings: Record<string, string[]>;
};

/** What the clinic asks beside what ships. Throws "forbidden" for all but an owner. */
export async function getOwnMeasures(scope: ClinicScope): Promise<OwnMeasures> {
  if (scope.role !== "owner") throw new AppError("forbidden");
  return withScope(scope, async (tx) => {
    const wordings = await tx.$queryRaw<{ measure: string; items: string[] }[]>`
      SELECT DISTINCT ON (w.measure) w.measure, w.items FROM measure_wording w WHERE w.clinic_id = ${scope.clinicId}::uuid
       ORDER BY w.measure, w.number DESC`;
    return {
      own: await readOwn(tx, scope),
      wordings: Object.fromEntries(wordings.map(({ measure, items }) => [measure, items])),
    };
  });
}

type OwnRow = { id: string; version: number; offered: boolean; content: unknown };

/** The clinic's own questionnaires at their last version, also those put away. */
export async function readOwn(tx: Tx, scope: Scope): Promise<OwnQuestionnaire[]> {
  const rows = await tx.$queryRaw<OwnRow[]>`
    SELECT q.id, q.offered, v.number AS version, v.content FROM questionnaire q
      JOIN LATERAL (SELECT v.number, v.content FROM questionnaire_version v
                     WHERE v.clinic_id = q.clinic_id AND v.questionnaire_id = q.id ORDER BY v.number DESC LIMIT 1) v ON true
     WHERE q.clinic_id = ${scope.clinicId}::uuid ORDER BY q.created_at, q.id`;
  return rows.map(({ content, ...row }) => ({ ...row, questionnaire: questionnaireSchema.parse(content) }));
}
