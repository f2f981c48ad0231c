import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Progress as OwnProgress, OwnWindow } from "@/lib/check-up/progress";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { PatientPain } from "./patient-pain";
import styles from "./progress.module.css";
import { ProgressBetter } from "./progress-better";
import { ProgressCounted } from "./progress-counted";
import { ProgressLead } from "./progress-lead";
import { ProgressMinutes } from "./progress-minutes";
import { Part } from "./progress-part";
import { ProgressTable } from "./progress-table";
import { ProgressWeeks } from "./progress-weeks";
import { ProgressWindows } from "./progress-windows";

type ProgressProps = {
  progress: OwnProgress;
  window: OwnWindow;
  clinic: string;
  /** What stands between the figures and the weeks. */
  children?: ReactNode;
};

/** The clinician's figures in the patient's words. */
export function Progress({ progress, window, clinic, children }: ProgressProps) {
  const t = useTranslations("progress");
  const { review, weeks, begin, calledOff } = progress;
  const begun = begin !== null && begin <= review.today && !calledOff;
  const { from, to } = review.window;
  const on = (day: string) => formatDay(day, LOCALE);
  return (
    <div className={styles.page}>
      <h1 className={styles.title}>{t("title")}</h1>
      {begun && (
        <>
          <ProgressWindows window={window} />
          <p className={styles.window}>{from === to ? on(to) : t("window", { from: on(from), to: on(to) })}</p>
        </>
      )}
      <ProgressLead progress={progress} clinic={clinic} />
      {begun && <ProgressCounted />}
      {children}
      {begun && (
        <>
          <ProgressBetter progress={progress} />
          <Part title={t("weeks.title")}>
            <ProgressWeeks weeks={weeks} review={review} />
          </Part>
          <Part title={t("minutes.title")}>
            <ProgressMinutes weeks={weeks} />
          </Part>
          <Part title={t("pain.title")}>
            <PatientPain pain={review.pain} days={review.days} />
          </Part>
          <ProgressTable weeks={weeks} review={review} />
          <p className={styles.note}>{t("same", { clinic })}</p>
        </>
      )}
    </div>
  );
}
