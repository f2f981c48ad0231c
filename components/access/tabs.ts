/** What the tabs of one browser tell each other about the sign-in that they share. */
type Word =
  /** Somebody is here: this much time is left. */
  | { kind: "alive"; seconds: number }
  | { kind: "out" }
  | { kind: "in" }
  /** The sign-in acts as somebody else now. */
  | { kind: "switched" };

const NAME = "praxis.sign-in";

let shared: BroadcastChannel | undefined;

/** One for the page, which so does not hear itself. Absent from some old phones; there each tab finds out by itself. */
function channel(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel !== "undefined") shared ??= new BroadcastChannel(NAME);
  return shared;
}

export function tellTabs(kind: "out" | "in" | "switched"): void;
export function tellTabs(kind: "alive", seconds: number): void;
export function tellTabs(kind: Word["kind"], seconds = 0): void {
  channel()?.postMessage(kind === "alive" ? { kind, seconds } : { kind });
}

/** @returns what ends the listening */
export function onTabs(listener: (word: Word) => void): () => void {
  const hear = (event: MessageEvent<Word>) => listener(event.data);
  const listening = channel();
  listening?.addEventListener("message", hear);
  return () => listening?.removeEventListener("message", hear);
}
