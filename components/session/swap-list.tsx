import { useTranslations } from "next-intl";
import { FigureStill } from "@/components/figure/figure-still";
import type { ItemView } from "./day-view";
import styles from "./swap-list.module.css";

type SwapListProps = { item: ItemView; clinician: string; onChoose: (versionId: string) => void };

/** What the clinician allows in the place of an exercise, with the same dose. */
export function SwapList({ item, clinician, onChoose }: SwapListProps) {
  const t = useTranslations("today.swap");
  return (
    <>
      <p className={styles.text}>{t("text", { clinician })}</p>
      <ul className={styles.list}>
        {item.alternatives.map((each) => (
          <li key={each.versionId}>
            <button type="button" className={styles.row} onClick={() => onChoose(each.versionId)}>
              <FigureStill figure={each.figure} size="thumb" side={item.prescription.dose.side} />
              <span className={styles.words}>
                <b className="voice">{each.text.name}</b>
                <span>{each === item.insteadOf ? t("prescribed") : each.text.summary}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
