import { requirePatient } from "@/lib/platform/auth/gate";
import { handle } from "@/lib/platform/http/handle";
import { NOTICE } from "@/lib/platform/privacy-notice";
import type { PlanAnswer } from "@/lib/session/plan-client";
import { getOwnPlan } from "@/lib/session/queries";

/** The patient's own plan for her phone. As with her pages, the privacy notice in force comes first. */
export const GET = handle({
  gate: requirePatient,
  run: async ({ actor, now }): Promise<{ ok: true; value: PlanAnswer }> => {
    if (actor.noticeAccepted < NOTICE.version) return { ok: true, value: { accept: "notice" } };
    return { ok: true, value: { plan: await getOwnPlan(actor, now), at: now.toISOString() } };
  },
});
