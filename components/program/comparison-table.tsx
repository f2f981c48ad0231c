import { ArrowUpDown, Equal, Minus, PencilLine, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { Table } from "@/components/ui/table";
import { Tag, type Tone } from "@/components/ui/tag";
import { doseLine } from "@/lib/dose/notation";
import { type ComparedLine, compared, isMoved } from "@/lib/program/comparison";
import type { DraftContent, DraftItem } from "@/lib/program/draft";
import type { NamedExercise } from "@/lib/program/editor";
import { scheduleLine } from "@/lib/schedule/notation";
import styles from "./comparison-table.module.css";
import { nameOf, useChangeWords } from "./use-change-words";

/** One of two states that stand side by side. */
export type ComparedState = { label: string; content: DraftContent };

type Names = Record<string, NamedExercise>;

const LOOK: Record<ComparedLine["kind"], { tone: Tone; icon: ReactNode }> = {
  added: { tone: "primary", icon: <Plus /> },
  removed: { tone: "pain", icon: <Minus /> },
  changed: { tone: "warm", icon: <PencilLine /> },
  moved: { tone: "info", icon: <ArrowUpDown /> },
  unchanged: { tone: "neutral", icon: <Equal /> },
};

/** Two states of a program side by side: what each prescribes, and in a word and a colour what became of it. */
export function ComparisonTable({ from, to, names }: { from: ComparedState; to: ComparedState; names: Names }) {
  const t = useTranslations("revisions.compare");
  const { title, lines } = compared(from.content, to.content);
  // Together with more than a line that only moved: one that changed may have moved as well.
  const count = (kind: ComparedLine["kind"]) => lines.filter((line) => line.kind === kind).length;
  return (
    <div className={styles.comparison}>
      <p>
        {t("summary", {
          added: count("added"),
          removed: count("removed"),
          changed: count("changed"),
          moved: lines.filter(isMoved).length,
          unchanged: count("unchanged"),
        })}
      </p>
      {title && <p>{t("renamed", title)}</p>}
      <Table caption={t("caption", { from: from.label, to: to.label })} captionHidden className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("exercise")}</th>
            <th scope="col">{t("change")}</th>
            <th scope="col">{from.label}</th>
            <th scope="col">{to.label}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.lineage} line={line} names={names} />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

function Line({ line, names }: { line: ComparedLine; names: Names }) {
  const t = useTranslations("revisions.compare");
  const words = useChangeWords(names);
  const { kind, before, after } = line;
  const { tone, icon } = LOOK[kind];
  const item = after ?? before;
  const [said] =
    before && after
      ? words({ title: null, changes: [{ kind: "changed", item: after, before, parts: line.parts }] })
      : [];
  return (
    <tr className={styles[kind]}>
      <th scope="row">{nameOf(names, item.exerciseVersionId)}</th>
      <td>
        <Tag tone={tone} icon={icon}>
          {t(`kind.${kind}`)}
        </Tag>
        {said?.words.map((each) => (
          <span key={each} className={styles.said}>
            {each}
          </span>
        ))}
      </td>
      <Cell item={before} other={after} className={styles.before} names={names} />
      <Cell item={after} other={before} className={styles.after} names={names} />
    </tr>
  );
}

type CellProps = { item: DraftItem | null; other: DraftItem | null; className?: string; names: Names };

function Cell({ item, other, className, names }: CellProps) {
  const t = useTranslations("revisions.compare");
  const doses = useDoseTranslate();
  if (!item) return <td className="quiet">{t("absent")}</td>;
  const name = nameOf(names, item.exerciseVersionId);
  const isRenamed = other !== null && nameOf(names, other.exerciseVersionId) !== name;
  return (
    <td className={className}>
      {isRenamed && <span className={styles.part}>{name}</span>}
      <span className={styles.part}>{doseLine(item.dose, doses)}</span>
      <span className={styles.part}>{scheduleLine(item.schedule, doses)}</span>
      {item.cue && <q className={styles.cue}>{item.cue}</q>}
    </td>
  );
}
