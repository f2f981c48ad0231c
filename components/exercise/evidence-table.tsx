import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { Evidence } from "@/lib/exercise/evidence";
import { CertaintyMeter } from "./certainty-meter";
import styles from "./evidence-table.module.css";

/** One finding, and what it is about. */
type EvidenceRow = { key: string; names: { name: string; href?: string }[]; evidence: Evidence };

/** Findings side by side: what, how sure, from where, and who disagrees. */
export function EvidenceTable({ caption, rows }: { caption: string; rows: EvidenceRow[] }) {
  const t = useTranslations("catalogue.evidence");
  const words = useTranslations("exercise");
  return (
    <table className={styles.table}>
      <caption className="voice">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("kind")}</th>
          <th scope="col">{t("found")}</th>
          <th scope="col">{words("certainty.label")}</th>
          <th scope="col">{t("source")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, names, evidence }) => (
          <tr key={key}>
            <th scope="row">
              {names.map(({ name, href }) =>
                href ? (
                  <Link key={name} href={href} className={`link ${styles.name}`}>
                    {name}
                  </Link>
                ) : (
                  name
                ),
              )}
            </th>
            <td>
              {evidence.sentence}
              {evidence.figure && <span className={`num ${styles.figure}`}>{evidence.figure}</span>}
              {evidence.disagreement && (
                <span className={styles.disagreement}>
                  <b className="strong">{words("disagreement")}</b> {evidence.disagreement}
                </span>
              )}
            </td>
            <td>
              <CertaintyMeter certainty={evidence.certainty} />
            </td>
            <td className="quiet">{evidence.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
