import { CalendarClock, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { Tag, type Tone } from "@/components/ui/tag";
import type { HistoryRevision, ProgramHistory } from "@/lib/check-up/history";
import { type Day, dayIn, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { difference } from "@/lib/program/difference";
import { AftermathTable } from "./aftermath-table";
import { ChangeList } from "./change-list";
import styles from "./revision-list.module.css";
import { useChangeWords } from "./use-change-words";

type RevisionListProps = {
  history: Pick<ProgramHistory, "revisions" | "names">;
  /** The clinic's. */
  timeZone: string;
  /** Where two revisions stand side by side. */
  compareHref: (from: number, to: number) => string;
};

/** Every revision of a program, the latest first: when it is in force, why, what it changed and what followed. */
export function RevisionList({ history: { revisions, names }, timeZone, compareHref }: RevisionListProps) {
  return (
    <ol reversed className={styles.list}>
      {revisions.toReversed().map((revision) => (
        <li key={revision.number} className={styles.revision}>
          <Revision revision={revision} names={names} timeZone={timeZone} compareHref={compareHref} />
        </li>
      ))}
    </ol>
  );
}

type RevisionProps = { revision: HistoryRevision; names: ProgramHistory["names"] } & Pick<
  RevisionListProps,
  "compareHref" | "timeZone"
>;

const STATUS: Record<HistoryRevision["status"], { tone: Tone; icon?: React.ReactNode } | null> = {
  inForce: { tone: "primary", icon: <CircleCheck /> },
  announced: { tone: "warm", icon: <CalendarClock /> },
  superseded: { tone: "neutral" },
  replaced: { tone: "neutral" },
  unbegun: { tone: "neutral" },
  past: null,
};

const date = (day: Day) => formatDay(day, LOCALE, "short", { year: true });

function Revision({ revision, names, timeZone, compareHref }: RevisionProps) {
  const t = useTranslations("revisions.revision");
  const { number, status, before, aftermath } = revision;
  const look = STATUS[status];
  return (
    <>
      <div className={styles.head}>
        <h3 className={`voice ${styles.title}`}>{t("number", { number })}</h3>
        {look && status !== "past" && (
          <Tag tone={look.tone} icon={look.icon}>
            {t(status)}
          </Tag>
        )}
        <span className={styles.days}>{useSpanWords(revision)}</span>
      </div>
      <p className="quiet">
        {t("by", { author: revision.author, day: date(dayIn(timeZone, new Date(revision.publishedAt))) })}
      </p>
      {status === "superseded" && <p>{t("supersededText")}</p>}
      {status === "replaced" && <p>{t("replacedText")}</p>}
      {status === "unbegun" && <p>{t("unbegunText")}</p>}
      {status === "announced" && <p>{t("announcedText", { day: date(revision.effective) })}</p>}
      <p className={styles.reason}>
        <b className="strong">{t("reason")}</b> {revision.reason || t("noReason")}
      </p>
      {revision.loadReason && (
        <p className={styles.reason}>
          <b className="strong">{t("loadReason")}</b> {revision.loadReason}
        </p>
      )}
      <Changes revision={revision} names={names} />
      {before && (
        <Link
          className="link"
          href={compareHref(before.number, number)}
          aria-label={t("compareWith", { from: before.number, to: number })}
        >
          {t("compare")}
        </Link>
      )}
      {aftermath && <AftermathTable aftermath={aftermath} number={number} />}
    </>
  );
}

/** From when to when, in words. */
function useSpanWords({ status, effective, until }: HistoryRevision): string | null {
  const t = useTranslations("revisions.revision");
  if (status === "superseded" || status === "replaced" || status === "unbegun")
    return t("from", { from: date(effective) });
  if (until !== null && until >= effective) return t("span", { from: date(effective), to: date(until) });
  return t(status === "inForce" ? "since" : "from", { from: date(effective) });
}

function Changes({ revision: { before, content }, names }: Pick<RevisionProps, "revision" | "names">) {
  const t = useTranslations("revisions.revision");
  const words = useChangeWords(names);
  if (!before) return <p>{t("first", { count: content.items.length })}</p>;
  const lines = words(difference(before.content, content));
  if (lines.length === 0) return <p>{t("same")}</p>;
  return (
    <section aria-label={t("changes", { number: before.number })}>
      <h4 className={styles.part}>{t("changes", { number: before.number })}</h4>
      <ChangeList lines={lines} />
    </section>
  );
}
