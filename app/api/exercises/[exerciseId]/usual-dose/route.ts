import { forgetUsualDose, saveUsualDose } from "@/lib/exercise/usual-dose-commands";
import { usualDosePathSchema, usualDoseSchema } from "@/lib/exercise/usual-dose-schema";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const PUT = handle({
  gate: requireClinician,
  params: usualDosePathSchema,
  body: usualDoseSchema,
  run: ({ actor, params: { exerciseId }, body, now }) => saveUsualDose(actor.scope, exerciseId, body, now),
});

export const DELETE = handle({
  gate: requireClinician,
  params: usualDosePathSchema,
  run: ({ actor, params: { exerciseId } }) => forgetUsualDose(actor.scope, exerciseId),
});
