import { useFormatter, useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/day/day";
import { scoreOf } from "@/lib/outcome/score";
import type { Response, Series } from "@/lib/outcome/series";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { nameOf, scoreWords } from "./change-words";
import styles from "./outcome-strip.module.css";

/** Every answer behind the lines: when, how, and what it asked that is no longer asked. */
export function OutcomeTable({ outcomes }: { outcomes: readonly Series[] }) {
  const t = useTranslations("outcome");
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{t("table")}</summary>
      <Table caption={t("caption")} captionHidden>
        <thead>
          <tr>
            <th scope="col">{t("measure")}</th>
            <th scope="col">{t("day")}</th>
            <th scope="col" className="num">
              {t("score")}
            </th>
            <th scope="col">{t("how")}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.flatMap((series) =>
            series.responses.map((response) => <Row key={response.id} response={response} series={series} />),
          )}
        </tbody>
      </Table>
    </details>
  );
}

function Row({ response, series }: { response: Response; series: Series }) {
  const t = useTranslations("outcome");
  const format = useFormatter();
  const { definition, day, score, answers, how, by } = response;
  const { missing } = scoreOf(definition, answers);
  const earlier = definition.version !== series.definition.version;
  return (
    <tr>
      <th scope="row">
        {nameOf(definition)}
        {earlier && ` ${t("version", { version: definition.version })}`}
      </th>
      <td className="nowrap">{formatDay(day, LOCALE, "short", { year: true })}</td>
      <td className="num">{score === null ? t("noScore") : scoreWords(score, definition, format)}</td>
      <td>
        {t(`ways.${how}`, { by: by ?? "" })}
        {missing > 0 && `, ${t("missing", { count: missing })}`}
      </td>
    </tr>
  );
}
