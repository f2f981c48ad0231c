import { useFormatter, useTranslations } from "next-intl";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { nameOf, scoreWords } from "@/components/outcome/change-words";
import { momentIn } from "@/components/patient/moment";
import { Banner } from "@/components/ui/banner";
import type { KeptChange } from "@/lib/check-up/decision";
import type { Seen } from "@/lib/check-up/seen";
import type { HeldCheckUp as Held } from "@/lib/check-up/select";
import { clockIn } from "@/lib/day/clock";
import { formatDay } from "@/lib/day/day";
import type { Dose } from "@/lib/dose/dose";
import { doseLine } from "@/lib/dose/notation";
import type { Response } from "@/lib/outcome/series";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { Agenda } from "./agenda";
import styles from "./held-check-up.module.css";
import { HeldFigures } from "./held-figures";

type HeldCheckUpProps = {
  checkUp: Held;
  nowSeen: Seen | null;
  timeZone: string;
  calledBy: string;
  clinic: string;
  /** What was answered in its window, and on its day. */
  answers: readonly Response[];
};

/** A check-up as it was held: its words, its decisions, and the figures as both saw them. */
export function HeldCheckUp({ checkUp, nowSeen, timeZone, calledBy, clinic, answers }: HeldCheckUpProps) {
  const t = useTranslations("review.held");
  const decision = useTranslations("review.decision");
  const agenda = useTranslations("review.agenda");
  const format = useFormatter();
  const { seen, window, watermark, decisions } = checkUp;
  const names = new Map(seen.exercises.map((each) => [each.lineage, each.name]));
  return (
    <div className={styles.page}>
      <p className="quiet">
        {t("by", {
          name: checkUp.by,
          at: momentIn(timeZone, checkUp.heldAt.toISOString()),
          from: formatDay(window.from, LOCALE),
          to: formatDay(window.to, LOCALE),
        })}
      </p>
      <section className={styles.part}>
        <h2 className={styles.title}>{t("summary")}</h2>
        {checkUp.summary ? <p className={styles.summary}>{checkUp.summary}</p> : <p>{t("noSummary")}</p>}
      </section>
      {checkUp.agenda.length > 0 && (
        <section className={styles.part}>
          <h2 className={styles.title}>{agenda("title")}</h2>
          <Agenda items={checkUp.agenda} calledBy={calledBy} clinic={clinic} />
        </section>
      )}
      {answers.length > 0 && (
        <section className={styles.part}>
          <h2 className={styles.title}>{t("answers")}</h2>
          <ul>
            {answers.map((answer) => (
              <li key={answer.id}>
                {t("answer", {
                  name: nameOf(answer.definition),
                  score: answer.score === null ? t("noScore") : scoreWords(answer.score, answer.definition, format),
                  day: formatDay(answer.day, LOCALE),
                })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {checkUp.told && (
        <section className={styles.part}>
          <h2 className={styles.title}>{t("told")}</h2>
          <p className={styles.summary}>{checkUp.told}</p>
        </section>
      )}
      <section className={styles.part}>
        <h2 className={styles.title}>{t("decisions")}</h2>
        {decisions.length === 0 && <p>{t("noDecisions")}</p>}
        <ul className={styles.decisions}>
          {decisions.map(({ lineageId, decision: decided, reason, change }) => (
            <li key={lineageId}>
              <b className="strong">{names.get(lineageId)}</b> {decision(decided)}
              {change && <ChangeWords change={change} />}
              {reason && <span className={styles.reason}>{reason}</span>}
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.part}>
        <h2 className={styles.title}>{t("figures")}</h2>
        <p className={styles.note}>
          {t("figuresText", {
            day: formatDay(clockIn(timeZone, checkUp.heldAt).day, LOCALE),
            entries: watermark.entries,
            version: checkUp.definitionVersion,
          })}{" "}
          {!nowSeen && t("unchanged")}
        </p>
        {nowSeen && (
          <div className={styles.changed}>
            <Banner shape="box">{t("changed")}</Banner>
          </div>
        )}
        <HeldFigures seen={seen} nowSeen={nowSeen} />
      </section>
    </div>
  );
}

/** "2 × 10 → 3 × 10", or the exercise that took its place. */
function ChangeWords({ change: { from, to, exercise } }: { change: KeptChange }) {
  const t = useTranslations("review.held");
  const doses = useDoseTranslate();
  const line = (dose: Dose) => doseLine({ ...dose, restSeconds: undefined }, doses);
  const before = line(from);
  return (
    <span className={styles.reason}>
      {exercise === null
        ? t("change", { from: before, to: line(to) })
        : t("changeTo", { from: before, exercise, to: line(to) })}
    </span>
  );
}
