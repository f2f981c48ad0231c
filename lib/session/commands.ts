import { audit, auditAll } from "@/lib/platform/audit";
import type { PatientScope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import { AppError } from "@/lib/platform/errors/app-error";
import type { Outcome } from "@/lib/platform/http/handle";
import { type Sorted, settle, sortedOut } from "./delivery";
import { knownTo, takenOf } from "./known-queries";
import { type NewRecords, ofEveryKind, RECORD_KINDS, type Receipts, type RecordKind } from "./new-entry";
import { answerTaken, JUDGES, type Known, recordingTimes } from "./receipt";
import { insertRows } from "./record-commands";

/** `patientId`: whom the phone recorded it for. */
type Sent = Partial<NewRecords> & { patientId?: string };

/**
 * Records what a patient did. Each item is answered by itself, and sending one again changes nothing: a phone may
 * repeat a request that it got no answer to. A correction or withdrawal is a later item. What was recorded for a record
 * that was merged into hers is hers; throws "not-found" for anybody else's.
 * The input has passed `newRecordsSchema`.
 */
export async function record(scope: PatientScope, sent: Sent, now: Date): Promise<Outcome<Receipts>> {
  const records = ofEveryKind((kind) => sent[kind] ?? []) as NewRecords;
  const receipts = await withScope(scope, async (tx) => {
    const known = await knownTo(tx, scope, records, sent.patientId ?? scope.patientId);
    if (!known.hers) throw new AppError("not-found");
    const sorted = judged(records, known, now);
    const late = ofEveryKind((): { id: string; bodyHash: string }[] => []);
    for (const kind of RECORD_KINDS) {
      late[kind] = settle(sorted[kind], await insertRows(tx, scope, kind, sorted[kind].rows, now));
    }
    if (RECORD_KINDS.some((kind) => late[kind].length > 0)) {
      // Somebody delivered the same ids at the same moment; now their bodies can be seen.
      const taken = await takenOf(tx, scope, late);
      for (const kind of RECORD_KINDS)
        for (const { id, bodyHash } of late[kind])
          sorted[kind].receipts[id] = answerTaken(bodyHash, taken[kind][id] ?? "");
    }
    await auditRecording(tx, scope, sorted, now);
    return ofEveryKind((kind) => sorted[kind].receipts);
  });
  return { ok: true, value: receipts };
}

/** All times are judged together: whatever was changed later on the device counts after what it changed. */
function judged(records: NewRecords, known: Known, now: Date): Record<RecordKind, Sorted> {
  const items = RECORD_KINDS.flatMap((kind): { recordedAt: string }[] => records[kind]);
  const taken = recordingTimes(
    items.map(({ recordedAt }) => recordedAt),
    now,
  );
  const times = new Map(items.map((item, index) => [item, taken[index] as Date]));
  const ofKind = <K extends RecordKind>(kind: K) =>
    sortedOut<NewRecords[K][number]>(records[kind], known.taken[kind], (item) => {
      const recordedAt = times.get(item) as Date;
      const verdict = JUDGES[kind](item, known, now, recordedAt);
      return "refused" in verdict ? verdict : { added: { ...verdict.added, recordedAt } };
    });
  return ofEveryKind(ofKind);
}

/** What was new, in numbers; each warning by itself. */
async function auditRecording(tx: Tx, scope: PatientScope, sorted: Record<RecordKind, Sorted>, now: Date) {
  const recorded = ofEveryKind((kind) =>
    Object.entries(sorted[kind].receipts).flatMap(([id, receipt]) => (receipt === "recorded" ? [id] : [])),
  );
  const { warnings, ...others } = recorded;
  const fields = Object.entries(others).flatMap(([kind, ids]) => (ids.length > 0 ? [`${kind} ${ids.length}`] : []));
  if (fields.length > 0) await audit(tx, scope, now, { action: "session.record", fields });
  const { patientId } = scope;
  await auditAll(
    tx,
    scope,
    now,
    warnings.map((subjectId) => ({ action: "session.warn", patientId, subjectId })),
  );
}
