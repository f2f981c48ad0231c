import { type Difference, difference, type Part } from "./difference";
import type { DraftContent, DraftItem } from "./draft";

/** One exercise side by side: as it stands in the one state, and in the other. */
export type ComparedLine = { lineage: string } & (
  | { kind: "added"; before: null; after: DraftItem; parts: [] }
  | { kind: "removed"; before: DraftItem; after: null; parts: [] }
  | { kind: "changed" | "moved" | "unchanged"; before: DraftItem; after: DraftItem; parts: Part[] }
);

export type Comparison = { title: Difference["title"]; lines: ComparedLine[] };

/** Every exercise of either state once, in the order of the later one; what was removed comes last. */
export function compared(from: DraftContent, to: DraftContent): Comparison {
  const { title, changes } = difference(from, to);
  const byLineage = new Map(changes.map((change) => [change.item.lineage, change]));
  const before = new Map(from.items.map((item) => [item.lineage, item]));
  const kept = to.items.map((after): ComparedLine => {
    const { lineage } = after;
    const old = before.get(lineage);
    if (!old) return { lineage, kind: "added", before: null, after, parts: [] };
    const change = byLineage.get(lineage);
    if (change?.kind !== "changed") return { lineage, kind: "unchanged", before: old, after, parts: [] };
    const onlyMoved = change.parts.every(({ part }) => part === "moved" || part === "section");
    return { lineage, kind: onlyMoved ? "moved" : "changed", before: old, after, parts: change.parts };
  });
  const removed = changes.flatMap((change): ComparedLine[] =>
    change.kind === "removed"
      ? [{ lineage: change.item.lineage, kind: "removed", before: change.item, after: null, parts: [] }]
      : [],
  );
  return { title, lines: [...kept, ...removed] };
}

/** It stands elsewhere than before, whatever else changed about it. */
export function isMoved({ parts }: ComparedLine): boolean {
  return parts.some(({ part }) => part === "moved" || part === "section");
}

/**
 * Which two of the states, in their order, stand side by side: what the address asks for, else the last one against the one before it.
 * Null while there are not two.
 */
export function usualComparison(
  states: readonly string[],
  asked: { from?: unknown; to?: unknown },
): { from: string; to: string } | null {
  const [before, last] = states.slice(-2);
  if (before === undefined || last === undefined) return null;
  const known = (state: unknown) => states.find((each) => each === state);
  const to = known(asked.to) ?? last;
  const usual = states[states.indexOf(to) - 1] ?? last;
  return { from: known(asked.from) ?? usual, to };
}
