import { Prisma } from "@/lib/platform/db/generated/client";

/** In a statement: that a questionnaire (`s`, of sent_questionnaire) was neither answered nor withdrawn. */
export const waits = (s: "s") => {
  const it = Prisma.raw(s);
  return Prisma.sql`${it}.withdrawn_at IS NULL AND NOT EXISTS (
    SELECT FROM response r WHERE r.clinic_id = ${it}.clinic_id AND r.patient_id = ${it}.patient_id AND r.sent_id = ${it}.id)`;
};
