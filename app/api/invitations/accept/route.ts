import { acceptInvitation } from "@/lib/clinic/commands";
import { acceptSchema } from "@/lib/clinic/schema";
import { findActor } from "@/lib/platform/auth/gate";
import { addressOf, countTry, forgiveTries } from "@/lib/platform/auth/limiter";
import { anyone, handle } from "@/lib/platform/http/handle";

/** Counted as a try to sign in as well: with a link in hand, this could be asked for other people's passwords. */
export const POST = handle({
  gate: anyone,
  body: acceptSchema,
  run: async ({ body, now, request }) => {
    await countTry("invitation:address", addressOf(request));
    await countTry("invitation:link", body.token);
    await countTry("sign-in:account", body.email);
    const actor = request.headers.has("cookie") ? await findActor() : null;
    const outcome = await acceptInvitation(body, now, actor?.scope.accountId);
    if (!outcome.ok) return outcome;
    await forgiveTries("sign-in:account", body.email);
    return { ok: true, value: {} };
  },
});
