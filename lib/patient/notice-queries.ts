import { withSystem } from "@/lib/platform/db/door";
import type { NoticePractice } from "./notice";

type Row = { name: string; address: string; phone: string; privacy_contact: string; retention_years: number };

/** Whom the privacy notice names, or null for an id that is no practice's. Needs no actor: it is what a practice tells everybody. */
export async function findNoticePractice(clinicId: string): Promise<NoticePractice | null> {
  const [row] = await withSystem(
    "notice",
    (tx) => tx.$queryRaw<Row[]>`SELECT * FROM notice_practice(${clinicId}::uuid)`,
  );
  if (!row) return null;
  const { privacy_contact: contact, retention_years: retentionYears, ...practice } = row;
  return { ...practice, contact, retentionYears };
}
