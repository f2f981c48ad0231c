"use client";

import { useState } from "react";
import type { Recorded } from "@/components/offline/kept";

/** What was done last, in words, what brings back how it was, and what was recorded by it. */
type Step = { words: string; back: () => void; made: readonly Recorded[] };

/** The last step, as long as it can be undone here. `undone`: it just was. */
export type Undo = {
  last: Step | "undone" | null;
  done: (words: string, back: () => void, made?: readonly Recorded[]) => void;
  undo: () => void;
  forget: () => void;
};

export function useUndo(): Undo {
  const [last, setLast] = useState<Undo["last"]>(null);
  return {
    last,
    done: (words, back, made = []) => setLast({ words, back, made }),
    undo() {
      if (!last || last === "undone") return;
      last.back();
      setLast("undone");
    },
    forget: () => setLast(null),
  };
}
