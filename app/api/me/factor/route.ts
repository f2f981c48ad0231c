import { emptySchema } from "@/lib/clinic/account-schema";
import { beginFactor, removeFactor } from "@/lib/clinic/factor-commands";
import { codeSchema } from "@/lib/clinic/factor-schema";
import { requireClinician, requireStaffStanding } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle({
  gate: requireStaffStanding,
  body: emptySchema,
  run: ({ actor, now }) => beginFactor(actor, now),
});

export const DELETE = handle({
  gate: requireClinician,
  body: codeSchema,
  run: ({ actor: { signInId, scope }, body, now }) =>
    removeFactor({ signInId, accountId: scope.accountId }, body.code, now),
});
