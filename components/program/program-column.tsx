"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useRef } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { CatalogueEntry } from "@/lib/exercise/catalogue-entry";
import type { Difference } from "@/lib/program/difference";
import { type DraftItem, MOST_ITEMS, type Place, SECTIONS, type Section } from "@/lib/program/draft";
import { DropZones } from "./drop-zones";
import { ExerciseRow, menuId, openerId } from "./exercise-row";
import { FavouriteOffer } from "./favourite-offer";
import styles from "./program-column.module.css";
import { ProgramHead } from "./program-head";
import { ProgramSection } from "./program-section";
import { SelectionBar } from "./selection-bar";
import type { Builder } from "./use-builder";
import { useChangeTag } from "./use-change-words";
import { useFocusAfter } from "./use-focus-after";
import { useLift } from "./use-lift";
import { useLineActs } from "./use-line-acts";
import { useDrag, useDropAnywhere } from "./use-line-drag";
import { useSelection } from "./use-selection";
import { isTyped, useUndoKeys } from "./use-undo-keys";

type ProgramColumnProps = {
  builder: Builder;
  calledBy: string;
  /** Against the revision that is replaced; null for a first one. */
  difference: Difference | null;
  words: string;
  say: (words: string) => void;
  onAddTo: (section: Section | null) => void;
  /** From the catalogue, dropped at a place, or beside all places. */
  onAdd: (entry: CatalogueEntry, place: Place | null) => void;
  /** A line that was added by Enter is finished by Enter. */
  onEntered: (lineage: string) => boolean;
  onCopy: () => void;
  /** Another way to begin than by searching. */
  start?: ReactNode;
};

/** The program in its sections: order, rows, and what is done to several of them. */
export function ProgramColumn({ builder, calledBy, difference, words, say, ...does }: ProgramColumnProps) {
  const t = useTranslations("program");
  const tagOf = useChangeTag();
  const { content, dispatch, exercises } = builder;
  const items = content.items;
  const program = useRef<HTMLElement>(null);
  const focusAfter = useFocusAfter(items, program);
  const acts = useLineActs(builder, say, focusAfter);
  const { lifted, onGripKey } = useLift({ builder, say, move: acts.moveByGrip });
  const selection = useSelection(items);
  const chosen = selection.lineages;
  const together = (lineage: string) => (chosen.includes(lineage) ? chosen : [lineage]);
  const drag = useDrag((dragged, place) => {
    if (dragged.kind === "entry") does.onAdd(dragged.entry, place);
    else if (place) acts.place(together(dragged.lineage), place, null);
  });
  useDropAnywhere(program);
  useUndoKeys(acts.undo, acts.redo);

  /** The bar goes, and must not take the focus along; a tick that has it keeps it. */
  const chooseNone = () => {
    selection.clear();
    if (!document.activeElement?.closest("li")) program.current?.focus({ preventScroll: true });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || isTyped(event.target)) return;
    // A dialog of this column, over it: its Escape is its own.
    if (event.target instanceof Element && event.target.closest("dialog")) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") {
      event.preventDefault();
      selection.all();
      say(t("selection.count", { count: items.length }));
    } else if (event.key === "Escape" && chosen.length > 0) {
      chooseNone();
      say(t("selection.none"));
    }
  };

  const finish = (item: DraftItem, key: "Enter" | "Escape") => {
    builder.show(null);
    if (key === "Enter" && does.onEntered(item.lineage)) return;
    document.getElementById(openerId(item.lineage))?.focus();
  };

  const carried = drag?.dragged.kind === "line" ? together(drag.dragged.lineage) : [];
  const dropAt = (item: DraftItem, next: string | null) => {
    if (drag?.place?.section !== item.section) return null;
    if (drag.place.before === item.lineage) return "above";
    return next === null && drag.place.before === null ? "below" : null;
  };

  const row = (item: DraftItem, next: string | null) => (
    <ExerciseRow
      key={item.lineage}
      item={item}
      exercise={exercises[item.exerciseVersionId]}
      calledBy={calledBy}
      tag={difference && tagOf(difference.changes.find((change) => change.item.lineage === item.lineage))}
      open={builder.open === item.lineage}
      lifted={lifted === item.lineage}
      carried={carried.includes(item.lineage)}
      dropAt={dropAt(item, next)}
      selected={chosen.includes(item.lineage)}
      selecting={chosen.length > 0}
      next={next}
      first={item === items[0]}
      last={item === items.at(-1)}
      onSelect={(range) => selection.toggle(item.lineage, range)}
      onToggle={() => builder.show(builder.open === item.lineage ? null : item.lineage)}
      onChange={(change) => dispatch({ act: "change", lineage: item.lineage, change })}
      onDone={(key) => finish(item, key)}
      onMove={(by) => acts.moveByMenu(item, by)}
      onMoveTo={(section) => acts.moveTo([item.lineage], section, menuId(item.lineage))}
      onDuplicate={() => acts.duplicate([item.lineage])}
      onRemove={() => acts.remove([item.lineage])}
      onGripKey={onGripKey(item)}
    />
  );

  const sections = SECTIONS.map((section) => ({ section, lines: items.filter((item) => item.section === section) }));
  const empty = sections.filter(({ lines }) => lines.length === 0).map(({ section }) => section);
  return (
    <section
      ref={program}
      // Takes the focus when what had it is gone.
      tabIndex={-1}
      aria-label={t("name")}
      className={styles.program}
      onKeyDown={onKeyDown}
      onBlur={builder.seal}
    >
      <ProgramHead builder={builder} words={words} onUndo={acts.undo} onRedo={acts.redo} onCopy={does.onCopy} />
      {items.length === 0 && (
        <EmptyState
          title={t("empty.title")}
          action={
            <>
              <Button kind="secondary" onClick={() => does.onAddTo(null)}>
                {t("empty.action")}
              </Button>
              {does.start}
            </>
          }
        >
          {t("empty.text")}
        </EmptyState>
      )}
      {items.length === 0 && <FavouriteOffer onAdd={(entry) => does.onAdd(entry, null)} />}
      {sections.map(
        ({ section, lines }) =>
          lines.length > 0 && (
            <ProgramSection
              key={section}
              section={section}
              first={lines[0]?.lineage ?? null}
              onAddHere={() => does.onAddTo(section)}
            >
              {lines.map((item, index) => row(item, lines[index + 1]?.lineage ?? null))}
            </ProgramSection>
          ),
      )}
      {drag && <DropZones sections={empty} over={drag.place?.section ?? null} />}
      {chosen.length > 0 && (
        <SelectionBar
          count={chosen.length}
          onMoveTo={(section) => acts.moveTo(chosen, section, null)}
          onDays={(days) => acts.setDays(chosen, days)}
          onDuplicate={
            items.length + chosen.length > MOST_ITEMS ? null : () => selection.choose(acts.duplicate(chosen))
          }
          onRemove={() => acts.remove(chosen)}
          onClear={chooseNone}
        />
      )}
    </section>
  );
}
