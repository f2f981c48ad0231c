import { useTranslations } from "next-intl";
import type { GridGeometry } from "@/components/adherence/grid-geometry";
import { PAIN_HEIGHT, PainLine } from "@/components/adherence/pain-line";
import { type PainDay, reportedPain } from "@/lib/check-up/pain";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./patient-pain.module.css";

const WIDTH = 320;

/** The pain that the patient reported: first what it says, then the line. */
export function PatientPain({ pain }: { pain: readonly PainDay[] }) {
  const t = useTranslations("review.patient");
  const reports = reportedPain(pain);
  const [first, last] = [reports[0], reports.at(-1)];
  if (!first || !last) return <p>{t("painNone")}</p>;
  const on = (date: string) => formatDay(date, LOCALE, "long");
  const words =
    first === last
      ? t("painOne", { last: last.worst, lastDay: on(last.date) })
      : t("painTwo", { first: first.worst, firstDay: on(first.date), last: last.worst, lastDay: on(last.date) });
  const step = WIDTH / Math.max(pain.length, 7);
  const geometry: GridGeometry = { step, mark: step, width: WIDTH, rowHeight: PAIN_HEIGHT };
  return (
    <>
      <p>{words}</p>
      <svg role="img" aria-label={words} className={styles.line} viewBox={`-26 -4 ${WIDTH + 30} ${PAIN_HEIGHT + 8}`}>
        <PainLine geometry={geometry} pain={pain} />
      </svg>
      <p className={styles.note}>{t("painText")}</p>
    </>
  );
}
