import { useTranslations } from "next-intl";
import { SETTLE_HOURS } from "@/lib/session/pain-limits";
import type { PlanDocument } from "@/lib/session/plan";

/** Whom a note goes to, and what to do when it hurts: the same for every exercise. */
export type Care = {
  clinician: string;
  timeZone: string;
  painLimit: number;
  phone: string;
  /** What to do after more pain than allowed, in the words of the safety page. */
  stop: string;
};

export function useCare(plan: PlanDocument): Care {
  const t = useTranslations("safety.pain");
  const { phone } = plan.clinic;
  return {
    clinician: plan.clinician?.split(" ")[0] ?? plan.clinic.name,
    timeZone: plan.timeZone,
    painLimit: plan.painLimit,
    phone,
    stop: t("red.do", { clinicPhone: phone, hours: SETTLE_HOURS }),
  };
}
