import { useEffect, useSyncExternalStore } from "react";
import { same } from "@/lib/program/difference";
import type { Prescribed } from "@/lib/schedule/line";

type Unread = { text: string; beside: Prescribed };
type Line = Prescribed & { lineage: string };

/** What was typed into a line's dose and is not understood, with the value beside it: kept while its editor is closed. By lineage. */
let unread: ReadonlyMap<string, Unread> = new Map();
const none: typeof unread = new Map();
const listeners = new Set<() => void>();

/** When something else changed the value, what was typed before is of no matter. */
function textIn(kept: typeof unread, lineage: string, { dose, schedule }: Prescribed): string | null {
  const found = kept.get(lineage);
  return found && same(found.beside, { dose, schedule }) ? found.text : null;
}

export const unreadOf = (lineage: string, value: Prescribed): string | null => textIn(unread, lineage, value);

export function keepUnread(lineage: string, text: string | null, beside: Prescribed) {
  if (unreadOf(lineage, beside) === text && unread.has(lineage) === (text !== null)) return;
  const next = new Map(unread);
  if (text === null) next.delete(lineage);
  else next.set(lineage, { text, beside });
  tellOf(next);
}

/** Such a text does not come back when the value happens to. */
export function dropOutdated(lines: readonly Line[]) {
  const outdated = lines.filter((line) => unread.has(line.lineage) && unreadOf(line.lineage, line) === null);
  if (outdated.length === 0) return;
  const gone = new Set(outdated.map(({ lineage }) => lineage));
  tellOf(new Map([...unread].filter(([lineage]) => !gone.has(lineage))));
}

function tellOf(next: typeof unread) {
  unread = next;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** The first line whose dose is not understood. */
export function useUnread<L extends Line>(lines: readonly L[]): L | undefined {
  const kept = useSyncExternalStore(
    subscribe,
    () => unread,
    () => none,
  );
  useEffect(() => dropOutdated(lines), [lines]);
  return lines.find((line) => textIn(kept, line.lineage, line) !== null);
}
