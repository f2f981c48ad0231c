import { z } from "zod";
import { daySchema } from "@/lib/day/schema";
import { idSchema } from "@/lib/platform/http/id";
import { text } from "@/lib/platform/http/text";
import type { AuditPlace } from "./audit-filter";
import { AUDIT_KINDS } from "./audit-kind";

const filter = {
  patient: idSchema.optional(),
  person: idSchema.optional(),
  kind: z.enum(AUDIT_KINDS).optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
};

/** As `writtenPlace` writes it. */
const placeSchema = z
  .string()
  .regex(/^\d{1,17}-\d{1,18}$/)
  .transform((written): AuditPlace => {
    const [at = "", id = ""] = written.split("-");
    return { at, id };
  });

/** The address of the audit's page. */
export const auditSchema = z.strictObject({ ...filter, before: placeSchema.optional() });

/** The address of a download of it. */
export const auditExportSchema = z.strictObject({ ...filter, format: z.enum(["csv", "json"]) });

/** A patient to filter by. */
export const auditPatientSchema = z.strictObject({ name: text({ min: 1, max: 120 }) });

/** What a form sends: nothing chosen is "". */
export function withoutBlanks(given: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ""));
}
