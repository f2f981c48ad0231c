/** Where a phone keeps the drawings of a plan's exercises. */
export const FIGURES = "figures";

/** They are drawings of nobody, but which ones they are tells what is prescribed. @returns whether they are gone */
export async function dropFigures(): Promise<boolean> {
  if (!("caches" in globalThis)) return true;
  return caches.delete(FIGURES).then(
    () => true,
    () => false,
  );
}
