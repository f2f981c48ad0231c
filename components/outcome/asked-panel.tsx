import { useTranslations } from "next-intl";
import type { Asked } from "@/lib/outcome/sent";
import styles from "./asked-panel.module.css";
import { SendForm } from "./send-form";
import { SentTable } from "./sent-table";

type AskedPanelProps = { patientId: string; calledBy: string; asked: Asked; archived: boolean };

/** What a patient is asked before a check-up: sent to her phone, or entered by the clinician. */
export function AskedPanel({ patientId, calledBy, asked, archived }: AskedPanelProps) {
  const t = useTranslations("outcome.panel");
  return (
    <section id="questionnaires" aria-labelledby="questionnaires-title" className={styles.panel}>
      <h2 id="questionnaires-title" className={styles.title}>
        {t("title")}
      </h2>
      {!archived && (
        <>
          <p className="quiet">{t("text", { name: calledBy, days: asked.answerDays })}</p>
          <SendForm patientId={patientId} offered={asked.offered} sent={asked.sent} today={asked.today} />
        </>
      )}
      {asked.sent.length > 0 && (
        <SentTable patientId={patientId} sent={asked.sent} today={asked.today} archived={archived} />
      )}
    </section>
  );
}
