import type { Dose } from "@/lib/dose/dose";
import type { Schedule } from "@/lib/schedule/schedule";
import type { DraftContent, DraftItem, ExerciseRef, Section } from "./draft";

/** What became of one line between two states of a program. */
export type Part =
  | { part: "exercise"; from: string; to: string }
  | { part: "dose"; from: Dose; to: Dose }
  | { part: "schedule"; from: Schedule; to: Schedule }
  | { part: "section"; from: Section; to: Section }
  | { part: "moment"; from: string; to: string }
  | { part: "cue"; from: string; to: string }
  | { part: "swaps"; from: ExerciseRef[]; to: ExerciseRef[] }
  | { part: "moved" };

export type Change =
  | { kind: "added"; item: DraftItem }
  | { kind: "removed"; item: DraftItem }
  | { kind: "changed"; item: DraftItem; before: DraftItem; parts: Part[] };

export type Difference = { title: { from: string; to: string } | null; changes: Change[] };

/** From one state to another, in the order of the new one; what was removed comes last. */
export function difference(from: DraftContent, to: DraftContent): Difference {
  const before = new Map(from.items.map((item) => [item.lineage, item]));
  const kept = new Set(to.items.map((item) => item.lineage));
  const moved = movedLineages(from.items, to.items);
  const changes = to.items.flatMap((item): Change[] => {
    const old = before.get(item.lineage);
    if (!old) return [{ kind: "added", item }];
    const parts = partsOf(old, item, moved.has(item.lineage));
    return parts.length > 0 ? [{ kind: "changed", item, before: old, parts }] : [];
  });
  const removed = from.items.filter((item) => !kept.has(item.lineage));
  return {
    title: from.title === to.title ? null : { from: from.title, to: to.title },
    changes: [...changes, ...removed.map((item): Change => ({ kind: "removed", item }))],
  };
}

/** The two say the same, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    if (!same(left.get(key), right.get(key))) return false;
  }
  return true;
}

function partsOf(from: DraftItem, to: DraftItem, moved: boolean): Part[] {
  const parts: Part[] = [];
  if (from.exerciseId !== to.exerciseId || from.exerciseClinicId !== to.exerciseClinicId) {
    parts.push({ part: "exercise", from: from.exerciseVersionId, to: to.exerciseVersionId });
  }
  if (!same(from.dose, to.dose)) parts.push({ part: "dose", from: from.dose, to: to.dose });
  if (!same(from.schedule, to.schedule)) parts.push({ part: "schedule", from: from.schedule, to: to.schedule });
  if (from.section !== to.section) parts.push({ part: "section", from: from.section, to: to.section });
  if (from.moment !== to.moment) parts.push({ part: "moment", from: from.moment, to: to.moment });
  if (from.cue !== to.cue) parts.push({ part: "cue", from: from.cue, to: to.cue });
  if (!same(from.allowedSwaps, to.allowedSwaps)) {
    parts.push({ part: "swaps", from: from.allowedSwaps, to: to.allowedSwaps });
  }
  if (moved && from.section === to.section) parts.push({ part: "moved" });
  return parts;
}

/** The fewest lines that must be taken elsewhere to get the new order: all but a longest rising run. */
function movedLineages(from: readonly DraftItem[], to: readonly DraftItem[]): Set<string> {
  const place = new Map(from.map((item, index) => [item.lineage, index]));
  const common = to.filter((item) => place.has(item.lineage));
  const runs: { length: number; previous: number }[] = [];
  common.forEach((item, index) => {
    let best = { length: 1, previous: -1 };
    for (let earlier = 0; earlier < index; earlier++) {
      const rises = (place.get(common[earlier]?.lineage ?? "") ?? 0) < (place.get(item.lineage) ?? 0);
      const length = (runs[earlier]?.length ?? 0) + 1;
      if (rises && length > best.length) best = { length, previous: earlier };
    }
    runs.push(best);
  });
  const moved = new Set(common.map((item) => item.lineage));
  let at = runs.reduce((top, run, index) => (run.length > (runs[top]?.length ?? 0) ? index : top), 0);
  while (at >= 0 && common[at]) {
    moved.delete(common[at]?.lineage ?? "");
    at = runs[at]?.previous ?? -1;
  }
  return moved;
}

/** The one number of a dose that changed ("2 to 3 sets"), or null when it was more, or something else. */
export function doseStep(from: Dose, to: Dose): { field: StepField; from: number; to: number } | null {
  if (from.kind !== to.kind) return null;
  const [left, right]: [Map<string, unknown>, Map<string, unknown>] = [
    new Map(Object.entries(from)),
    new Map(Object.entries(to)),
  ];
  const changed = [...new Set([...left.keys(), ...right.keys()])].filter((key) => !same(left.get(key), right.get(key)));
  const field = STEP_FIELDS.find((each) => each === changed[0]);
  if (changed.length !== 1 || !field) return null;
  const [before, after] = [left.get(field), right.get(field)];
  return typeof before === "number" && typeof after === "number" ? { field, from: before, to: after } : null;
}

const STEP_FIELDS = ["sets", "reps", "holdSeconds", "seconds", "metres", "steps", "restSeconds"] as const;
export type StepField = (typeof STEP_FIELDS)[number];
