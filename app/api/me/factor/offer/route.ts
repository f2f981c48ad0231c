import { emptySchema } from "@/lib/clinic/account-schema";
import { declineFactor } from "@/lib/clinic/factor-commands";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle({
  gate: requireClinician,
  body: emptySchema,
  run: ({ actor, now }) => declineFactor(actor, now),
});
