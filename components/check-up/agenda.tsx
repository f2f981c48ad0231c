import { useTranslations } from "next-intl";
import type { AgendaItem } from "@/lib/check-up/agenda";
import styles from "./agenda.module.css";

type AgendaProps = { items: readonly AgendaItem[]; calledBy: string; clinic: string };

/** What both want to talk about, in the order in which it came up. */
export function Agenda({ items, calledBy, clinic }: AgendaProps) {
  const t = useTranslations("review.agenda");
  if (items.length === 0) return <p className="quiet">{t("empty")}</p>;
  return (
    <ul className={styles.list}>
      {items.map(({ by, words, at }) => (
        <li key={`${at} ${words}`}>
          <span className={by === "patient" ? "quote" : undefined}>{words}</span>
          <span className={styles.by}>{by === "patient" ? calledBy : clinic}</span>
        </li>
      ))}
    </ul>
  );
}
