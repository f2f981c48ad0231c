import { Play } from "lucide-react";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { ProgressRing, type RingSegment } from "@/components/ui/progress-ring";
import type { Caution } from "./caution";
import type { DayView } from "./day-view";
import styles from "./hero.module.css";
import { playAddress } from "./play-address";

type HeroProps = {
  view: DayView;
  caution: Caution;
  /** Sessions planned for tomorrow. */
  tomorrow: number;
};

/** What is left today, and the one thing to do next. */
export function Hero({ view, caution, tomorrow }: HeroProps) {
  const t = useTranslations("today.hero");
  const { sessions, minutesLeft, minutesDone, next } = view;
  const finished = sessions.count > 0 && sessions.recorded === sessions.count;
  const words =
    caution === "stop"
      ? { title: t("stop"), text: t("stopText") }
      : finished && caution
        ? { title: t("noted"), text: t("tomorrow", { count: tomorrow }) }
        : finished
          ? {
              title:
                sessions.performed === sessions.count
                  ? t("all", { count: sessions.count })
                  : t("some", { done: sessions.performed, count: sessions.count }),
              text: [
                sessions.performed === 0 ? t("recorded") : t("inAll", { minutes: minutesDone }),
                t("tomorrow", { count: tomorrow }),
              ].join(" "),
            }
          : sessions.count === 0
            ? { title: t("free"), text: t("freeText") }
            : { title: t("minutesLeft", { minutes: minutesLeft }), text: t("spread") };
  return (
    <section className={styles.hero}>
      <div className={styles.top}>
        {sessions.count > 0 && (
          <ProgressRing
            segments={segmentsOf(view)}
            label={t("ring", { done: sessions.performed, count: sessions.count })}
          >
            {finished && !caution && sessions.performed > 0 ? undefined : (
              <>
                <b>{sessions.performed}</b>
                <span>{t("of", { count: sessions.count })}</span>
              </>
            )}
          </ProgressRing>
        )}
        <div className={styles.words}>
          <h2 className={classNames("voice", styles.title)}>{words.title}</h2>
          <p className={styles.text}>{words.text}</p>
        </div>
      </div>
      {next && !finished && (
        <Link href={playAddress(next, view.nextSlot)} className={styles.go}>
          <Play aria-hidden="true" />
          {t(sessions.recorded > 0 ? "continue" : "start", { name: next.exercise.text.name })}
        </Link>
      )}
    </section>
  );
}

/** What was performed first, then the next one, then what is open: the ring fills clockwise. */
function segmentsOf({ sessions }: DayView): RingSegment[] {
  const open = sessions.count - sessions.performed;
  const current = sessions.recorded < sessions.count ? 1 : 0;
  return [
    ...Array<RingSegment>(sessions.performed).fill("done"),
    ...Array<RingSegment>(current).fill("current"),
    ...Array<RingSegment>(open - current).fill("open"),
  ];
}
