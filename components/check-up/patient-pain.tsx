import { useTranslations } from "next-intl";
import type { GridGeometry } from "@/components/adherence/grid-geometry";
import { PAIN_HEIGHT, PainLine } from "@/components/adherence/pain-line";
import { type PainDay, reportedPain } from "@/lib/check-up/pain";
import type { WholeDay } from "@/lib/check-up/review";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./patient-pain.module.css";

const WIDTH = 320;

/** The pain that the patient reported on the drawn days: first what it says, then the line. */
export function PatientPain({ pain: all, days }: { pain: readonly PainDay[]; days: readonly WholeDay[] }) {
  const t = useTranslations("progress.pain");
  const pain = all.filter(({ date }) => date >= (days[0]?.date ?? date));
  const reports = reportedPain(pain);
  const [first, last] = [reports[0], reports.at(-1)];
  if (!first || !last) return <p>{t("none")}</p>;
  const on = (date: string) => formatDay(date, LOCALE, "long");
  const words =
    first === last
      ? t("one", { last: last.worst, lastDay: on(last.date) })
      : t("two", {
          ...{ first: first.worst, firstDay: on(first.date), last: last.worst, lastDay: on(last.date) },
          ...{ days: reports.length, all: pain.length },
        });
  const step = WIDTH / Math.max(pain.length, 7);
  const geometry: GridGeometry = { step, mark: step, width: WIDTH, rowHeight: PAIN_HEIGHT };
  return (
    <>
      <p>{words}</p>
      <svg role="img" aria-label={words} className={styles.line} viewBox={`-26 -4 ${WIDTH + 30} ${PAIN_HEIGHT + 8}`}>
        <PainLine geometry={geometry} pain={pain} />
      </svg>
      <p className={styles.note}>{t("text")}</p>
    </>
  );
}
