import { useTranslations } from "next-intl";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { EmptyState } from "@/components/ui/empty-state";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/day/day";
import { doseLine } from "@/lib/dose/notation";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { scheduleLine } from "@/lib/schedule/notation";
import type { PlanDocument } from "@/lib/session/plan";
import styles from "./past-program.module.css";

/** The last program of a discharged patient as it was prescribed: every revision that stood, the latest first. */
export function PastProgram({ plan: { program, revisions, exercises } }: { plan: PlanDocument }) {
  const t = useTranslations("care.past");
  const doses = useDoseTranslate();
  const nameOf = (versionId: string) => exercises.find((each) => each.versionId === versionId)?.text.name ?? "";
  if (!program || revisions.length === 0) return <EmptyState title={t("none")} />;
  return (
    <div className={styles.past}>
      <h2 className="voice">{program.title}</h2>
      {revisions.toReversed().map((revision) => (
        <section key={revision.id}>
          <Table
            caption={t("revision", {
              number: revision.number,
              day: formatDay(revision.effective, LOCALE, "short", { year: true }),
              by: revision.author,
            })}
          >
            <thead>
              <tr>
                <th scope="col">{t("exercise")}</th>
                <th scope="col">{t("dose")}</th>
                <th scope="col">{t("schedule")}</th>
                <th scope="col">{t("cue")}</th>
              </tr>
            </thead>
            <tbody>
              {revision.prescriptions.map(({ lineage, exerciseVersionId, dose, schedule, cue }) => (
                <tr key={lineage}>
                  <th scope="row">{nameOf(exerciseVersionId)}</th>
                  <td>{doseLine(dose, doses)}</td>
                  <td>{scheduleLine(schedule, doses)}</td>
                  <td>{cue}</td>
                </tr>
              ))}
            </tbody>
          </Table>
          {revision.reason && <p className={styles.reason}>{t("reason", { reason: revision.reason })}</p>}
        </section>
      ))}
    </div>
  );
}
