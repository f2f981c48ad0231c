import { type Crop, type Movement, startAndEnd, thumbKey } from "../movement";
import { type Solved, solve } from "../solve";
import { cropOf } from "./bounds";
import type { Build } from "./build";
import { type DrawOptions, drawScene } from "./scene";
import { shapesMarkup } from "./svg";

/** The smallest picture of a movement, of the key that tells most: an SVG file with one symbol, "thumb". */
export function thumbMarkup(movement: Movement, build: Build): string {
  const solved = solve(movement);
  return file([symbol("thumb", solved, thumbKey(movement), { build, detail: "small" })]);
}

/** Start (with the way it will go) and end (with the muscles that work): an SVG file with two symbols, "start" and "end". */
export function stillsMarkup(movement: Movement, build: Build): string {
  const solved = solve(movement);
  const [start, end] = startAndEnd(movement);
  return file([
    symbol("start", solved, start, { build, arrows: true }),
    symbol("end", solved, end, { build, muscles: true }),
  ]);
}

const file = (symbols: string[]): string => `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;

function symbol(id: string, solved: Solved, key: number, options: DrawOptions): string {
  const skeleton = solved.skeletons[key];
  if (!skeleton) throw new RangeError(`The movement has no key ${key}.`);
  const crop: Crop = solved.movement.crop ?? cropOf(solved.movement);
  const markup = shapesMarkup(drawScene(solved, skeleton, options), options.detail);
  return `<symbol id="${id}" viewBox="${crop.join(" ")}">${markup}</symbol>`;
}
