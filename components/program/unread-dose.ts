import { useSyncExternalStore } from "react";

/** What was typed into a line's dose and is not understood: kept while its editor is closed. By lineage. */
let unread: ReadonlyMap<string, string> = new Map();
const none: typeof unread = new Map();
const listeners = new Set<() => void>();

export const unreadOf = (lineage: string): string | null => unread.get(lineage) ?? null;

export function keepUnread(lineage: string, text: string | null) {
  if (unreadOf(lineage) === text) return;
  const next = new Map(unread);
  if (text === null) next.delete(lineage);
  else next.set(lineage, text);
  unread = next;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void) {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** Renders anew when a dose becomes understood, or stops being so. */
export const useUnread = () =>
  useSyncExternalStore(
    subscribe,
    () => unread,
    () => none,
  );
