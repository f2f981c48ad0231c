import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/day/day";
import { fateOfProgram, type Side } from "@/lib/patient/duplicate";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./merge.module.css";

/** What merging will do, in sentences. */
export function MergeSteps({ kept, from }: { kept: Side; from: Side }) {
  const t = useTranslations("care.merge");
  const program = fateOfProgram(kept, from);
  return (
    <section>
      <h2 className={styles.title}>{t("what")}</h2>
      <ul className={styles.steps}>
        {kept.birthDate !== from.birthDate && <li className={styles.warning}>{t("differentBirth")}</li>}
        <li>{t("moves")}</li>
        {program?.fate === "ends" && (
          <li>{t("programEnds", { title: program.title, day: formatDay(from.lastDay, LOCALE) })}</li>
        )}
        {program?.fate === "replaces" && <li>{t("programReplaces", { title: program.title })}</li>}
        {program?.fate === "moves" && <li>{t("programMoves", { title: program.title })}</li>}
        {from.joined && <li>{kept.joined ? t("accountStays") : t("accountMoves", { name: from.name })}</li>}
      </ul>
    </section>
  );
}
