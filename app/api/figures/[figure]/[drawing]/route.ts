import { drawingOf } from "@/lib/exercise/drawing";
import { getMovement } from "@/lib/exercise/queries";
import { drawingSchema, lookSchema } from "@/lib/exercise/schema";
import { requireActor } from "@/lib/platform/auth/gate";
import { serve } from "@/lib/platform/http/handle";

/** A movement, or its stills: the same for everybody, so it is named by its content and kept. */
export const GET = serve({
  gate: requireActor,
  params: drawingSchema,
  query: lookSchema,
  run: async ({ actor, params: { figure, drawing }, query: { build, side } }) =>
    drawingOf(await getMovement(actor.scope, figure), drawing, { build, side }),
});
