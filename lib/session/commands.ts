import { createHash } from "node:crypto";
import { audit } from "@/lib/platform/audit";
import type { PatientScope } from "@/lib/platform/auth/scope";
import { type Tx, withScope } from "@/lib/platform/db/door";
import type { Outcome } from "@/lib/platform/http/handle";
import type { NewDayReport, NewEntry, NewRecords, Receipt, Receipts } from "./new-entry";
import { answerTaken, howOf, judgeDayReport, judgeEntry, type Known, recordingTimes } from "./receipt";

/**
 * Records what a patient did. Each item is answered by itself, and sending one again changes nothing: a phone may
 * repeat a request that it got no answer to. A correction or withdrawal is a later entry in the same slot.
 * The input has passed `newRecordsSchema`.
 */
export async function record(scope: PatientScope, sent: Partial<NewRecords>, now: Date): Promise<Outcome<Receipts>> {
  const records = { entries: sent.entries ?? [], dayReports: sent.dayReports ?? [] };
  const receipts = await withScope(scope, async (tx) => {
    const known = await knownTo(tx, scope, records);
    const times = recordingTimes(
      [...records.entries, ...records.dayReports].map((item) => item.recordedAt),
      now,
    );
    const entries = sorted(records.entries, known.entries, (entry, index) => {
      const verdict = judgeEntry(entry, known, now);
      if ("refused" in verdict) return verdict;
      const recordedAt = times[index] as Date;
      return { row: { ...entry, ...verdict, recordedAt, how: howOf(entry, recordedAt) } };
    });
    const dayReports = sorted(records.dayReports, known.dayReports, (report, index) => {
      const recordedAt = times[records.entries.length + index] as Date;
      return judgeDayReport(report, known, now) ?? { row: { ...report, recordedAt } };
    });
    const written = {
      entries: await insertEntries(tx, scope, entries.rows, now),
      dayReports: await insertDayReports(tx, scope, dayReports.rows, now),
    };
    const late = { entries: settle(entries, written.entries), dayReports: settle(dayReports, written.dayReports) };
    if (late.entries.length + late.dayReports.length > 0) {
      // Somebody delivered the same ids at the same moment; now their bodies can be seen.
      const anew = await knownTo(tx, scope, { entries: late.entries, dayReports: late.dayReports });
      for (const row of late.entries) entries.receipts[row.id] = answerTaken(row.bodyHash, anew.entries[row.id] ?? "");
      for (const row of late.dayReports)
        dayReports.receipts[row.id] = answerTaken(row.bodyHash, anew.dayReports[row.id] ?? "");
    }
    const fields = Object.entries(written).flatMap(([kind, ids]) => (ids.size > 0 ? [`${kind} ${ids.size}`] : []));
    if (fields.length > 0) await audit(tx, scope, now, { action: "session.record", fields });
    const none = { morningReports: {}, activities: {}, moments: {}, warnings: {} };
    return { entries: entries.receipts, dayReports: dayReports.receipts, ...none };
  });
  return { ok: true, value: receipts };
}

type Row<T> = T & { bodyHash: string };
type Sorted<T> = { receipts: Record<string, Receipt>; rows: Row<T>[] };

