import { useTranslations } from "next-intl";
import { momentIn } from "@/components/patient/moment";
import type { AgendaItem } from "@/lib/check-up/agenda";
import { Agenda } from "./agenda";
import { AgendaForm } from "./agenda-form";
import styles from "./progress.module.css";

type ComingUpProps = {
  planned: { scheduledFor: Date; agenda: AgendaItem[] };
  timeZone: string;
  calledBy: string;
  clinic: string;
};

/** The patient's next check-up: when, for her calendar, and what she wants to talk about. */
export function ComingUp({ planned, timeZone, calledBy, clinic }: ComingUpProps) {
  const t = useTranslations("review.patient");
  const agenda = useTranslations("review.agenda");
  return (
    <>
      <p className={styles.did}>{t("nextAt", { at: momentIn(timeZone, planned.scheduledFor.toISOString()) })}</p>
      <p>
        <a href="/api/me/calendar" download className={styles.add}>
          {t("calendar")}
        </a>
      </p>
      <p className={styles.note}>{t("agendaText", { clinic })}</p>
      {planned.agenda.length > 0 && <Agenda items={planned.agenda} calledBy={calledBy} clinic={clinic} />}
      <AgendaForm
        patientId={null}
        size="touch"
        words={{
          label: t("agendaField"),
          add: agenda("add"),
          adding: agenda("adding"),
          added: agenda("added"),
          failed: agenda("failed"),
        }}
      />
    </>
  );
}
