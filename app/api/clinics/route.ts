import { foundClinicByCode } from "@/lib/clinic/founding-commands";
import { foundingSchema } from "@/lib/clinic/founding-schema";
import { addressOf, countTry, forgiveTries } from "@/lib/platform/auth/limiter";
import { anyone, handle } from "@/lib/platform/http/handle";

/** The first run. Counted as a try to sign in as well: with a code in hand, this could be asked for other people's passwords. */
export const POST = handle({
  gate: anyone,
  body: foundingSchema,
  run: async ({ body, now, request }) => {
    await countTry("founding:address", addressOf(request));
    await countTry("sign-in:account", body.email);
    const outcome = await foundClinicByCode(body, now);
    if (!outcome.ok) return outcome;
    await forgiveTries("sign-in:account", body.email);
    return { ok: true, value: {} };
  },
});
