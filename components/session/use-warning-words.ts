import { useTranslations } from "next-intl";
import { type Urgency, WARNING_SIGNS } from "@/lib/session/warning-signs";
import { useOpenDay } from "./open-day";

/** The words of the warning signs, with the numbers to call in them. */
export function useWarningWords() {
  const t = useTranslations("safety.groups");
  const { clinic } = useOpenDay().plan;
  const key = (path: string) => path as Parameters<typeof t>[0];
  return {
    title: (urgency: Urgency) => t(`${urgency}.title`),
    advice: (urgency: Urgency) =>
      t(`${urgency}.do`, { emergencyNumber: clinic.emergencyNumber, clinicPhone: clinic.phone }),
    /** What an older or newer phone recorded may have no words here. */
    sign: (sign: string) => {
      const group = WARNING_SIGNS.find(({ signs }) => signs.some((each) => each === sign));
      return group ? t(key(`${group.id}.signs.${sign}`)) : sign;
    },
  };
}
