"use client";

import { useMemo, useReducer, useState } from "react";
import type { CatalogueEntry } from "@/lib/exercise/catalogue-entry";
import {
  addItem,
  changeItem,
  type DraftContent,
  type DraftItem,
  duplicateItem,
  moveItem,
  removeItem,
  restoreItem,
  type Section,
  sectionOf,
} from "@/lib/program/draft";
import type { ProgramEditor } from "@/lib/program/editor";

type Act =
  | { act: "add"; item: DraftItem }
  | { act: "change"; lineage: string; change: Partial<Omit<DraftItem, "lineage">> }
  | { act: "move"; lineage: string; by: -1 | 1 }
  | { act: "duplicate"; lineage: string; copy: string }
  | { act: "remove"; lineage: string }
  | { act: "restore"; item: DraftItem; index: number }
  | { act: "title"; title: string }
  | { act: "replace"; content: DraftContent };

function after(content: DraftContent, act: Act): DraftContent {
  switch (act.act) {
    case "add":
      return addItem(content, act.item);
    case "change":
      return changeItem(content, act.lineage, act.change);
    case "move":
      return moveItem(content, act.lineage, act.by);
    case "duplicate":
      return duplicateItem(content, act.lineage, act.copy);
    case "remove":
      return removeItem(content, act.lineage);
    case "restore":
      return restoreItem(content, act.item, act.index);
    case "title":
      return { ...content, title: act.title };
    case "replace":
      return act.content;
  }
}

/** A removed line, until the next one is removed: removing is undone, not asked about. */
export type Removed = { item: DraftItem; index: number };

/** The state of the program that is being built; every change is answered here and at once. */
export function useBuilder(start: DraftContent, fetched: ProgramEditor["exercises"]) {
  const [content, dispatch] = useReducer(after, start);
  const [added, setAdded] = useState<ProgramEditor["exercises"]>({});
  const exercises = useMemo(() => ({ ...added, ...fetched }), [added, fetched]);
  const [open, setOpen] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);

  const show = (lineage: string | null) => {
    setOpen(lineage);
    if (lineage) setShown(lineage);
  };

  const add = (entry: CatalogueEntry, section: Section | null): DraftItem => {
    setAdded((before) => ({ ...before, [entry.versionId]: { ...entry, erratum: null } }));
    const item = itemOf(entry, section ?? sectionOf(entry.category));
    dispatch({ act: "add", item });
    setShown(item.lineage);
    return item;
  };

  const remove = (lineage: string) => {
    const index = content.items.findIndex((item) => item.lineage === lineage);
    const item = content.items[index];
    if (!item) return;
    setRemoved({ item, index });
    dispatch({ act: "remove", lineage });
    if (open === lineage) setOpen(null);
  };

  const undo = () => {
    if (removed) dispatch({ act: "restore", ...removed });
    setRemoved(null);
  };

  /** What a device kept, with what it knew of its exercises. */
  const restore = (copy: { content: DraftContent; exercises: ProgramEditor["exercises"] }) => {
    setAdded((before) => ({ ...copy.exercises, ...before }));
    dispatch({ act: "replace", content: copy.content });
  };

  const shownItem = content.items.find((item) => item.lineage === shown) ?? content.items[0] ?? null;
  return { content, dispatch, exercises, open, show, shownItem, add, remove, removed, undo, restore };
}

export type Builder = ReturnType<typeof useBuilder>;

/** A new program has a name to start with; it is not saved before something is in it. */
export function startOf(content: DraftContent, newTitle: string): DraftContent {
  return content.title === "" && content.items.length === 0 ? { ...content, title: newTitle } : content;
}

function itemOf(entry: CatalogueEntry, section: Section): DraftItem {
  return {
    lineage: crypto.randomUUID(),
    exerciseClinicId: entry.exerciseClinicId,
    exerciseId: entry.exerciseId,
    exerciseVersionId: entry.versionId,
    section,
    moment: "",
    dose: entry.defaultDose,
    schedule: entry.defaultSchedule,
    cue: "",
    allowedSwaps: [],
  };
}
