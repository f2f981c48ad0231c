import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { CaseloadRow } from "@/lib/caseload/row";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { useReasonWords } from "./use-reason-words";
import styles from "./what-changed.module.css";

/** Why somebody should look, each with the line it rests on and the way to what serves; else how she is. */
export function WhatChanged({ row }: { row: CaseloadRow }) {
  const t = useTranslations("caseload");
  const words = useReasonWords();
  const { reasons, aside } = row;
  if (reasons.length + aside.length === 0) return <Calm row={row} />;
  return (
    <ul className={styles.reasons}>
      {reasons.map((reason, index) => {
        const { tone, icon, tag, evidence, href, action } = words(row.id, reason);
        return (
          <li key={reason.kind}>
            <Link href={href} title={action} data-main={index === 0 || undefined} className={styles.reason}>
              <Tag tone={tone} icon={icon}>
                {tag}
              </Tag>
              <span className={styles.evidence}>{evidence}</span>
            </Link>
          </li>
        );
      })}
      {aside.map(({ reason, until, by }) => {
        const { icon, tag, evidence, href, action } = words(row.id, reason);
        return (
          <li key={reason.kind}>
            <Link href={href} title={action} className={classNames(styles.reason, styles.aside)}>
              <Tag icon={icon}>{tag}</Tag>
              <span className={styles.evidence}>{evidence}</span>
              <span className={styles.until}>
                {until ? t("asideUntil", { day: formatDay(until, LOCALE), by }) : t("asideUntilNews", { by })}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** How she is, where nothing asks for attention: a pause, or how pain went, with on how many days it was reported. */
function Calm({ row: { paused, course } }: { row: CaseloadRow }) {
  const t = useTranslations("caseload.calm");
  const said = [paused && pausedLine(paused.to), course && courseLine(course)].filter(Boolean);
  return <span className={styles.calm}>{said.join(". ")}</span>;

  function pausedLine(to: string | null) {
    return to === null ? t("paused") : t("pausedUntil", { day: formatDay(to, LOCALE) });
  }

  function courseLine(each: NonNullable<CaseloadRow["course"]>) {
    switch (each.kind) {
      case "fell":
      case "rose":
        return t(each.kind, each);
      case "steady":
        return t("steady", each);
      case "varied":
        return t("varied", each);
      case "few":
        return t("few", each);
    }
  }
}
