import { useTranslations } from "next-intl";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import type { Told as ToldAtCheckUp, ToldChange } from "@/lib/check-up/told";
import { doseWords } from "@/lib/dose/words";
import styles from "./progress.module.css";

/** What changed at the last check-up and why, in plain words. */
export function Told({ told }: { told: ToldAtCheckUp }) {
  const t = useTranslations("review.patient");
  return (
    <>
      <p>{told.words}</p>
      <ul className={styles.changes}>
        {told.changes.map((change) => (
          <li key={change.name}>
            <Words {...change} />
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t("toldRest")}</p>
    </>
  );
}

function Words({ name, decision, change }: ToldChange) {
  const t = useTranslations("review.patient");
  const doses = useDoseTranslate();
  if (decision === "stop" || !change) return t("toldStop", { name });
  const to = doseWords(change.to, doses);
  return change.exercise === null ? t("toldNow", { name, to }) : t("toldSwap", { name, exercise: change.exercise, to });
}
