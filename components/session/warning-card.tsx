import { ArrowRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { standingUrgency } from "@/lib/session/warning-signs";
import { CallLink } from "./call-link";
import { useOpenDay } from "./open-day";
import styles from "./warning-card.module.css";

/** For Today, while a warning sign that was told lately stands: the way to help, one tap away. */
export function WarningCard() {
  const t = useTranslations("safety.standing");
  const safety = useTranslations("safety");
  const { plan, today } = useOpenDay();
  const standing = standingUrgency(plan.warnings, today);
  if (!standing) return null;
  const { urgency, told } = standing;
  const { emergencyNumber, phone } = plan.clinic;
  return (
    <section className={classNames(styles.card, urgency === "emergency" && styles.emergency)}>
      <p className={styles.told}>{t("told", { day: formatDay(told.date, LOCALE, "long") })}</p>
      <p>{t(urgency, { emergencyNumber })}</p>
      {urgency === "emergency" ? (
        <CallLink phone={emergencyNumber} urgent first>
          {safety("callEmergency", { emergencyNumber })}
        </CallLink>
      ) : (
        <CallLink phone={phone}>
          {safety(urgency === "today" ? "tellClinic" : "callClinic", { clinicPhone: phone })}
        </CallLink>
      )}
      <Link href="/safety" className={styles.more}>
        {t("more")}
        <ArrowRight aria-hidden="true" />
      </Link>
    </section>
  );
}
