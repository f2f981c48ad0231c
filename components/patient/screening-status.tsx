import { CircleCheck, OctagonAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { Screening } from "@/lib/patient/record";
import { RED_FLAG_ITEMS } from "@/lib/patient/red-flags";
import { momentIn } from "./moment";
import styles from "./screening-status.module.css";

type ScreeningStatusProps = {
  screening: Screening;
  timeZone: string;
  /** What was reported since asks for a new one. */
  due?: boolean;
};

/** What a recorded red-flag screen says: the decision, what was positive, the judgement, who and when. */
export function ScreeningStatus({ screening, timeZone, due = false }: ScreeningStatusProps) {
  const t = useTranslations("patient.screening");
  const items = useTranslations("screening.items");
  const positive = RED_FLAG_ITEMS.filter((item) => screening.answers[item] === true);
  return (
    <div className={styles.status}>
      <p className={screening.cleared && !due ? styles.cleared : styles.held}>
        {screening.cleared && !due ? <CircleCheck /> : <OctagonAlert />}
        {due ? t("due") : t(screening.cleared ? "cleared" : "notCleared")}
      </p>
      {screening.positives === 0 ? (
        <p>{t("allNegative", { count: Object.keys(screening.answers).length })}</p>
      ) : (
        <>
          <p>{t("positives", { count: screening.positives })}</p>
          <ul className={styles.items}>
            {positive.map((item) => (
              <li key={item}>{items(item)}</li>
            ))}
          </ul>
        </>
      )}
      {screening.judgement && <p className={styles.judgement}>{screening.judgement}</p>}
      <p className="meta">{t("recorded", { by: screening.by, when: momentIn(timeZone, screening.answeredAt) })}</p>
    </div>
  );
}
