import { z } from "zod";
import { markFavourite } from "@/lib/exercise/favourite-commands";
import { favouriteSchema } from "@/lib/exercise/schema";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { idSchema } from "@/lib/platform/http/id";

export const PUT = handle({
  gate: requireClinician,
  params: z.strictObject({ exerciseId: idSchema }),
  body: favouriteSchema,
  run: ({ actor, params: { exerciseId }, body, now }) => markFavourite(actor.scope, exerciseId, body.favourite, now),
});
