import type { Taken } from "./kept";

/** What the tabs of one browser tell each other about the queue. */
export type Word =
  /** Something was added, or refused. */
  | { kind: "changed" }
  /**
   * These are out of the queue: sent, or taken away by the patient. What was sent is told whole, since a tab that slept
   * does not know it; not by a tab of an earlier version.
   */
  | { kind: "gone"; ids: string[]; sent: boolean; items?: { owner: string; taken: Taken }[] };

const NAME = "praxis.outbox";
/** Longer than a request may take. */
const LONGEST_TURN_MILLISECONDS = 45_000;

let shared: BroadcastChannel | undefined;

/** One for the page, which so does not hear itself. Absent from some old phones: a tab then sees it when loaded anew. */
function channel(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel !== "undefined") shared ??= new BroadcastChannel(NAME);
  return shared;
}

export function tellOtherTabs(word: Word): void {
  channel()?.postMessage(word);
}

/** @returns what ends the listening */
export function onOtherTabs(listener: (word: Word) => void): () => void {
  const hear = (event: MessageEvent<Word>) => listener(event.data);
  const listening = channel();
  listening?.addEventListener("message", hear);
  return () => listening?.removeEventListener("message", hear);
}

/**
 * Works while no other tab does. It only saves requests: sending twice is harmless, so where there is no lock, or a tab
 * fell asleep over it, the work is done all the same.
 */
export async function inTurn(work: () => Promise<void>): Promise<void> {
  if (!navigator.locks) return work();
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), LONGEST_TURN_MILLISECONDS);
  let begun = false;
  const begin = () => {
    begun = true;
    clearTimeout(timer);
    return work();
  };
  try {
    await navigator.locks.request(NAME, { signal: patience.signal }, begin);
  } catch (error) {
    if (begun) throw error;
    await begin();
  }
}
