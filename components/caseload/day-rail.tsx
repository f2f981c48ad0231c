import { Check, FilePenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { MarkLegend } from "@/components/adherence/mark-legend";
import { ButtonLink } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import type { CheckUpToday, ClinicDay } from "@/lib/caseload/clinic-day";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./day-rail.module.css";
import { useReasonWords } from "./use-reason-words";

/** Beside the list: today's check-ups with how each stands, what waits, and what the marks mean. */
export function DayRail({ day: { checkUps, drafts } }: { day: ClinicDay }) {
  const t = useTranslations("caseload");
  const next = checkUps.find(({ held }) => !held);
  return (
    <aside aria-label={t("rail.label")} className={styles.rail}>
      <section>
        <h2 className={styles.title}>{t("rail.checkUps")}</h2>
        {checkUps.length === 0 && <p className={styles.none}>{t("rail.noCheckUps")}</p>}
        <ol className={styles.day}>
          {checkUps.map((each) => (
            <Meeting key={`${each.id} ${each.time}`} meeting={each} next={each === next} />
          ))}
        </ol>
      </section>
      <section className={styles.part}>
        <h2 className={styles.title}>{t("rail.waiting")}</h2>
        <p className={drafts.count === 0 ? styles.none : styles.waits}>
          {drafts.count > 0 && <FilePenLine />}
          {drafts.count === 0 ? t("rail.noDrafts") : t("rail.drafts", { count: drafts.count })}
        </p>
        <ul className={styles.drafts}>
          {drafts.first.map(({ id, name, day, by }) => (
            <li key={id}>
              <Link href={`/patients/${id}/program`} className="link">
                {name}
              </Link>
              <span className={styles.line}>{t("rail.draftLine", { by, day: formatDay(day, LOCALE) })}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className={classNames(styles.part, styles.legend)}>
        <h2 className="meta">{t("reading")}</h2>
        <MarkLegend states={["done", "partly", "skipped", "noEntry", "planned", "rest"]} />
        <h2 className="meta">{t("keys.label")}</h2>
        <ul className={styles.keys}>
          {(["next", "before", "open", "search"] as const).map((key) => (
            <li key={key}>
              <kbd>{KEYS[key]}</kbd> {t(`keys.${key}`)}
            </li>
          ))}
        </ul>
      </section>
    </aside>
  );
}

const KEYS = { next: "j", before: "k", open: "Enter", search: "/" };

function Meeting({
  meeting: { id, name, time, held, reasons, draft },
  next,
}: {
  meeting: CheckUpToday;
  next: boolean;
}) {
  const t = useTranslations("caseload.rail");
  const words = useReasonWords();
  const said = reasons.map((reason) => words(id, reason).tag).join(", ");
  return (
    <li className={classNames(styles.meeting, held && styles.held, next && styles.next)}>
      <time className={styles.time}>{time}</time>
      <div className={next ? styles.card : undefined}>
        <Link href={`/patients/${id}`} className={styles.name}>
          {name}
        </Link>
        {held && (
          <span className={styles.state}>
            <Check />
            {t("held")}
          </span>
        )}
        {!held && said !== "" && <span className={styles.line}>{said}</span>}
        {draft && <span className={styles.line}>{t("draft")}</span>}
        {next && (
          <ButtonLink href={`/patients/${id}/adherence`} className={styles.open}>
            {t("toReview")}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}
