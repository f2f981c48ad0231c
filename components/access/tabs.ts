/** What the tabs of one browser tell each other about the sign-in that they share. */
type Word =
  /** Somebody is here: this much time is left. */
  | { kind: "alive"; seconds: number }
  | { kind: "out" }
  | { kind: "in" }
  /** The sign-in acts as somebody else now. */
  | { kind: "switched" };

const NAME = "praxis.sign-in";

/** Absent from some old phones; there each tab finds out by itself. */
const canTell = () => typeof BroadcastChannel !== "undefined";

export function tellTabs(kind: "out" | "in" | "switched"): void;
export function tellTabs(kind: "alive", seconds: number): void;
export function tellTabs(kind: Word["kind"], seconds = 0): void {
  if (!canTell()) return;
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(kind === "alive" ? { kind, seconds } : { kind });
  channel.close();
}

/** @returns what ends the listening */
export function onTabs(listener: (word: Word) => void): () => void {
  if (!canTell()) return () => {};
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = (event: MessageEvent<Word>) => listener(event.data);
  return () => channel.close();
}
