"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { CallLink } from "./call-link";
import { useOpenDay } from "./open-day";
import { PainBands } from "./pain-bands";
import styles from "./safety.module.css";
import { ToldWarnings } from "./told-warnings";
import { WarningQuestions } from "./warning-questions";

/** When to stop, whom to call, and how much pain is all right for this patient. */
export function Safety() {
  const { clinic, painLimit } = useOpenDay().plan;
  const t = useTranslations("safety");
  return (
    <div className={styles.page}>
      <h1 className={classNames("voice", styles.title)}>{t("title")}</h1>
      <p className={styles.intro}>{t("intro")}</p>
      <div className={styles.calls}>
        <CallLink phone={clinic.emergencyNumber} urgent>
          {t("callEmergency", { emergencyNumber: clinic.emergencyNumber })}
        </CallLink>
        <CallLink phone={clinic.phone}>{t("callClinic", { clinicPhone: clinic.phone })}</CallLink>
      </div>
      <WarningQuestions />
      <ToldWarnings />
      <PainBands painLimit={painLimit} phone={clinic.phone} />
      <section className={styles.card}>
        <h2 className={classNames("voice", styles.heading)}>{t("aching.title")}</h2>
        <p>{t("aching.body")}</p>
        <p>{t("aching.do")}</p>
      </section>
    </div>
  );
}
