import { beginFactor, removeFactor } from "@/lib/clinic/factor-commands";
import { beginFactorSchema, codeSchema } from "@/lib/clinic/factor-schema";
import { requireClinician, requireStaffStanding } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle({
  gate: requireStaffStanding,
  body: beginFactorSchema,
  run: ({ actor, body, now }) => beginFactor(actor, now, body.password),
});

export const DELETE = handle({
  gate: requireClinician,
  body: codeSchema,
  run: ({ actor: { signInId, scope }, body, now }) =>
    removeFactor({ signInId, accountId: scope.accountId }, body.code, now),
});
