/**
 * Wakes whenever sending may go better than before: there is a network again, or somebody looks at the page.
 * @returns what ends it
 */
export function onBetterTimes({ reconnected, wake }: { reconnected: () => void; wake: () => void }): () => void {
  const online = () => {
    reconnected();
    wake();
  };
  const seen = () => document.visibilityState === "visible" && wake();
  const returned = (event: PageTransitionEvent) => event.persisted && wake();
  window.addEventListener("online", online);
  window.addEventListener("pageshow", returned);
  document.addEventListener("visibilitychange", seen);
  return () => {
    window.removeEventListener("online", online);
    window.removeEventListener("pageshow", returned);
    document.removeEventListener("visibilitychange", seen);
  };
}
