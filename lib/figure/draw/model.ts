import type { MuscleName } from "../movement";
import type { Side } from "../side";
import type { Skeleton } from "../skeleton";
import type { Figure } from "./figures";
import type { Cloth, Paint, Seamed } from "./paint";
import type { Part, Shape } from "./view";

/** Who is drawn, in one moment. */
export type Model = {
  skeleton: Skeleton;
  figure: Figure;
  /** The side that is drawn in the far tones all the way; null when both are equally near. */
  farSide: Side | null;
  shoes: boolean;
  fists: boolean;
  /** Hands that lie flat on something; the others are relaxed. */
  flatHands: Record<Side, boolean>;
  muscles: ReadonlySet<MuscleName>;
};

/** A colour of a limb, in the tone of its side. */
export function tones(model: Model, side: Side) {
  const far = model.farSide === side;
  return {
    far,
    cloth: (cloth: Cloth): Paint => (far ? `${cloth}Far` : cloth),
    patch: (cloth: Seamed): Paint => (far ? `${cloth}FarPatch` : `${cloth}Patch`),
  };
}

/** A part of what is there to draw: paths without data (turned away) are left out. */
export const part = (id: string, nearness: number, shapes: readonly (Shape | false)[]): Part => ({
  id,
  nearness,
  shapes: shapes.filter((each): each is Shape => each !== false && each.d !== ""),
});

export const shape = (paint: Paint, d: string): Shape => ({ paint, d });
