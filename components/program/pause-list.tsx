import { useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import { type Day, dayIn, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { isOver, type Pause } from "@/lib/program/pause";
import { ResumeButton } from "./resume-button";

type PauseListProps = {
  pauses: readonly Pause[];
  /** The name of an exercise. */
  nameOf: (lineage: string) => string;
  patientId: string;
  today: Day;
  /** The clinic's. */
  timeZone: string;
  /** False for a program that is over, and for an archived record. */
  changeable: boolean;
};

const date = (day: Day) => formatDay(day, LOCALE, "short", { year: true });

/** Every pause of a program, the latest first, also what was called off. Wants the messages of "revisions" and "common". */
export function PauseList({ pauses, nameOf, patientId, today, timeZone, changeable }: PauseListProps) {
  const t = useTranslations("revisions.pauses");
  const kinds = useTranslations("revisions.pause");
  if (pauses.length === 0) return <p className="quiet">{t("none")}</p>;
  return (
    <Table caption={t("title")} captionHidden>
      <thead>
        <tr>
          <th scope="col">{t("what")}</th>
          <th scope="col">{t("from")}</th>
          <th scope="col">{t("to")}</th>
          <th scope="col">{t("why")}</th>
          <th scope="col">{t("by")}</th>
        </tr>
      </thead>
      <tbody>
        {pauses.map((pause) => {
          const { id, lineage, from, to, kind, note, by, createdAt, calledOff } = pause;
          const what = lineage === null ? kinds("whole") : nameOf(lineage);
          const canChange = changeable && !calledOff && !isOver(pause, today);
          return (
            <tr key={id}>
              <th scope="row">{what}</th>
              <td className="nowrap">{date(from)}</td>
              <td>
                <span className="nowrap">{calledOff ? t("calledOff") : to === null ? t("open") : date(to)}</span>{" "}
                {canChange && <ResumeButton patientId={patientId} pause={{ id, from }} what={what} today={today} />}
              </td>
              <td>{[kinds(`kinds.${kind}`), note].filter(Boolean).join(". ")}</td>
              <td>{t("byOn", { by, day: date(dayIn(timeZone, new Date(createdAt))) })}</td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
