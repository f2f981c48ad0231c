import { useMemo } from "react";
import { useFigureLook } from "@/components/figure/figure-look";
import { cropOf } from "@/lib/figure/draw/bounds";
import type { Build } from "@/lib/figure/draw/build";
import { drawScene } from "@/lib/figure/draw/scene";
import type { Shape } from "@/lib/figure/draw/view";
import type { Layer } from "@/lib/figure/editor-layer";
import { shownKey, shownMovement } from "@/lib/figure/editor-reading";
import type { Crop, Movement } from "@/lib/figure/movement";
import type { Skeleton } from "@/lib/figure/skeleton";
import { type Solved, solve } from "@/lib/figure/solve";
import { failureOf } from "./failure";

/** What is drawn of a movement while one of its layers is edited. */
export type Scene = { solved: Solved; key: number; skeleton: Skeleton; build: Build; shapes: Shape[] };

/** The scene, or why it cannot be drawn: the pose format knows more than the solver can do. */
export type Drawn = { scene: Scene } | { failure: string };

export function useScene(movement: Movement, layer: Layer): Drawn {
  const { build } = useFigureLook().look;
  return useMemo(() => sceneOf(movement, layer, build), [movement, layer, build]);
}

function sceneOf(whole: Movement, layer: Layer, build: Build): Drawn {
  try {
    const { arrows, ...movement } = shownMovement(whole, layer);
    // An arrow leads from key to key.
    const solved = solve(movement.keys.length > 1 ? { ...movement, arrows } : movement);
    const key = shownKey(layer);
    const skeleton = solved.skeletons[key];
    if (!skeleton) throw new RangeError(`There is no key ${key + 1}.`);
    const shapes = drawScene(solved, skeleton, { build, muscles: true, arrows: true });
    return { scene: { solved, key, skeleton, build, shapes } };
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

/** The crop lies on a coarse grid, so that a change does not always move the picture. */
const GRID = 20;

/** What the drawing of a scene covers. */
export function useCrop({ solved, build }: Scene): Crop {
  return useMemo(() => {
    const [left, top, width, height] = cropOf(solved.movement, [build]);
    const [x, y] = [Math.floor(left / GRID) * GRID, Math.floor(top / GRID) * GRID];
    return [x, y, Math.ceil((left + width) / GRID) * GRID - x, Math.ceil((top + height) / GRID) * GRID - y];
  }, [solved, build]);
}
