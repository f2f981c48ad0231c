import type { PatientScope } from "@/lib/platform/auth/scope";
import type { Tx } from "@/lib/platform/db/door";
import { Prisma } from "@/lib/platform/db/generated/client";
import type { Row } from "./delivery";
import type { RecordKind } from "./new-entry";

type Place = { table: string; columns: Record<string, readonly [from: string, type: string]> };

/** Where each kind is kept: its columns beside those of every kind, the member of the row behind each, and their type. */
export const PLACES: Record<RecordKind, Place> = {
  entries: {
    table: "entry",
    columns: {
      lineage_id: ["lineage", "uuid"],
      slot: ["slot", "int"],
      outcome: ["outcome", "outcome"],
      amount: ["amount", "jsonb"],
      reason: ["reason", "text"],
      pain: ["pain", "int"],
      effort: ["effort", "int"],
      note: ["note", "text"],
      exercise_clinic_id: ["exerciseClinicId", "uuid"],
      exercise_version_id: ["exerciseVersionId", "uuid"],
      revision_id: ["revisionId", "uuid"],
      author: ["author", "author"],
      how: ["how", "how"],
    },
  },
  dayReports: { table: "day_report", columns: { worst_pain: ["worstPain", "int"], note: ["note", "text"] } },
  morningReports: { table: "morning_report", columns: { pain: ["pain", "int"], note: ["note", "text"] } },
  activities: {
    table: "activity",
    columns: {
      series: ["series", "uuid"],
      withdrawn: ["withdrawn", "boolean"],
      kind: ["kind", "text"],
      minutes: ["minutes", "int"],
      steps: ["steps", "int"],
      together: ["together", "boolean"],
      note: ["note", "text"],
    },
  },
  moments: {
    table: "moment_choice",
    columns: { lineage_id: ["lineage", "uuid"], slot: ["slot", "int"], moment: ["moment", "text"] },
  },
  warnings: { table: "warning_report", columns: { signs: ["signs", "text[]"], note: ["note", "text"] } },
};

const EVERY: Place["columns"] = {
  id: ["id", "uuid"],
  date: ["date", "date"],
  device_zone: ["deviceZone", "text"],
  recorded_at: ["recordedAt", "timestamptz"],
  body_hash: ["bodyHash", "text"],
};

/** Writes rows of one kind in one statement. @returns the ids of those that were not there */
export async function insertRows(
  tx: Tx,
  { clinicId, patientId }: PatientScope,
  kind: RecordKind,
  rows: readonly Row[],
  now: Date,
): Promise<Set<string>> {
  if (rows.length === 0) return new Set();
  const { table, columns } = PLACES[kind];
  const all = Object.entries({ ...EVERY, ...columns });
  const named = Prisma.raw(all.map(([column]) => column).join(", "));
  const read = Prisma.raw(all.map(([, [from]]) => `r."${from}"`).join(", "));
  const typed = Prisma.raw(all.map(([, [from, type]]) => `"${from}" ${type}`).join(", "));
  // A member that is left out becomes NULL; a JSON null would stay one in a jsonb column.
  const given = JSON.stringify(rows, (_, value: unknown) => value ?? undefined);
  const written = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO ${Prisma.raw(table)} (clinic_id, patient_id, received_at, ${named})
    SELECT ${clinicId}::uuid, ${patientId}::uuid, ${now}, ${read} FROM jsonb_to_recordset(${given}::jsonb) AS r(${typed})
    ON CONFLICT (clinic_id, patient_id, id) DO NOTHING
    RETURNING id`;
  return new Set(written.map((row) => row.id));
}
