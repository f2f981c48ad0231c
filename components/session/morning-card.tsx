"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { MorningQuestion } from "@/lib/session/morning";
import type { Care } from "./care";
import styles from "./morning-card.module.css";
import { Advice } from "./pain-advice";
import { PainAnswer } from "./pain-answer";

type MorningCardProps = {
  question: MorningQuestion;
  /** The exercise that the pain came with. */
  name: string | null;
  care: Care;
  onAnswer: (pain: number) => void;
};

/** How it is on the morning after more pain than the limit, and what to do when it has not settled. */
export function MorningCard({ question, name, care, onAnswer }: MorningCardProps) {
  const t = useTranslations("today.morning");
  const pain = useTranslations("today.pain");
  const [again, setAgain] = useState(false);
  const { answer } = question;
  const asks = answer === null || again;
  const said = useRef<HTMLDivElement>(null);
  const [answers, setAnswers] = useState(0);
  // The scale that had the focus is gone.
  useEffect(() => {
    if (answers > 0) said.current?.focus();
  }, [answers]);
  return (
    <section className={styles.card}>
      <h2 className={classNames("voice", styles.title)}>{t("title")}</h2>
      <p className={styles.text}>
        {name ? t("with", { pain: question.pain, name }) : t("without", { pain: question.pain })}
      </p>
      {asks ? (
        <PainAnswer
          legend={t("legend")}
          valueWords={answer === null ? null : pain("value", { pain: answer })}
          value={answer}
          onChange={(chosen) => {
            // What was said can be changed, not unsaid.
            if (chosen !== null) onAnswer(chosen);
            setAgain(false);
            setAnswers((count) => count + 1);
          }}
          ends={[pain("none"), pain("worst")]}
        />
      ) : (
        <div ref={said} tabIndex={-1} role="status" className={styles.answered}>
          <p className={styles.answer}>
            {t("answered", { pain: answer })}
            <Button kind="quiet" size="touch" onClick={() => setAgain(true)}>
              {t("change")}
            </Button>
          </p>
          {answer > care.painLimit ? (
            <Advice
              steps={[name ? t("leaveOutName", { name }) : t("leaveOut"), pain("callBefore")]}
              phone={care.phone}
              urgent
            />
          ) : (
            <p>{t("good")}</p>
          )}
        </div>
      )}
    </section>
  );
}
