import { renewRecoveryCodes } from "@/lib/clinic/factor-commands";
import { codeSchema } from "@/lib/clinic/factor-schema";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle({
  gate: requireClinician,
  body: codeSchema,
  run: ({ actor: { signInId, scope }, body, now }) =>
    renewRecoveryCodes({ signInId, accountId: scope.accountId }, body.code, now),
});
