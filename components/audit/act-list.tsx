import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { clockIn } from "@/lib/day/clock";
import { formatDay } from "@/lib/day/day";
import { listed } from "@/lib/platform/i18n/list";
import { LOCALE } from "@/lib/platform/i18n/locale";
import type { AuditAct, AuditPage } from "@/lib/record/audit-event";
import { type AuditFilter, auditSearch } from "@/lib/record/audit-filter";
import styles from "./audit.module.css";
import { auditWords } from "./audit-words";

type ActListProps = Pick<AuditPage, "acts" | "older"> & {
  filter: AuditFilter;
  /** Whether this is the newest page. */
  newest: boolean;
  /** The clinic's: days and times are on its clock. */
  timeZone: string;
};

/** What happened, day by day. */
export function ActList({ acts, older, filter, newest, timeZone }: ActListProps) {
  const t = useTranslations("audit");
  if (acts.length === 0) {
    return (
      <div className={styles.part}>
        <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
      </div>
    );
  }
  return (
    <div className={styles.part}>
      <Table caption={t("table")} captionHidden className={styles.acts}>
        <thead>
          <tr>
            <th scope="col" className={styles.when}>
              {t("columns.when")}
            </th>
            <th scope="col" className={styles.who}>
              {t("columns.who")}
            </th>
            <th scope="col">{t("columns.what")}</th>
            <th scope="col" className={styles.patient}>
              {t("columns.patient")}
            </th>
          </tr>
        </thead>
        {byDay(acts, timeZone).map(([day, ofDay]) => (
          <tbody key={day}>
            <tr>
              <th scope="rowgroup" colSpan={4} className={styles.day}>
                {formatDay(day, LOCALE, "short", { year: true })}
              </th>
            </tr>
            {ofDay.map((act) => (
              <ActRow key={act.id} act={act} time={clockIn(timeZone, new Date(act.at)).time} />
            ))}
          </tbody>
        ))}
      </Table>
      {(older || !newest) && (
        <nav aria-label={t("pages")} className={styles.pages}>
          {!newest && (
            <ButtonLink kind="secondary" size="small" href={`/practice/audit${auditSearch(filter)}`}>
              {t("newest")}
            </ButtonLink>
          )}
          {older && (
            <ButtonLink kind="secondary" size="small" href={`/practice/audit${auditSearch(filter, { before: older })}`}>
              {t("older")}
            </ButtonLink>
          )}
        </nav>
      )}
    </div>
  );
}

function byDay(acts: readonly AuditAct[], timeZone: string): [string, AuditAct[]][] {
  const days = new Map<string, AuditAct[]>();
  for (const act of acts) {
    const { day } = clockIn(timeZone, new Date(act.at));
    days.set(day, [...(days.get(day) ?? []), act]);
  }
  return [...days];
}

function ActRow({ act, time }: { act: AuditAct; time: string }) {
  const t = useTranslations("audit");
  const words = auditWords(useTranslations("audit.action"));
  const { actor, patient } = act;
  return (
    <tr>
      <td className="num">{time}</td>
      <td>
        {actor.name ?? t(`actors.${actor.role}`)}
        {actor.role === "patient" && actor.name && <span className={styles.aside}>{t("self")}</span>}
      </td>
      <td>
        {words(act.action)}
        {act.member && <span className={styles.aside}>{act.member}</span>}
        {act.fields.length > 0 && (
          <span className={styles.aside}>{t("fields", { fields: listed(act.fields.map(spaced)) })}</span>
        )}
      </td>
      <td>
        {act.patients > 1
          ? t("patients", { count: act.patients })
          : patient &&
            (patient.name ? (
              <Link href={`/patients/${patient.id}`} className="link">
                {patient.name}
              </Link>
            ) : (
              <span className="quiet">{t("erased")}</span>
            ))}
      </td>
    </tr>
  );
}

/** "birthDate" is read as "birth date". */
function spaced(field: string): string {
  return field.replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`);
}
