import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { percentOf, wholeOf } from "@/components/adherence/figure-text";
import { Link } from "@/components/ui/link";
import { sessionsOf } from "@/lib/adherence/marks";
import type { Review } from "@/lib/check-up/review";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { PatientPain } from "./patient-pain";
import styles from "./progress.module.css";
import { WeekBars } from "./week-bars";

type ProgressProps = {
  review: Review;
  clinic: string;
  /** What stands between the figures and the days. */
  children?: ReactNode;
};

/** The clinician's figures in the patient's words. */
export function Progress({ review, clinic, children }: ProgressProps) {
  const t = useTranslations("review.patient");
  const { window, answer, exercises } = review;
  const begun = exercises.length > 0;
  const to = formatDay(window.to, LOCALE);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t("title")}</h1>
      {begun && (
        <p className={styles.window}>
          {window.from === window.to ? to : t("window", { from: formatDay(window.from, LOCALE), to })}
        </p>
      )}
      {answer.due === 0 ? <p className={styles.did}>{t(begun ? "nothing" : "noProgram")}</p> : <Did review={review} />}
      {children}
      {begun && (
        <>
          <Part title={t("daysTitle")}>
            <p className={styles.note}>{t("daysText")}</p>
            <WeekBars days={review.days} today={review.today} />
          </Part>
          <Part title={t("painTitle")}>
            <PatientPain pain={review.pain} />
          </Part>
          <p className={styles.note}>{t("same", { clinic })}</p>
        </>
      )}
    </div>
  );
}

function Did({ review: { answer } }: { review: Review }) {
  const t = useTranslations("review.patient");
  const { performed, due } = sessionsOf(answer);
  const missing = wholeOf(answer.notReported);
  return (
    <>
      <p className={styles.did}>{t("did", { performed, due })}</p>
      {answer.dose !== null && <p>{t("amount", { percent: percentOf(answer.dose) })}</p>}
      <p className={styles.note}>{t("today")}</p>
      {missing > 0 && (
        <p className={styles.missing}>
          {t("missing", { missing, most: wholeOf(answer.performed + answer.notReported), due })}{" "}
          <Link href="/today" className={styles.add}>
            {t("add")}
          </Link>
        </p>
      )}
    </>
  );
}

export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}
