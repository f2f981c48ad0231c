"use client";

import { ArrowDown, ArrowUp, BookOpen, Copy, CornerDownRight, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type DraftItem, SECTIONS, type Section } from "@/lib/program/draft";
import { useExerciseHref } from "./known-cautions";
import { RowMenu } from "./row-menu";

export type LineMenuProps = {
  item: DraftItem;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onMoveTo: (section: Section) => void;
  onDuplicate: () => void;
  onRemove: () => void;
};

/** What else can be done with a line of the program; all that dragging does is here too. */
export function LineMenu({ id, label, item, ...does }: LineMenuProps & { id: string; label: string }) {
  const t = useTranslations("program");
  const details = useExerciseHref(item.exerciseId);
  return (
    <RowMenu
      id={id}
      label={label}
      entries={[
        { label: t("row.moveUp"), icon: <ArrowUp />, disabled: does.first, onSelect: () => does.onMove(-1) },
        { label: t("row.moveDown"), icon: <ArrowDown />, disabled: does.last, onSelect: () => does.onMove(1) },
        ...SECTIONS.filter((section) => section !== item.section).map((section) => ({
          label: t("row.moveTo", { section: t(`section.${section}`) }),
          icon: <CornerDownRight />,
          onSelect: () => does.onMoveTo(section),
        })),
        { label: t("row.duplicate"), icon: <Copy />, onSelect: does.onDuplicate },
        { label: t("row.details"), icon: <BookOpen />, href: details },
        { label: t("row.remove"), icon: <Trash2 />, onSelect: does.onRemove },
      ]}
    />
  );
}
