import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { Definition } from "@/lib/outcome/definition";
import type { OwnQuestionnaire } from "@/lib/outcome/questionnaire";
import { nameOf } from "./change-words";
import styles from "./own-measures.module.css";

type OwnMeasuresProps = { own: readonly OwnQuestionnaire[]; shipped: readonly Definition[] };

/** What the practice can ask: its own questionnaires, and the measures that ship, with why it may. */
export function OwnMeasures({ own, shipped }: OwnMeasuresProps) {
  const t = useTranslations("outcome.own");
  return (
    <div className={styles.page}>
      <p className="quiet">{t("text")}</p>
      {own.length === 0 ? <p>{t("none")}</p> : <OwnTable own={own} />}
      <Table caption={t("shipped")}>
        <thead>
          <tr>
            <th scope="col">{t("columns.name")}</th>
            <th scope="col">{t("form.licence")}</th>
          </tr>
        </thead>
        <tbody>
          {shipped.map((definition) => (
            <tr key={definition.id}>
              <th scope="row" className="nowrap">
                {nameOf(definition)}
              </th>
              <td>{definition.licence}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function OwnTable({ own }: { own: readonly OwnQuestionnaire[] }) {
  const t = useTranslations("outcome.own");
  return (
    <Table caption={t("list")}>
      <thead>
        <tr>
          <th scope="col">{t("columns.name")}</th>
          <th scope="col" className="num">
            {t("columns.items")}
          </th>
          <th scope="col">{t("columns.scale")}</th>
          <th scope="col" className="num">
            {t("columns.version")}
          </th>
          <th scope="col">{t("columns.state")}</th>
        </tr>
      </thead>
      <tbody>
        {own.map(({ id, version, offered, questionnaire: { name, items, min, max, scoring } }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={`/practice/questionnaires/${id}`} className="link">
                {name}
              </Link>
            </th>
            <td className="num">{items.length}</td>
            <td className="nowrap">{t("scaleOf", { min, max, scoring })}</td>
            <td className="num">{version}</td>
            <td>{t(offered ? "offered" : "putAway")}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
