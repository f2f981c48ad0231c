"use client";

import { useRef, useState } from "react";
import type { DraftItem } from "@/lib/program/draft";

/** The lines that are chosen to be changed together, in the order of the program. */
export function useSelection(items: readonly DraftItem[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef<string | null>(null);
  // What is gone is not chosen any more, and is again when it comes back.
  const lineages = items.map((item) => item.lineage).filter((lineage) => chosen.has(lineage));

  /** One line; or with `range` all from the one that was chosen last. */
  const toggle = (lineage: string, range: boolean) => {
    const on = !chosen.has(lineage);
    const [from, to] = [
      items.findIndex((i) => i.lineage === anchor.current),
      items.findIndex((i) => i.lineage === lineage),
    ];
    const span = range && from >= 0 ? items.slice(Math.min(from, to), Math.max(from, to) + 1) : items.slice(to, to + 1);
    const next = new Set(lineages);
    for (const item of span) {
      if (on) next.add(item.lineage);
      else next.delete(item.lineage);
    }
    anchor.current = lineage;
    setChosen(next);
  };

  return {
    lineages,
    toggle,
    all: () => setChosen(new Set(items.map((item) => item.lineage))),
    choose: (these: readonly string[]) => setChosen(new Set(these)),
    clear: () => setChosen(new Set()),
  };
}

export type Selection = ReturnType<typeof useSelection>;
