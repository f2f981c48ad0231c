import { useTranslations } from "next-intl";
import { useId } from "react";
import { EQUIPMENT } from "@/lib/exercise/category";
import { listed } from "@/lib/platform/i18n/list";
import type { Intake } from "@/lib/program/editor";
import styles from "./said.module.css";

/** What the patient said, in the patient's words, in sight while the program is built: what to take care of comes first. */
export function Said({ intake, calledBy }: { intake: Intake; calledBy: string }) {
  const t = useTranslations("program.said");
  const words = useTranslations("exercise.equipment");
  const cautionWords = useTranslations("exercise.caution");
  const id = useId();
  const equipment = EQUIPMENT.filter((each) => intake.equipment.includes(each)).map((each) => words(each));
  const cautions = intake.cautions.map((each) => cautionWords(each));
  const facts = [
    { key: "precautions", value: [listed(cautions), intake.precautions].filter(Boolean).join(". ") },
    { key: "time", value: intake.minutesPerDay === null ? "" : t("timeValue", { minutes: intake.minutesPerDay }) },
    { key: "equipment", value: listed(equipment) },
    { key: "preferences", value: intake.preferences },
    { key: "fears", value: intake.fears },
  ] as const;
  const said = facts.filter((fact) => fact.value !== "");
  return (
    <section aria-labelledby={id} className={styles.said}>
      <h2 id={id} className={styles.title}>
        {t("title", { name: calledBy })}
      </h2>
      {said.length === 0 && <p className="quiet">{t("nothing")}</p>}
      <dl className={styles.facts}>
        {said.map((fact) => (
          <div key={fact.key} className={fact.key === "precautions" ? styles.care : undefined}>
            <dt>{t(fact.key)}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
