import { CirclePause, Info, Phone } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { painLimitsOf, SETTLE_HOURS } from "@/lib/session/pain-limits";
import type { PlanDocument } from "@/lib/session/plan";
import { WARNING_SIGNS } from "@/lib/session/warning-signs";
import styles from "./handout-safety.module.css";

type HandoutSafetyProps = Pick<PlanDocument, "clinic" | "painLimit"> & { large: boolean };

/** What aching and pain mean, and when to call whom: the words of the patient's own page for it. */
export function HandoutSafety({ clinic, painLimit, large }: HandoutSafetyProps) {
  const t = useTranslations("safety");
  return (
    <section aria-label={t("title")} className={classNames(styles.safety, large && styles.large)}>
      <div className={styles.column}>
        <Box icon={<Info />} title={t("aching.title")}>
          <p>{t("aching.body")}</p>
        </Box>
        <Box icon={<CirclePause />} title={t("pain.title")}>
          <PainBands phone={clinic.phone} painLimit={painLimit} />
        </Box>
      </div>
      <div className={styles.column}>
        <Signs group="today" clinic={clinic} />
        <Signs group="clinic" clinic={clinic} />
      </div>
      <div className={classNames(styles.column, styles.urgent)}>
        <Signs group="emergency" clinic={clinic} />
      </div>
    </section>
  );
}

function Box({ icon, title, children }: { icon: ReactNode; title: string; children: ReactNode }) {
  return (
    <div>
      <h2 className={styles.title}>
        {icon}
        {title}
      </h2>
      {children}
    </div>
  );
}

function PainBands({ phone, painLimit }: { phone: string; painLimit: number }) {
  const t = useTranslations("safety.pain");
  const { greenTo, amberTo } = painLimitsOf(painLimit);
  const hours = SETTLE_HOURS;
  return (
    <dl className={styles.bands}>
      <dt>{t("green.range", { greenTo })}</dt>
      <dd>{t("green.do")}</dd>
      {amberTo > greenTo && (
        <>
          <dt>{t("amber.range", { amberFrom: greenTo + 1, amberTo })}</dt>
          <dd>{t("amber.do", { hours })}</dd>
        </>
      )}
      {amberTo < 10 && (
        <>
          <dt>{t("red.range", { redFrom: amberTo + 1 })}</dt>
          <dd>{t("red.do", { clinicPhone: phone, hours })}</dd>
        </>
      )}
    </dl>
  );
}

function Signs({ group: id, clinic }: { group: (typeof WARNING_SIGNS)[number]["id"] } & Pick<PlanDocument, "clinic">) {
  const t = useTranslations("safety.groups");
  const signs = WARNING_SIGNS.find((group) => group.id === id)?.signs ?? [];
  return (
    <Box icon={<Phone />} title={t(`${id}.title`)}>
      <ul className={styles.signs}>
        {signs.map((sign) => (
          <li key={sign}>{t(`${id}.signs.${sign}` as Parameters<typeof t>[0])}</li>
        ))}
      </ul>
      <p>{t(`${id}.do`, { emergencyNumber: clinic.emergencyNumber, clinicPhone: clinic.phone })}</p>
    </Box>
  );
}
