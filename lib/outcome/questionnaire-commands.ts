import { audit } from "@/lib/platform/audit";
import type { ClinicScope } from "@/lib/platform/auth/scope";
import { withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import { CURRENT } from "./measures";
import { differsFrom, type OwnQuestionnaire } from "./questionnaire";
import { readOwn } from "./questionnaire-queries";
import type { SaveQuestionnaire } from "./schema";

/**
 * Saves a questionnaire of the clinic's own under an id that the browser made. Other words or another scoring make a new
 * version: what was answered before keeps its own. Ends as "changed-meanwhile" when the version that was read is no longer
 * the last. Throws "forbidden" for all but an owner, "not-found" for a version of nothing.
 */
export async function saveQuestionnaire(
  scope: ClinicScope,
  id: string,
  { read, questionnaire, offered }: SaveQuestionnaire,
  now: Date,
): Promise<Outcome<OwnQuestionnaire, "changed-meanwhile">> {
  if (scope.role !== "owner") throw new AppError("forbidden");
  return withScope(scope, async (tx) => {
    // Two saves at once come one after the other.
    await tx.$queryRaw`SELECT FROM clinic WHERE id = ${scope.clinicId}::uuid FOR NO KEY UPDATE`;
    const stored = (await readOwn(tx, scope)).find((each) => each.id === id);
    if (!stored && read !== null) throw new AppError("not-found");
    const changed = !stored || differsFrom(stored.questionnaire, questionnaire);
    // Sent again, because the answer to the first save was lost.
    if (stored && !changed && stored.offered === offered) return { ok: true, value: stored };
    if (stored && stored.version !== read) return { ok: false, reason: "changed-meanwhile" };
    if (stored) {
      await tx.questionnaire.update({ where: { clinicId_id: { clinicId: scope.clinicId, id } }, data: { offered } });
    } else {
      await tx.questionnaire.create({ data: { clinicId: scope.clinicId, id, createdAt: now, offered } });
    }
    const version = (stored?.version ?? 0) + (changed ? 1 : 0);
    if (changed) {
      await tx.questionnaireVersion.create({
        data: {
          clinicId: scope.clinicId,
          questionnaireId: id,
          number: version,
          content: questionnaire,
          savedAt: now,
          memberId: scope.memberId,
        },
      });
    }
    const fields = [...(changed ? ["content"] : []), ...(stored?.offered === offered ? [] : ["offered"])];
    await audit(tx, scope, now, { action: "questionnaire.save", subjectId: id, fields });
    return { ok: true, value: { id, version, offered, questionnaire } };
  });
}

/**
 * Keeps the published sentences of a measure that ships without them, for this clinic alone. Throws "forbidden" for all but
 * an owner, "not-found" for a measure that has its words, "invalid" when it is not one sentence for each item.
 */
export async function saveWording(
  scope: ClinicScope,
  measure: string,
  items: string[],
  now: Date,
): Promise<Outcome<null>> {
  if (scope.role !== "owner") throw new AppError("forbidden");
  const definition = CURRENT.find(({ id }) => id === measure);
  if (definition?.form !== "ticks") throw new AppError("not-found");
  if (items.length !== definition.items.length) {
    throw new AppError("invalid", undefined, { fields: { items: `must be ${definition.items.length}` } });
  }
  return withScope(scope, async (tx) => {
    await tx.$queryRaw`SELECT FROM clinic WHERE id = ${scope.clinicId}::uuid FOR NO KEY UPDATE`;
    const last = await tx.measureWording.findFirst({
      where: { clinicId: scope.clinicId, measure },
      orderBy: { number: "desc" },
    });
    if (last && JSON.stringify(last.items) === JSON.stringify(items)) return { ok: true, value: null };
    await tx.measureWording.create({
      data: {
        clinicId: scope.clinicId,
        measure,
        number: (last?.number ?? 0) + 1,
        items,
        savedAt: now,
        memberId: scope.memberId,
      },
    });
    await audit(tx, scope, now, { action: "questionnaire.word", subjectId: scope.clinicId, fields: ["items"] });
    return { ok: true, value: null };
  });
}
