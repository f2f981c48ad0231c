import { useTranslations } from "next-intl";
import { percentOf, wholeOf } from "@/components/adherence/figure-text";
import { Link } from "@/components/ui/link";
import { sessionsOf } from "@/lib/adherence/marks";
import { leadOf, type Progress } from "@/lib/check-up/progress";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./progress.module.css";

/** The first thing that the page says: how far she came, or kindly why there is nothing to say. */
export function ProgressLead({ progress, clinic }: { progress: Progress; clinic: string }) {
  const { answer } = progress.review;
  return (
    <>
      <FirstSentence progress={progress} clinic={clinic} />
      <Pause progress={progress} clinic={clinic} />
      {answer.due > 0 && <Figures progress={progress} />}
    </>
  );
}

function FirstSentence({ progress, clinic }: { progress: Progress; clinic: string }) {
  const t = useTranslations("progress");
  const { review, begin, ended } = progress;
  const lead = leadOf(progress);
  if (lead === null) return null;
  const first = lead === "over" ? ended : begin;
  const day = first === null ? "" : formatDay(first, LOCALE, "long");
  return <p className={styles.did}>{t(lead, { ...sessionsOf(review.answer), day, clinic })}</p>;
}

function Pause({ progress: { paused, review, ended, calledOff }, clinic }: { progress: Progress; clinic: string }) {
  const t = useTranslations("progress");
  if (!paused || calledOff || (ended !== null && ended < review.today)) return null;
  const { to } = paused;
  return <p>{to === null ? t("pausedOpen", { clinic }) : t("paused", { day: formatDay(to, LOCALE, "long") })}</p>;
}

function Figures({ progress: { review, ended, addable } }: { progress: Progress }) {
  const t = useTranslations("progress");
  const { answer, today } = review;
  const { due } = sessionsOf(answer);
  const missing = wholeOf(answer.notReported);
  return (
    <>
      {answer.dose !== null && answer.performed > 0 && <p>{t("amount", { percent: percentOf(answer.dose) })}</p>}
      {answer.extra > 0 && <p>{t("extra", { count: answer.extra })}</p>}
      {(ended === null || ended >= today) && <p className={styles.note}>{t("today")}</p>}
      {missing > 0 && (
        <p className={styles.missing}>
          {t("missing", { missing, most: wholeOf(answer.performed + answer.notReported), due })}{" "}
          {addable && (
            <Link href="/today" className={styles.add}>
              {t("add")}
            </Link>
          )}
        </p>
      )}
    </>
  );
}
