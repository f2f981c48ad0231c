import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Figures } from "@/lib/adherence/figures";
import { sessionsOf } from "@/lib/adherence/marks";
import { DEFINITION_VERSION } from "@/lib/check-up/seen";
import styles from "./figure-list.module.css";
import { percentOf, wholeOf } from "./figure-text";

/** The figures with what they are shares of, in words, and how they are counted. */
export function FigureList({ figures }: { figures: Figures }) {
  const t = useTranslations("review.figures");
  const counted = useTranslations("review.counted");
  const { frequency, dose, reported, range, notReported } = figures;
  const { performed, due } = sessionsOf(figures);
  const percent = (share: number | null) => (share === null ? t("nothing") : t("percent", { value: percentOf(share) }));
  return (
    <section aria-labelledby="figures" className={styles.figures}>
      <h2 id="figures" className={styles.title}>
        {t("title")}
      </h2>
      <dl className={styles.list}>
        <Figure name={t("frequency")} value={percent(frequency)}>
          {t("frequencyText", { performed, due })}
        </Figure>
        <Figure name={t("dose")} value={percent(dose)}>
          {t("doseText", { due })}
        </Figure>
        <Figure name={t("reported")} value={percent(reported)}>
          {t("reportedText", { reported: wholeOf(figures.due - notReported), due })}
        </Figure>
        <Figure
          name={t("range")}
          value={range === null ? t("nothing") : t("between", { from: percentOf(range[0]), to: percentOf(range[1]) })}
        >
          {t("rangeText", { missing: wholeOf(notReported) })}
        </Figure>
        {figures.paused > 0 && (
          <Figure name={t("paused")} value={String(wholeOf(figures.paused))}>
            {t("pausedText", { count: wholeOf(figures.paused) })}
          </Figure>
        )}
        {figures.extra > 0 && (
          <Figure name={t("extra")} value={String(figures.extra)}>
            {t("extraText", { count: figures.extra })}
          </Figure>
        )}
        {figures.estimated > 0 && (
          <Figure name={t("estimated")} value={String(figures.estimated)}>
            {t("estimatedText", { count: figures.estimated })}
          </Figure>
        )}
      </dl>
      <details className={styles.how}>
        <summary className={styles.summary}>{t("how")}</summary>
        {(["due", "dose", "reported", "week", "paused"] as const).map((key) => (
          <p key={key}>{counted(key)}</p>
        ))}
        <p className="meta">{counted("version", { version: DEFINITION_VERSION })}</p>
      </details>
    </section>
  );
}

function Figure({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  return (
    <div className={styles.figure}>
      <dt className={styles.name}>{name}</dt>
      <dd className={styles.words}>
        <b className={styles.value}>{value}</b> {children}
      </dd>
    </div>
  );
}
