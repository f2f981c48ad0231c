/** Does something once the page has nothing better to do. Safari doesn't tell when that is. @returns what calls it off */
export function whenIdle(work: () => void): () => void {
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(work, 1_500);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(work, { timeout: 5_000 });
  return () => cancelIdleCallback(request);
}
