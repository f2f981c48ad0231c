import { skeletonBetween } from "../blend";
import { swapSides } from "../mirror";
import type { Crop, Movement } from "../movement";
import { type Solved, solve } from "../solve";
import type { Build } from "./build";
import { BUILDS } from "./build";
import { drawScene } from "./scene";
import { type Detail, GRID } from "./trace";
import type { Shape } from "./view";

const SAMPLES = 5;
const PADDING = 5;
const SMALL_PADDING = 3;
const TALLEST = 1 / 1.25;
const WIDEST = 2.4;
/** The share of added height that goes above the figure: the floor stays near the bottom. */
const ABOVE = 0.75;

/**
 * What the drawing covers over the whole loop in every build, and with the sides exchanged where that is how the other side
 * is shown, with some air: [left, top, width, height] in whole cm.
 */
export function cropOf(movement: Movement, builds: readonly Build[] = BUILDS): Crop {
  const edges = nothing();
  takeIn(edges, solve(movement), builds);
  if (movement.otherSide === "swap") takeIn(edges, solve(swapSides(movement)), builds);
  return within(edges, PADDING);
}

/** What one picture covers, with a little air. */
export function coverOf(shapes: readonly Shape[], detail: Detail): Crop {
  const edges = nothing();
  for (const { d } of shapes) widen(edges, d, detail === "small" ? GRID.small : 1);
  return within(edges, SMALL_PADDING);
}

function within({ left, right, top, bottom }: Edges, padding: number): Crop {
  const [x, y] = [Math.floor(left - padding), Math.floor(top - padding)];
  const crop: Crop = [x, y, Math.ceil(right + padding) - x, Math.ceil(bottom + padding) - y];
  const aspect = crop[2] / crop[3];
  if (aspect < TALLEST) return frameOf(crop, TALLEST);
  return aspect > WIDEST ? frameOf(crop, WIDEST) : crop;
}

function takeIn(edges: Edges, solved: Solved, builds: readonly Build[]): void {
  for (const [from, to] of waysOf(solved)) {
    for (let sample = 0; sample <= SAMPLES; sample++) {
      const skeleton = skeletonBetween(solved, from, to, sample / SAMPLES);
      for (const build of builds) {
        for (const { d } of drawScene(solved, skeleton, { build, arrows: sample === 0 })) widen(edges, d);
      }
    }
  }
}

/** A crop widened or heightened to an aspect (width by height); the figure stays on the floor. */
export function frameOf([left, top, width, height]: Crop, aspect: number): Crop {
  if (width / height < aspect) {
    const wider = Math.ceil(height * aspect);
    return [Math.round(left - (wider - width) / 2), top, wider, height];
  }
  const taller = Math.ceil(width / aspect);
  return [left, Math.round(top - (taller - height) * ABOVE), width, taller];
}

/** Every way from key to key. */
function waysOf({ skeletons, movement }: Solved): [number, number][] {
  const ways = skeletons.slice(1).map((_, index): [number, number] => [index, index + 1]);
  if (movement.loop && skeletons.length > 1) ways.push([skeletons.length - 1, 0]);
  return ways.length > 0 ? ways : [[0, 0]];
}

type Edges = { left: number; right: number; top: number; bottom: number };
const nothing = (): Edges => ({ left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity });

/** Takes in the joints of one path, whose numbers are multiples of `unit` cm. */
function widen(edges: Edges, d: string, unit = 1): void {
  for (const [stepsX, stepsY] of jointsOf(d)) {
    const [x, y] = [stepsX * unit, stepsY * unit];
    edges.left = Math.min(edges.left, x);
    edges.right = Math.max(edges.right, x);
    edges.top = Math.min(edges.top, y);
    edges.bottom = Math.max(edges.bottom, y);
  }
}

/** The points at which the pieces of a path meet, in its own numbers. */
export function jointsOf(d: string): [x: number, y: number][] {
  if (/NaN|Infinity/.test(d)) throw new RangeError(`A path has what is no number: ${d.slice(0, 60)}`);
  const joints: [number, number][] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest] of d.matchAll(/([Mlqt])([^Mlqtz]*)/g)) {
    const numbers = (rest?.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const each = command === "q" ? 4 : 2;
    for (let index = 0; index + each <= numbers.length; index += each) {
      const [dx, dy] = [numbers[index + each - 2] ?? 0, numbers[index + each - 1] ?? 0];
      [x, y] = command === "M" ? [dx, dy] : [x + dx, y + dy];
      joints.push([x, y]);
    }
  }
  return joints;
}
