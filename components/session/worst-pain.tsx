import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Care } from "./care";
import { Advice } from "./pain-advice";
import { PainScale } from "./pain-scale";
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
  const [saved, setSaved] = useState(false);
  return (
    <section className={styles.card}>
      <PainScale
        legend={dayWords ? t("legendOn", { day: dayWords }) : t("legend")}
        valueWords={value === null ? null : t("value", { pain: value })}
        value={value}
        onChange={(chosen) => {
          onChange(chosen);
          setSaved(true);
        }}
        ends={[t("none"), t("worst")]}
      />
      <p role="status" className={styles.hint}>
        {saved && <Check aria-hidden="true" />}
        {t(saved ? "saved" : "hint")}
      </p>
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
