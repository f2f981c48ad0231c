"use client";

import { Plus, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { FieldError } from "@/components/ui/field-error";
import { burdenOf } from "@/lib/program/burden";
import type { Difference } from "@/lib/program/difference";
import { type DraftContent, type DraftItem, LONGEST, SECTIONS, type Section } from "@/lib/program/draft";
import { ExerciseRow, gripId, menuId, openerId } from "./exercise-row";
import styles from "./program-column.module.css";
import { burdened } from "./program-load";
import type { Builder } from "./use-builder";
import { nameOf, useChangeTag } from "./use-change-words";

type ProgramColumnProps = {
  builder: Builder;
  calledBy: string;
  /** Against the revision that is replaced; null for a first one. */
  difference: Difference | null;
  say: (words: string) => void;
  onAddTo: (section: Section | null) => void;
};

const TITLE_MISSING_ID = "program-title-missing";

/** The program in its sections: order, rows, undo. */
export function ProgramColumn({ builder, calledBy, difference, say, onAddTo }: ProgramColumnProps) {
  const t = useTranslations("program");
  const tagOf = useChangeTag();
  const { content, dispatch, exercises } = builder;
  const [lifted, setLifted] = useState<{ lineage: string; before: DraftContent } | null>(null);
  const focusNext = useRef<string | null>(null);
  const items = content.items;
  const name = (item: DraftItem) => nameOf(exercises, item.exerciseVersionId);
  const nameless = content.title.trim() === "";
  const burden = burdenOf(burdened(items, exercises));

  // A row that moves leaves its place in the page, and the browser forgets that it had the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after every new order
  useEffect(() => {
    if (focusNext.current) document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
  }, [items]);

  const move = (item: DraftItem, by: -1 | 1, focus: string) => {
    const place = items.indexOf(item);
    const neighbour = items[place + by];
    if (!neighbour) return;
    focusNext.current = focus;
    dispatch({ act: "move", lineage: item.lineage, by });
    const landed = neighbour.section === item.section ? place + by : place;
    say(
      t("say.moved", {
        name: name(item),
        section: t(`section.${neighbour.section}`),
        place: landed + 1,
        count: items.length,
      }),
    );
  };

  const onGripKey = (item: DraftItem) => (event: KeyboardEvent) => {
    const isLifted = lifted?.lineage === item.lineage;
    const where = { name: name(item), place: items.indexOf(item) + 1, count: items.length };
    if (event.key === " " || event.key === "Enter") {
      event.preventDefault();
      setLifted(isLifted ? null : { lineage: item.lineage, before: content });
      say(t(isLifted ? "say.dropped" : "say.lifted", where));
    } else if (isLifted && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      move(item, event.key === "ArrowUp" ? -1 : 1, gripId(item.lineage));
    } else if (isLifted && event.key === "Escape") {
      focusNext.current = gripId(item.lineage);
      dispatch({ act: "replace", content: lifted.before });
      setLifted(null);
      say(t("say.cancelled", { name: name(item) }));
    } else if (isLifted && event.key === "Tab") {
      setLifted(null);
    }
  };

  /** With a pointer the row follows as soon as it passes the middle of its neighbour. */
  const onGripDown = (item: DraftItem) => (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0) return;
    setLifted({ lineage: item.lineage, before: content });
    let last = event.clientY;
    const follow = ({ clientY }: globalThis.PointerEvent) => {
      const rows = [...document.querySelectorAll<HTMLElement>("[data-lineage]")];
      const at = rows.findIndex((row) => row.dataset.lineage === item.lineage);
      const by = clientY < last ? -1 : 1;
      const box = rows[at + by]?.getBoundingClientRect();
      last = clientY;
      if (!box) return;
      const middle = box.top + box.height / 2;
      if (by < 0 ? clientY < middle : clientY > middle) dispatch({ act: "move", lineage: item.lineage, by });
    };
    const drop = () => {
      setLifted(null);
      window.removeEventListener("pointermove", follow);
      window.removeEventListener("pointerup", drop);
      window.removeEventListener("pointercancel", drop);
    };
    window.addEventListener("pointermove", follow);
    window.addEventListener("pointerup", drop);
    window.addEventListener("pointercancel", drop);
  };

  const remove = (item: DraftItem) => {
    const index = items.indexOf(item);
    const neighbour = items[index + 1] ?? items[index - 1];
    focusNext.current = neighbour ? openerId(neighbour.lineage) : null;
    builder.remove(item.lineage);
    say(t("say.removed", { name: name(item) }));
  };

  const row = (item: DraftItem) => (
    <ExerciseRow
      key={item.lineage}
      item={item}
      exercise={exercises[item.exerciseVersionId]}
      calledBy={calledBy}
      tag={difference && tagOf(difference.changes.find((change) => change.item.lineage === item.lineage))}
      open={builder.open === item.lineage}
      lifted={lifted?.lineage === item.lineage}
      first={item === items[0]}
      last={item === items.at(-1)}
      onToggle={() => builder.show(builder.open === item.lineage ? null : item.lineage)}
      onChange={(change) => dispatch({ act: "change", lineage: item.lineage, change })}
      onMove={(by) => move(item, by, menuId(item.lineage))}
      onDuplicate={() => {
        dispatch({ act: "duplicate", lineage: item.lineage, copy: crypto.randomUUID() });
        say(t("say.duplicated", { name: name(item) }));
      }}
      onRemove={() => remove(item)}
      onGripKey={onGripKey(item)}
      onGripDown={onGripDown(item)}
    />
  );

  return (
    <section aria-label={t("name")} className={styles.program}>
      <div className={styles.head}>
        <input
          aria-label={t("name")}
          value={content.title}
          maxLength={LONGEST.title}
          placeholder={t("name")}
          aria-invalid={nameless}
          aria-describedby={nameless ? TITLE_MISSING_ID : undefined}
          className={`voice ${styles.title}`}
          onChange={(event) => dispatch({ act: "title", title: event.target.value })}
        />
        {items.length > 0 && (
          <p className={`quiet num ${styles.summary}`}>
            {t("summary", {
              exercises: items.length,
              most: burden.fullest.exercises,
              minutes: Math.round(burden.fullest.minutes),
            })}
          </p>
        )}
      </div>
      <FieldError id={TITLE_MISSING_ID} message={nameless ? t("nameMissing") : undefined} />
      {builder.removed && (
        <p className={styles.undo}>
          {t("undo.removed", { name: name(builder.removed.item) })}
          <Button
            kind="quiet"
            size="small"
            icon={<Undo2 />}
            onClick={() => {
              if (builder.removed) say(t("say.restored", { name: name(builder.removed.item) }));
              builder.undo();
            }}
          >
            {t("undo.action")}
          </Button>
        </p>
      )}
      {items.length === 0 && (
        <EmptyState
          title={t("empty.title")}
          action={
            <Button kind="secondary" onClick={() => onAddTo(null)}>
              {t("empty.action")}
            </Button>
          }
        >
          {t("empty.text")}
        </EmptyState>
      )}
      {SECTIONS.map((section) => {
        const lines = items.filter((item) => item.section === section);
        if (lines.length === 0) return null;
        return (
          <section key={section} aria-labelledby={`section-${section}`}>
            <div className={styles.sectionHead}>
              <h2 id={`section-${section}`}>{t(`section.${section}`)}</h2>
              <Button
                kind="quiet"
                size="small"
                icon={<Plus />}
                aria-label={t("section.addHereTo", { section: t(`section.${section}`) })}
                onClick={() => onAddTo(section)}
              >
                {t("section.addHere")}
              </Button>
            </div>
            <ul>{lines.map(row)}</ul>
          </section>
        );
      })}
    </section>
  );
}
