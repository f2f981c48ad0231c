import { useFormatter, useTranslations } from "next-intl";
import { percentOf } from "@/components/adherence/figure-text";
import { Table } from "@/components/ui/table";
import type { Figures } from "@/lib/adherence/figures";
import { sessionsOf } from "@/lib/adherence/marks";
import type { Seen } from "@/lib/check-up/seen";
import styles from "./held-figures.module.css";

/** The figures as seen; beside them, where the record changed since, what it says now. */
export function HeldFigures({ seen, nowSeen }: { seen: Seen; nowSeen: Seen | null }) {
  const t = useTranslations("review.held");
  const exercises = new Map(
    [...seen.exercises, ...(nowSeen?.exercises ?? [])].map((each) => [each.lineage, each.name]),
  );
  const columns = nowSeen ? [seen, nowSeen] : [seen];
  return (
    <Table caption={t("figures")} captionHidden>
      <thead>
        {nowSeen && (
          <tr>
            <td />
            <th scope="colgroup" colSpan={4} className="num">
              {t("then")}
            </th>
            <th scope="colgroup" colSpan={4} className="num">
              {t("now")}
            </th>
          </tr>
        )}
        <tr>
          <th scope="col">{t("exercise")}</th>
          {columns.map((column) => (
            <Heads key={column === seen ? "then" : "now"} />
          ))}
        </tr>
      </thead>
      <tbody>
        <tr className={styles.all}>
          <th scope="row">{t("all")}</th>
          {columns.map((column) => (
            <Numbers key={column === seen ? "then" : "now"} figures={column.answer} />
          ))}
        </tr>
        {[...exercises].map(([lineage, name]) => (
          <tr key={lineage}>
            <th scope="row">{name}</th>
            {columns.map((column) => {
              const exercise = column.exercises.find((each) => each.lineage === lineage);
              return (
                <Numbers
                  key={column === seen ? "then" : "now"}
                  figures={column.answer.byLineage[lineage] ?? null}
                  pain={exercise?.pain ?? null}
                  effort={exercise?.effort ?? null}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Heads() {
  const t = useTranslations("review.held");
  return (["sessions", "dose", "pain", "effort"] as const).map((key) => (
    <th key={key} scope="col" className="num">
      {t(key)}
    </th>
  ));
}

type NumbersProps = { figures: Figures | null; pain?: number | null; effort?: number | null };

function Numbers({ figures, pain, effort }: NumbersProps) {
  const t = useTranslations("review.list");
  const format = useFormatter();
  const level = (value: number | null | undefined) =>
    value === null || value === undefined ? "" : format.number(value);
  return (
    <>
      <td className="num nowrap">{figures && t("sessionsOf", sessionsOf(figures))}</td>
      <td className="num">{figures?.dose === null || !figures ? "" : percentOf(figures.dose)}</td>
      <td className="num">{level(pain)}</td>
      <td className="num">{level(effort)}</td>
    </>
  );
}
