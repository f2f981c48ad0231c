import { takeReset } from "@/lib/clinic/reset-commands";
import { useResetSchema } from "@/lib/clinic/reset-schema";
import { addressOf, countTry } from "@/lib/platform/auth/limiter";
import { anyone, handle } from "@/lib/platform/http/handle";

export const POST = handle({
  gate: anyone,
  body: useResetSchema,
  run: async ({ body, now, request }) => {
    await countTry("reset:address", addressOf(request));
    await countTry("reset:link", body.token);
    return takeReset(body, now);
  },
});
