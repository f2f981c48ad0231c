import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/day/day";
import { isRunning, type Side } from "@/lib/patient/duplicate";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./merge.module.css";

/** What merging will do, in sentences. */
export function MergeSteps({ kept, from }: { kept: Side; from: Side }) {
  const t = useTranslations("care.merge");
  const running = from.programs.find((program) => program.ended === null);
  return (
    <section>
      <h2 className={styles.title}>{t("what")}</h2>
      <ul className={styles.steps}>
        {kept.birthDate !== from.birthDate && <li className={styles.warning}>{t("differentBirth")}</li>}
        <li>{t("moves")}</li>
        {running &&
          (isRunning(kept) ? (
            <li>{t("programEnds", { title: running.title, day: formatDay(from.lastDay, LOCALE) })}</li>
          ) : (
            <li>{t("programMoves", { title: running.title })}</li>
          ))}
        {from.joined && <li>{kept.joined ? t("accountStays") : t("accountMoves", { name: from.name })}</li>}
      </ul>
    </section>
  );
}
