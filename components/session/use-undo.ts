"use client";

import { useState } from "react";

/** What was done last, in words, and what brings back how it was. */
type Step = { words: string; back: () => void };

/** The last step, as long as it can be undone here. `undone`: it just was. */
export type Undo = {
  last: Step | "undone" | null;
  done: (words: string, back: () => void) => void;
  undo: () => void;
  forget: () => void;
};

export function useUndo(): Undo {
  const [last, setLast] = useState<Undo["last"]>(null);
  return {
    last,
    done: (words, back) => setLast({ words, back }),
    undo() {
      if (!last || last === "undone") return;
      last.back();
      setLast("undone");
    },
    forget: () => setLast(null),
  };
}
