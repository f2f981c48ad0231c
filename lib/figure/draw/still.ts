import { type Crop, type Movement, startAndEnd, thumbKey } from "../movement";
import { type Solved, solve } from "../solve";
import { coverOf, cropOf } from "./bounds";
import type { Build } from "./build";
import { type DrawOptions, drawScene } from "./scene";
import { shapesMarkup } from "./svg";
import type { Shape } from "./view";

/** A picture as the inside of an <svg>, and the part of the plane that it covers. */
export type Picture = { crop: Crop; markup: string };

/** The smallest picture of a movement: the key that tells most, as large as it fits. */
export function thumbOf(solved: Solved, build: Build): Picture {
  const shapes = keyShapes(solved, thumbKey(solved.movement), { build, detail: "small" });
  return { crop: coverOf(shapes, "small"), markup: shapesMarkup(shapes, "small") };
}

/** The smallest picture as an SVG file with one symbol, "thumb". */
export function thumbMarkup(movement: Movement, build: Build): string {
  return file({ thumb: thumbOf(solve(movement), build) });
}

/**
 * Start (with the way it will go) and end (with the muscles that work), in the crop of the whole movement: an SVG file with two
 * symbols, "start" and "end".
 */
export function stillsMarkup(movement: Movement, build: Build): string {
  const solved = solve(movement);
  const crop = movement.crop ?? cropOf(movement);
  const [start, end] = startAndEnd(movement);
  const still = (key: number, options: DrawOptions): Picture => ({
    crop,
    markup: shapesMarkup(keyShapes(solved, key, options)),
  });
  return file({ start: still(start, { build, arrows: true }), end: still(end, { build, muscles: true }) });
}

function keyShapes(solved: Solved, key: number, options: DrawOptions): Shape[] {
  const skeleton = solved.skeletons[key];
  if (!skeleton) throw new RangeError(`The movement has no key ${key}.`);
  return drawScene(solved, skeleton, options);
}

function file(pictures: Record<string, Picture>): string {
  const symbols = Object.entries(pictures).map(
    ([id, { crop, markup }]) => `<symbol id="${id}" viewBox="${crop.join(" ")}">${markup}</symbol>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
}
