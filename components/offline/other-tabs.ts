/** What the tabs of one browser tell each other about the queue. */
export type Word =
  /** Something was added, or refused. */
  | { kind: "changed" }
  /** These are out of the queue: sent, or taken away by the patient. */
  | { kind: "gone"; ids: string[]; sent: boolean };

const NAME = "praxis.outbox";
/** Longer than a request may take. */
const LONGEST_TURN_MILLISECONDS = 45_000;

/** Absent from some old browsers; there each tab sees the others' work when it is loaded anew. */
const channel = () => (typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(NAME));

export function tellOtherTabs(word: Word): void {
  const telling = channel();
  telling?.postMessage(word);
  telling?.close();
}

/** @returns what ends the listening */
export function onOtherTabs(listener: (word: Word) => void): () => void {
  const listening = channel();
  if (listening) listening.onmessage = (event: MessageEvent<Word>) => listener(event.data);
  return () => listening?.close();
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
