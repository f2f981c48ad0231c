import type { MuscleName } from "../movement";
import { SIDES } from "../side";
import type { Skeleton } from "../skeleton";
import type { Solved } from "../solve";
import { armParts } from "./arm";
import { arrowShapes } from "./arrow";
import type { Build } from "./build";
import { FIGURES } from "./figures";
import { underfoot } from "./ground";
import { headParts } from "./head";
import { legParts } from "./leg";
import { type Model, part } from "./model";
import { hipMuscles } from "./muscles";
import type { Detail } from "./path";
import { propParts } from "./props";
import { settingOf } from "./setting";
import { trunkParts } from "./trunk";
import type { Part, Shape, View } from "./view";

export type { Shape } from "./view";

export type DrawOptions = {
  build?: Build;
  muscles?: boolean;
  arrows?: boolean;
  detail?: Detail;
  /** Instead of the movement's own: degrees round the figure and above it. */
  camera?: [around: number, above: number];
};

/** The whole picture of one moment, from back to front. */
export function drawScene(solved: Solved, skeleton: Skeleton, options: DrawOptions = {}): Shape[] {
  const { movement } = solved;
  const setting = settingOf(solved, options.camera);
  const view: View = { camera: setting.camera, detail: options.detail ?? "full" };
  const model: Model = {
    skeleton,
    figure: FIGURES[options.build ?? "lean"],
    farSide: setting.farSide,
    shoes: movement.shoes ?? false,
    fists: movement.fists ?? false,
    flatHands: setting.flatHands,
    muscles: new Set<MuscleName>(options.muscles ? movement.muscles : []),
  };
  const start = solved.skeletons[0] as Skeleton;
  const props = movement.props ?? [];
  const parts = [...bodyParts(view, model), ...props.flatMap((prop) => propParts(view, start, skeleton, prop))];
  const nearness = (each: Part): number => each.nearness + (movement.order?.[each.id] ?? 0);
  parts.sort((a, b) => nearness(a) - nearness(b));
  return [
    ...underfoot(view, setting.ground, movement, skeleton),
    ...parts.flatMap(({ shapes }) => shapes),
    ...(options.arrows ? arrowShapes(view, solved) : []),
  ];
}

function bodyParts(view: View, model: Model): Part[] {
  const legs = SIDES.flatMap((side) => legParts(view, model, side));
  const nearThighs = legs.filter(({ id }) => id.startsWith("thigh") && id !== `thigh${model.farSide}`);
  const trunk = trunkParts(
    view,
    model,
    nearThighs.map(({ nearness }) => nearness),
  );
  const torso = Math.max(...trunk.map(({ nearness }) => nearness));
  const hips = SIDES.map((side) => {
    const thigh = legs.find(({ id }) => id === `thigh${side}`)?.nearness ?? 0;
    const over = side === model.farSide ? thigh + 0.1 : Math.max(torso, thigh) + 0.2;
    return part(`hip${side}`, over, hipMuscles(view, model, side));
  });
  return [
    ...legs,
    ...trunk,
    ...hips,
    ...SIDES.flatMap((side) => armParts(view, model, side)),
    ...headParts(view, model),
  ];
}
