"use client";

import { useMemo, useReducer, useState } from "react";
import type { CatalogueEntry } from "@/lib/exercise/catalogue-entry";
import type { Act } from "@/lib/program/act";
import { type DraftContent, type DraftItem, type Place, type Section, sectionOf } from "@/lib/program/draft";
import type { ProgramEditor } from "@/lib/program/editor";
import { begin, callOff, type History, perform, redo, seal, undo } from "@/lib/program/history";

type Exercises = ProgramEditor["exercises"];

type Turn =
  | { turn: "act"; act: Act }
  | { turn: "undo" | "redo" | "seal" }
  | { turn: "call-off"; field: string }
  | { turn: "begin"; content: DraftContent };

function turned(history: History, turn: Turn): History {
  switch (turn.turn) {
    case "act":
      return perform(history, turn.act);
    case "undo":
      return undo(history);
    case "redo":
      return redo(history);
    case "seal":
      return seal(history);
    case "call-off":
      return callOff(history, turn.field);
    case "begin":
      return begin(turn.content);
  }
}

/** The state of the program that is being built; every change is answered here and at once, and can be taken back. */
export function useBuilder(start: DraftContent, fetched: Exercises) {
  const [history, turn] = useReducer(turned, start, begin);
  const [added, setAdded] = useState<Exercises>({});
  const exercises = useMemo(() => ({ ...added, ...fetched }), [added, fetched]);
  const [open, setOpen] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const content = history.present;

  const dispatch = (act: Act) => turn({ turn: "act", act });

  const show = (lineage: string | null) => {
    setOpen(lineage);
    if (lineage) setShown(lineage);
  };

  /** What the page must know to show exercises that are not in what it read. */
  const learn = (more: Exercises) => setAdded((before) => ({ ...more, ...before }));

  /** At a place; else at the end of a section, its own when none is given. */
  const add = (entry: CatalogueEntry, { section, place }: { section?: Section | null; place?: Place }): DraftItem => {
    learn({ [entry.versionId]: { ...entry, erratum: null } });
    const item = itemOf(entry, place?.section ?? section ?? sectionOf(entry.category));
    dispatch({ act: "add", items: [item], place });
    setShown(item.lineage);
    return item;
  };

  /** Goes on from a draft that came from elsewhere: what led to it is not here to be taken back. */
  const goOnFrom = (from: DraftContent) => turn({ turn: "begin", content: from });

  /** What a device kept, with what it knew of its exercises. */
  const restore = (copy: { content: DraftContent; exercises: Exercises }) => {
    learn(copy.exercises);
    goOnFrom(copy.content);
  };

  return {
    content,
    exercises,
    dispatch,
    learn,
    add,
    goOnFrom,
    restore,
    open,
    show,
    shownItem: content.items.find((item) => item.lineage === shown) ?? content.items[0] ?? null,
    /** What would be taken back next, and done again. */
    lastDid: history.past.at(-1)?.did ?? null,
    nextDid: history.future[0]?.did ?? null,
    undo: () => turn({ turn: "undo" }),
    redo: () => turn({ turn: "redo" }),
    /** What follows is a step of its own. */
    seal: () => turn({ turn: "seal" }),
    callOff: (field: string) => turn({ turn: "call-off", field }),
  };
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
    dose: entry.usual?.dose ?? entry.defaultDose,
    schedule: entry.usual?.schedule ?? entry.defaultSchedule,
    cue: "",
    allowedSwaps: [],
  };
}
