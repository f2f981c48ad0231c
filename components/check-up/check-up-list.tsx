import { useTranslations } from "next-intl";
import { momentIn } from "@/components/patient/moment";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { sessionsOf } from "@/lib/adherence/marks";
import type { HeldCheckUp } from "@/lib/check-up/select";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";

type CheckUpListProps = { patientId: string; held: readonly HeldCheckUp[]; timeZone: string };

/** The check-ups that were held, the latest first. */
export function CheckUpList({ patientId, held, timeZone }: CheckUpListProps) {
  const t = useTranslations("review.list");
  const review = useTranslations("review");
  if (held.length === 0) return <p className="quiet">{t("empty")}</p>;
  return (
    <Table caption={t("caption")}>
      <thead>
        <tr>
          <th scope="col">{t("held")}</th>
          <th scope="col">{t("window")}</th>
          <th scope="col" className="num">
            {t("sessions")}
          </th>
          <th scope="col">{t("summary")}</th>
          <th scope="col">{t("by")}</th>
        </tr>
      </thead>
      <tbody>
        {held.map(({ id, heldAt, by, window, seen, summary }) => (
          <tr key={id}>
            <th scope="row" className="nowrap">
              <Link href={`/patients/${patientId}/check-ups/${id}`} className="link">
                {momentIn(timeZone, heldAt.toISOString())}
              </Link>
            </th>
            <td className="nowrap">
              {review("span", { from: formatDay(window.from, LOCALE), to: formatDay(window.to, LOCALE) })}
            </td>
            <td className="num nowrap">{t("sessionsOf", sessionsOf(seen.answer))}</td>
            <td>{summary || t("noSummary")}</td>
            <td className="nowrap">{by}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
