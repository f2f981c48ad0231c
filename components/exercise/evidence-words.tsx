import { useTranslations } from "next-intl";
import type { Evidence } from "@/lib/exercise/evidence";
import { CertaintyMeter } from "./certainty-meter";
import styles from "./evidence-words.module.css";

/** What trials found, how sure it is, and where reviews disagree. */
export function EvidenceWords({ evidence }: { evidence: Evidence }) {
  const words = useTranslations("exercise");
  return (
    <div className={styles.evidence}>
      <div className={styles.found}>
        <p>{evidence.sentence}</p>
        <CertaintyMeter certainty={evidence.certainty} />
      </div>
      {evidence.figure && <p className="num">{evidence.figure}</p>}
      <p className="quiet">{evidence.source}</p>
      {evidence.disagreement && (
        <p className={styles.disagreement}>
          <b className="strong">{words("disagreement")}</b> {evidence.disagreement}
        </p>
      )}
    </div>
  );
}
