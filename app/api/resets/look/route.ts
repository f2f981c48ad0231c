import { lookAtReset } from "@/lib/clinic/reset-commands";
import { lookSchema } from "@/lib/clinic/schema";
import { addressOf, countTry } from "@/lib/platform/auth/limiter";
import { anyone, handle } from "@/lib/platform/http/handle";

/** A POST, so that the token stays out of addresses and logs, and a previewing messenger uses nothing up. */
export const POST = handle({
  gate: anyone,
  body: lookSchema,
  run: async ({ body, now, request }) => {
    await countTry("reset:address", addressOf(request));
    return { ok: true, value: await lookAtReset(body.token, now) };
  },
});
