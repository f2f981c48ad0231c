import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Table } from "@/components/ui/table";
import { formatDay } from "@/lib/day/day";
import type { Side } from "@/lib/patient/duplicate";
import { LOCALE } from "@/lib/platform/i18n/locale";

/** What tells two records apart, and which of them is in use. */
export function MergeSides({ first, second }: { first: Side; second: Side }) {
  const t = useTranslations("care.merge.side");
  const merge = useTranslations("care.merge");
  const date = (day: string) => formatDay(day, LOCALE, "short", { year: true });
  const row = (name: string, of: (side: Side) => ReactNode) => (
    <tr>
      <th scope="row">{name}</th>
      <td>{of(first)}</td>
      <td>{of(second)}</td>
    </tr>
  );
  const programs = (side: Side) =>
    side.programs.length === 0 ? (
      t("programNone")
    ) : (
      <ul>
        {side.programs.map(({ title, ended }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list, and two programs may share title and end
          <li key={index}>{ended === null ? t("running", { title }) : t("ended", { title, day: date(ended) })}</li>
        ))}
      </ul>
    );
  return (
    <Table caption={merge("sides")} captionHidden>
      <thead>
        <tr>
          <td />
          <th scope="col">{t("first")}</th>
          <th scope="col">{t("second")}</th>
        </tr>
      </thead>
      <tbody>
        {row(t("name"), (side) => side.name)}
        {row(t("birthDate"), (side) => date(side.birthDate))}
        {row(t("added"), (side) => date(side.addedAt.slice(0, 10)))}
        {row(t("joined"), (side) => t(side.joined ? "joinedYes" : "joinedNo"))}
        {row(t("programs"), programs)}
        {row(t("entries"), (side) => side.entries)}
        {row(t("lastEntry"), (side) => (side.lastEntry ? date(side.lastEntry) : t("never")))}
      </tbody>
    </Table>
  );
}
