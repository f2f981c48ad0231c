import { z } from "zod";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";
import { discardDraft, saveDraft } from "@/lib/program/commands";
import { discardDraftSchema, saveDraftSchema } from "@/lib/program/schema";

const params = z.strictObject({ patientId: idSchema });

export const PUT = handle({
  gate: requireClinician,
  params,
  body: saveDraftSchema,
  // Sixty items with the longest words in four-byte signs.
  limit: 256 * 1024,
  run: ({ actor, params: { patientId }, body, now }) => saveDraft(actor.scope, patientId, body, now),
});

export const DELETE = handle({
  gate: requireClinician,
  params,
  body: discardDraftSchema,
  run: ({ actor, params: { patientId }, body, now }) => discardDraft(actor.scope, patientId, body, now),
});
