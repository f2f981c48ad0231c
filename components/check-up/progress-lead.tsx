import { useTranslations } from "next-intl";
import { percentOf, wholeOf } from "@/components/adherence/figure-text";
import { Link } from "@/components/ui/link";
import { sessionsOf } from "@/lib/adherence/marks";
import type { Progress } from "@/lib/check-up/progress";
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
  const { review, begin, ended, paused } = progress;
  const { answer, today } = review;
  const on = (day: string) => formatDay(day, LOCALE, "long");
  const say = (words: string) => <p className={styles.did}>{words}</p>;
  if (begin === null) return say(t("noProgram"));
  if (begin > today) return say(t("ahead", { day: on(begin) }));
  if (answer.due === 0) {
    if (ended !== null && ended < today) return say(t("over", { day: on(ended) }));
    if (paused) return null;
    return say(t(begin === today ? "firstDay" : "nothing"));
  }
  const { performed, due } = sessionsOf(answer);
  if (answer.performed > 0) return say(t("did", { performed, due }));
  return say(answer.notDone > 0 ? t("didNone", { clinic }) : t("unsaid", { due }));
}

function Pause({ progress: { paused, review, ended }, clinic }: { progress: Progress; clinic: string }) {
  const t = useTranslations("progress");
  if (!paused || (ended !== null && ended < review.today)) return null;
  const { to } = paused;
  return <p>{to === null ? t("pausedOpen", { clinic }) : t("paused", { day: formatDay(to, LOCALE, "long") })}</p>;
}

function Figures({ progress: { review, ended } }: { progress: Progress }) {
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
          <Link href="/today" className={styles.add}>
            {t("add")}
          </Link>
        </p>
      )}
    </>
  );
}
