/** Does something when the page has nothing else to do. @returns what calls it off */
export function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const handle = requestIdleCallback(work);
    return () => cancelIdleCallback(handle);
  }
  // Safari has none.
  const timer = setTimeout(work, 2_000);
  return () => clearTimeout(timer);
}
