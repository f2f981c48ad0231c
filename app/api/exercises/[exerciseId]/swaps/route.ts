import { z } from "zod";
import { listSwaps } from "@/lib/exercise/swap-queries";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const GET = handle({
  gate: requireClinician,
  params: z.strictObject({ exerciseId: idSchema }),
  run: async ({ actor, params: { exerciseId } }) => ({ ok: true, value: await listSwaps(actor.scope, exerciseId) }),
});
