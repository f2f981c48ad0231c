import { getTranslations } from "next-intl/server";
import { SETTLE_HOURS } from "@/lib/session/pain-limits";
import type { PlanDocument } from "@/lib/session/plan";
import type { Care } from "./record-sheet";

/** Whom a note goes to and what to do when it hurts, in the words of the safety page. */
export async function careOf(plan: PlanDocument): Promise<Care> {
  const t = await getTranslations("safety.pain");
  const { phone } = plan.clinic;
  return {
    clinician: plan.clinician?.split(" ")[0] ?? plan.clinic.name,
    timeZone: plan.timeZone,
    painLimit: plan.painLimit,
    phone,
    stop: t("red.do", { clinicPhone: phone, hours: SETTLE_HOURS }),
  };
}
