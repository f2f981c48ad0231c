"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { Skeleton } from "@/components/ui/skeleton";
import { doseLine } from "@/lib/dose/notation";
import { copyOptions } from "@/lib/program/client";
import { type CopiedRevision, leftOut } from "@/lib/program/copy";
import { type DraftContent, type DraftItem, MOST_ITEMS } from "@/lib/program/draft";
import { scheduleLine } from "@/lib/schedule/notation";
import type { CopyFrom } from "./copy-dialog";
import styles from "./copy-dialog.module.css";
import { nameOf } from "./use-change-words";

type CopyLinesProps = {
  from: CopyFrom;
  isOwn: boolean;
  draft: DraftContent;
  /** With what is ticked, after every tick. */
  onWant: (copy: CopiedRevision) => void;
};

/** The lines of one program, all ticked but those that the draft has or the catalogue has no more. */
export function CopyLines({ from, isOwn, draft, onWant }: CopyLinesProps) {
  const t = useTranslations("program.copy");
  const doses = useDoseTranslate();
  const { data, isError } = useQuery(copyOptions(from.patientId, from.revision));
  const [unticked, setUnticked] = useState<ReadonlySet<string> | null>(null);
  const free = MOST_ITEMS - draft.items.length;

  const has = (item: DraftItem) =>
    draft.items.some((each) => (isOwn ? each.lineage === item.lineage : each.exerciseId === item.exerciseId));
  const isGone = (item: DraftItem) => data?.retired.includes(item.exerciseVersionId) === true;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is wanted changes with the answer and the ticks alone
  useEffect(() => {
    if (!data) return;
    const out = unticked ?? leftOut(data.content.items, (item) => has(item) || isGone(item), free);
    if (!unticked) setUnticked(out);
    const items = data.content.items.filter((item) => !out.has(item.lineage));
    onWant({ ...data, content: { ...data.content, items } });
  }, [data, unticked]);

  if (isError) return <p role="alert">{t("failed")}</p>;
  if (!data) return ["a", "b", "c"].map((each) => <Skeleton key={each} shape="row" />);

  const toggle = (lineage: string) => {
    const next = new Set(unticked);
    if (!next.delete(lineage)) next.add(lineage);
    setUnticked(next);
  };
  const note = (item: DraftItem) => (isGone(item) ? t("retired") : has(item) ? t("has") : null);
  const isFull = data.content.items.length - (unticked?.size ?? 0) >= free;
  return (
    <>
      <p className="quiet">{isOwn ? t("ownNote") : t("othersNote", { name: from.name })}</p>
      <p role="status" className="quiet">
        {isFull && t("full", { most: MOST_ITEMS })}
      </p>
      <ul className={styles.lines}>
        {data.content.items.map((item) => (
          <li key={item.lineage}>
            <label className={styles.line}>
              <input
                type="checkbox"
                checked={!unticked?.has(item.lineage)}
                disabled={isFull && unticked?.has(item.lineage)}
                onChange={() => toggle(item.lineage)}
              />
              <span>
                <b>{nameOf(data.exercises, item.exerciseVersionId)}</b>
                <span className="quiet">
                  {`${doseLine(item.dose, doses)}${doses("separator")}${scheduleLine(item.schedule, doses)}`}
                </span>
                {note(item) && <span className="meta">{note(item)}</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </>
  );
}