/** What is answered at once, and what is to be written: in the order of ids, so that two requests never deadlock. */
function sorted<T extends { id: string }, R extends { id: string }>(
  items: readonly T[],
  taken: Record<string, string>,
  judge: (item: T, index: number) => { row: R } | Exclude<Receipt, string>,
): Sorted<R> {
  const receipts: Record<string, Receipt> = {};
  const rows = new Map<string, Row<R>>();
  items.forEach((item, index) => {
    const bodyHash = hashOf(item);
    const before = taken[item.id] ?? rows.get(item.id)?.bodyHash;
    if (before !== undefined) {
      // Twice in one request: the first of them counts.
      if (!rows.has(item.id) || before !== bodyHash) receipts[item.id] = answerTaken(bodyHash, before);
      return;
    }
    const verdict = judge(item, index);
    if ("row" in verdict) rows.set(item.id, { ...verdict.row, bodyHash });
    else receipts[item.id] = verdict;
  });
  return { receipts, rows: [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Notes what was written; returns what another request wrote first. */
function settle<T extends { id: string }>({ receipts, rows }: Sorted<T>, written: Set<string>): Row<T>[] {
  for (const { id } of rows) if (written.has(id)) receipts[id] ??= "recorded";
  return rows.filter((row) => !written.has(row.id));
}

/** Of the body as sent, whatever the order of its keys. */
function hashOf(item: NewEntry | NewDayReport | object): string {
  const canonical = JSON.stringify(item, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
  return createHash("sha256").update(canonical).digest("hex");
}

async function knownTo(tx: Tx, { clinicId, patientId }: PatientScope, { entries, dayReports }: Named): Promise<Known> {
  const [row] = await tx.$queryRaw<Known[]>`
    WITH own AS (SELECT ${clinicId}::uuid AS clinic, ${patientId}::uuid AS patient)
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'program', l.program_id,
          'first', (SELECT min(v.effective) FROM revision v
                     WHERE v.clinic_id = l.clinic_id AND v.patient_id = l.patient_id AND v.program_id = l.program_id),
          'prescribed', (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('version', q.exercise_version_id,
                            'exerciseClinicId', q.exercise_clinic_id, 'dose', q.dose ->> 'kind')), '[]')
                           FROM prescription q
                          WHERE q.clinic_id = l.clinic_id AND q.patient_id = l.patient_id AND q.lineage_id = l.id))), '[]')
         FROM own JOIN lineage l ON l.clinic_id = own.clinic AND l.patient_id = own.patient
        WHERE l.id = ANY(${unique(entries.map((entry) => entry.lineage))}::uuid[])) AS lineages,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'program', v.program_id)), '[]')
         FROM own JOIN revision v ON v.clinic_id = own.clinic AND v.patient_id = own.patient
        WHERE v.id = ANY(${unique(entries.map((entry) => entry.revisionId))}::uuid[])) AS revisions,
      (SELECT min(v.effective)::text FROM own JOIN revision v ON v.clinic_id = own.clinic AND v.patient_id = own.patient) AS first,
      (SELECT coalesce(jsonb_object_agg(e.id, e.body_hash), '{}')
         FROM own JOIN entry e ON e.clinic_id = own.clinic AND e.patient_id = own.patient
        WHERE e.id = ANY(${entries.map((entry) => entry.id)}::uuid[])) AS entries,
      (SELECT coalesce(jsonb_object_agg(d.id, d.body_hash), '{}')
         FROM own JOIN day_report d ON d.clinic_id = own.clinic AND d.patient_id = own.patient
        WHERE d.id = ANY(${dayReports.map((report) => report.id)}::uuid[])) AS "dayReports"`;
  return row as Known;
}

type Named = {
  entries: readonly Pick<NewEntry, "id" | "lineage" | "revisionId">[];
  dayReports: readonly { id: string }[];
};

type EntryRow = Row<Omit<NewEntry, "recordedAt"> & { recordedAt: Date; exerciseClinicId: string; how: string }>;

async function insertEntries(tx: Tx, scope: PatientScope, rows: EntryRow[], now: Date): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const written = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO entry (clinic_id, patient_id, id, lineage_id, date, slot, outcome, amount, reason, pain, effort, note,
      exercise_clinic_id, exercise_version_id, revision_id, author, how, device_zone, recorded_at, received_at, body_hash)
    SELECT ${scope.clinicId}::uuid, ${scope.patientId}::uuid, r.id, r.lineage, r.date, r.slot, r.outcome,
      nullif(r.amount, 'null'::jsonb), r.reason, r.pain, r.effort, r.note, r."exerciseClinicId", r."exerciseVersionId",
      r."revisionId", 'patient', r.how, r."deviceZone", r."recordedAt", ${now}, r."bodyHash"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, lineage uuid, date date, slot int, outcome outcome,
        amount jsonb, reason text, pain int, effort int, note text, "exerciseClinicId" uuid, "exerciseVersionId" uuid,
        "revisionId" uuid, how how, "deviceZone" text, "recordedAt" timestamptz, "bodyHash" text)
    ON CONFLICT (clinic_id, patient_id, id) DO NOTHING
    RETURNING id`;
  return new Set(written.map((row) => row.id));
}

type DayReportRow = Row<Omit<NewDayReport, "recordedAt"> & { recordedAt: Date }>;

async function insertDayReports(tx: Tx, scope: PatientScope, rows: DayReportRow[], now: Date): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const written = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO day_report (clinic_id, patient_id, id, date, worst_pain, note, device_zone, recorded_at, received_at, body_hash)
    SELECT ${scope.clinicId}::uuid, ${scope.patientId}::uuid, r.id, r.date, r."worstPain", r.note, r."deviceZone",
      r."recordedAt", ${now}, r."bodyHash"
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, date date, "worstPain" int, note text,
        "deviceZone" text, "recordedAt" timestamptz, "bodyHash" text)
    ON CONFLICT (clinic_id, patient_id, id) DO NOTHING
    RETURNING id`;
  return new Set(written.map((row) => row.id));
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
