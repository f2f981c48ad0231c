import { acceptNotice } from "@/lib/patient/notice-commands";
import { acceptNoticeSchema } from "@/lib/patient/notice-schema";
import { requirePatient } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const POST = handle({
  gate: requirePatient,
  body: acceptNoticeSchema,
  run: ({ actor, body, now }) => acceptNotice(actor.scope, body.version, now),
});
