import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CautionNote } from "@/lib/exercise/exercise";
import styles from "./caution-list.module.css";
import type { KnownOf } from "./known-of";

/** What asks for care, and why; what is known of the patient comes first and is marked, nothing is hidden. */
export function CautionList({ cautions, known }: { cautions: readonly CautionNote[]; known: KnownOf | null }) {
  const t = useTranslations("catalogue");
  const words = useTranslations("exercise.caution");
  const isKnown = ({ of }: CautionNote) => known?.cautions.includes(of) ?? false;
  const ordered = [...cautions].sort((a, b) => Number(isKnown(b)) - Number(isKnown(a)));
  return (
    <ul className={styles.list}>
      {ordered.map((caution) => (
        <li key={caution.of} className={isKnown(caution) ? styles.known : undefined}>
          <b className="strong">
            {isKnown(caution) && <TriangleAlert aria-hidden="true" />}
            {words(caution.of)}
          </b>
          {isKnown(caution) && <span className={styles.mark}>{t("knownOf", { name: known?.calledBy ?? "" })}</span>}
          <span>{caution.why}</span>
        </li>
      ))}
    </ul>
  );
}
