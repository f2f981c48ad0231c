import type { MuscleGroup, MuscleName } from "../movement";
import { SIDES, type Side, signOf } from "../side";
import { type Belly, bellyShapes, type Round } from "./belly";
import { shankBone, thighBone, upperArmBone } from "./bones";
import { ringOn, rings } from "./limb";
import type { Model } from "./model";
import type { Ring } from "./outline";
import { trunkRings } from "./trunk-rings";
import type { Shape, View } from "./view";

const works = ({ muscles }: Model, group: MuscleGroup, side: Side): boolean =>
  muscles.has(group) || muscles.has(`${group}${side}` as MuscleName);

const everywhere = (over: Ring[], middle: Round, half: number): Belly => ({
  rings: over,
  middle: over.map(() => middle),
  half,
});

export function legMuscles(view: View, model: Model, side: Side): { thigh: Shape[]; shank: Shape[] } {
  const z = signOf(side);
  const thigh = (from: number, to: number) => rings(thighBone(model, side), from, to);
  const shank = (from: number, to: number) => rings(shankBone(model, side), from, to);
  const bellies = (list: [MuscleGroup, () => Belly][]): Shape[] =>
    list.flatMap(([group, belly]) => (works(model, group, side) ? bellyShapes(view, belly()) : []));
  return {
    thigh: bellies([
      ["quads", () => everywhere(thigh(0.1, 0.9), 30 * z, 58)],
      ["hams", () => everywhere(thigh(0.12, 0.92), 180 - 26 * z, 52)],
      ["adductors", () => everywhere(thigh(0.06, 0.74), -72 * z, 40)],
    ]),
    shank: bellies([
      ["calf", () => everywhere(shank(0.05, 0.6), 180, 56)],
      ["shin", () => everywhere(shank(0.08, 0.72), 28 * z, 30)],
    ]),
  };
}

export function armMuscles(view: View, model: Model, side: Side): Shape[] {
  if (!works(model, "delt", side)) return [];
  return bellyShapes(view, everywhere(rings(upperArmBone(model, side), -0.08, 0.5, 0.6), 90 * signOf(side), 62));
}

/** Muscles from the pelvis to the thigh; drawn over both. */
export function hipMuscles(view: View, model: Model, side: Side): Shape[] {
  const z = signOf(side);
  const trunk = trunkRings(model);
  const thigh = thighBone(model, side);
  const over = [trunk[2] as Ring, trunk[1] as Ring, ringOn(thigh, 0.08, 0.6), ringOn(thigh, 0.22, 0.6)];
  const shapes: Shape[] = [];
  if (works(model, "glute", side)) {
    shapes.push(...bellyShapes(view, { rings: over, middle: [150 * z, 146 * z, 164 * z, 164 * z], half: 34 }));
  }
  if (works(model, "hipflexor", side)) {
    const way = [trunk[3] as Ring, ...over, ringOn(thigh, 0.38)];
    shapes.push(...bellyShapes(view, { rings: way, middle: [20 * z, 26 * z, 34 * z, 0, 0, 0], half: 26 }));
  }
  return shapes;
}

export function trunkMuscles(view: View, model: Model, trunk: readonly Ring[]): Shape[] {
  const shapes: Shape[] = [];
  const { muscles } = model;
  if (muscles.has("abs")) shapes.push(...bellyShapes(view, everywhere(trunk.slice(2, 7), 0, 40)));
  if (muscles.has("back")) shapes.push(...bellyShapes(view, everywhere(trunk.slice(1, 8), 180, 36)));
  if (muscles.has("upperback")) shapes.push(...bellyShapes(view, everywhere(trunk.slice(5, 9), 180, 56)));
  for (const side of SIDES) {
    const z = signOf(side);
    if (works(model, "side", side)) shapes.push(...bellyShapes(view, everywhere(trunk.slice(2, 7), 84 * z, 40)));
    if (works(model, "pec", side)) {
      const chest = { ...everywhere(trunk.slice(5, 9), 38 * z, 32), across: true };
      shapes.push(...bellyShapes(view, chest));
    }
  }
  return shapes;
}
