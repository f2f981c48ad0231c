import { useTranslations } from "next-intl";
import type { Care } from "./care";
import { Advice } from "./pain-advice";
import { PainAnswer } from "./pain-answer";
import styles from "./worst-pain.module.css";

type WorstPainProps = {
  value: number | null;
  /** The day, when it is not today. */
  dayWords: string | null;
  care: Care;
  onChange: (value: number | null) => void;
};

/** The worst pain of a day, one tap, changeable. Above the limit it says what to do, as after an exercise. */
export function WorstPain({ value, dayWords, care, onChange }: WorstPainProps) {
  const t = useTranslations("today.pain");
  return (
    <section className={styles.card}>
      <PainAnswer
        legend={dayWords ? t("legendOn", { day: dayWords }) : t("legend")}
        valueWords={value === null ? null : t("value", { pain: value })}
        value={value}
        onChange={onChange}
        ends={[t("none"), t("worst")]}
      />
      <p className={styles.hint}>{t("hint")}</p>
      {value !== null && value > care.painLimit && (
        <Advice
          first={t("above", { limit: care.painLimit })}
          steps={[t(dayWords ? "leaveOutOn" : "leaveOut"), t("callBefore")]}
          phone={care.phone}
        />
      )}
    </section>
  );
}
