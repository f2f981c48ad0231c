import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { painLimitsOf, SETTLE_HOURS } from "@/lib/session/pain-limits";
import styles from "./pain-bands.module.css";
import page from "./safety.module.css";

/** How much pain is all right for this patient, and what to do about more. */
export function PainBands({ painLimit, phone }: { painLimit: number; phone: string }) {
  const t = useTranslations("safety.pain");
  const { greenTo, amberTo } = painLimitsOf(painLimit);
  const band = (name: "green" | "amber" | "red", range: string, advice: string) => (
    <div className={styles.band}>
      <dt>
        <span aria-hidden="true" className={classNames(styles.light, styles[name])} />
        {t("band", { name: t(`${name}.name`), range })}
      </dt>
      <dd>{advice}</dd>
    </div>
  );
  return (
    <section className={page.card}>
      <h2 className={classNames("voice", page.heading)}>{t("title")}</h2>
      <p>{t("intro")}</p>
      <dl className={styles.bands}>
        {band("green", t("green.range", { greenTo }), t("green.do"))}
        {amberTo > greenTo &&
          band("amber", t("amber.range", { amberFrom: greenTo + 1, amberTo }), t("amber.do", { hours: SETTLE_HOURS }))}
        {amberTo < 10 &&
          band(
            "red",
            t("red.range", { redFrom: amberTo + 1 }),
            t("red.do", { clinicPhone: phone, hours: SETTLE_HOURS }),
          )}
      </dl>
      <p className={styles.do}>{t("warningSigns")}</p>
    </section>
  );
}
