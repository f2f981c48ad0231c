import { requireOwner } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { findAuditPatients } from "@/lib/record/audit-queries";
import { auditPatientSchema } from "@/lib/record/audit-schema";

/** Reads, but by POST: the name that is sought must not stand in an address. */
export const POST = handle({
  gate: requireOwner,
  body: auditPatientSchema,
  run: async ({ actor, body, now }) => ({ ok: true, value: await findAuditPatients(actor.scope, body.name, now) }),
});
