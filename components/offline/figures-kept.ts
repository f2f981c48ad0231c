import { figureAddress, movementAddress } from "@/lib/exercise/figure-address";
import type { Build } from "@/lib/figure/draw/build";
import type { Side } from "@/lib/figure/side";
import type { PlanExercise } from "@/lib/session/plan";
import { FIGURES } from "./figures-cache";

const STILLS = ["thumb.svg", "still.svg"] as const;
const SIDES: Side[] = ["R", "L"];
const AT_ONCE = 4;

/** The worker's answer for a figure that this phone keeps. */
export async function figureKept(request: Request): Promise<Response | undefined> {
  return (await caches.open(FIGURES)).match(request);
}

/** The addresses of all drawings that these exercises can show, for the chosen body. */
export function figuresOf(exercises: readonly PlanExercise[], build: Build): string[] {
  return exercises.flatMap(({ figure }) => {
    if (!figure) return [];
    const sides = figure.otherSide === "swap" ? SIDES : SIDES.slice(0, 1);
    const stills = STILLS.flatMap((still) => sides.map((side) => figureAddress(figure.id, still, build, side)));
    return [...stills, movementAddress(figure.id)];
  });
}

/** Keeps the plan's drawings on the phone, and no others. What can't be fetched now is fetched the next time. */
export async function keepFigures(exercises: readonly PlanExercise[], build: Build): Promise<void> {
  if (!("caches" in globalThis)) return;
  const cache = await caches.open(FIGURES);
  const wanted = new Set(figuresOf(exercises, build));
  const kept = new Set<string>();
  for (const { url } of await cache.keys()) {
    const { pathname, search } = new URL(url);
    if (wanted.has(pathname + search)) kept.add(pathname + search);
    else await cache.delete(url);
  }
  const missing = [...wanted].filter((address) => !kept.has(address));
  const fetchNext = async (): Promise<void> => {
    for (let address = missing.pop(); address; address = missing.pop()) {
      const answer = await fetch(address).catch(() => null);
      if (answer?.ok) await cache.put(address, answer);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
}
