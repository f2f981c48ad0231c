import { endOtherSignIns } from "@/lib/clinic/account-commands";
import { emptySchema } from "@/lib/clinic/account-schema";
import { requireActor } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const DELETE = handle({
  gate: requireActor,
  body: emptySchema,
  run: ({ actor, now }) => endOtherSignIns(actor, now),
});
