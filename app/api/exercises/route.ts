import { searchSchema } from "@/lib/exercise/schema";
import { searchExercises } from "@/lib/exercise/search-queries";
import { requireClinician } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";

export const GET = handle({
  gate: requireClinician,
  query: searchSchema,
  run: async ({ actor, query: { page, ...filter } }) => ({
    ok: true,
    value: await searchExercises(actor.scope, filter, page, "category"),
  }),
});
