import { mixVec, type Vec } from "../algebra";
import { SIDES, type Side, signOf } from "../side";
import { nearnessOf } from "./camera";
import { type Model, part, shape } from "./model";
import { trunkMuscles } from "./muscles";
import { offset, type Ring, ringAt, tube, widened } from "./outline";
import { onFloor, trunkRings, WIDER_BEHIND } from "./trunk-rings";
import type { Part, View } from "./view";

/** The first ring above the shirt's hem. */
const ABOVE_HEM = 2;
const LOOSE = 0.4;

export const trunkNearness = ({ camera }: View, { skeleton: { points } }: Model): number =>
  nearnessOf(camera, points.pelvis, points.t1, points.t2);

/** Pelvis in shorts, trunk in a shirt, and the muscles on it. `legs` says how near the near thighs are. */
export function trunkParts(view: View, model: Model, legs: readonly number[]): Part[] {
  const trunk = trunkRings(model);
  const nearness = trunkNearness(view, model);
  const webs = SIDES.map((side) => web(view, model, side));
  const hem = shirtHem(model);
  const shirt = [hem, ...trunk.slice(ABOVE_HEM).map((ring) => widened(ring, LOOSE))];
  return [
    part("pelvis", Math.min(nearness - 0.5, ...legs.map((each) => each - 0.1)), [
      shape("shorts", tube(view, trunk.slice(0, ABOVE_HEM + 2), "soft", "flat")),
    ]),
    part("torso", nearness, [
      ...webs.map((d) => shape("shirt", d)),
      shape("shirt", tube(view, shirt, "flat", "low")),
      ...(view.detail === "full" ? webs.map((d) => shape("shirtPatch", d)) : []),
    ]),
    part("trunkMuscles", nearness + 0.1, trunkMuscles(view, model, trunk)),
  ];
}

function shirtHem({ skeleton: { points, frames }, figure }: Model): Ring {
  const wider = figure.hips;
  return onFloor(
    ringAt(
      points.pelvis,
      frames.pelvis,
      [0, 3, 0],
      [9.2 + 0.6 * figure.belly, 11 * (1 + (wider - 1) * WIDER_BEHIND), 15.8 * wider],
    ),
  );
}

/** From the spine to the shoulder. */
function web(view: View, { skeleton: { points, frames }, figure }: Model, side: Side): string {
  const z = signOf(side);
  const spine = offset(points.t1, frames.t1, [1, 8, z * 7]);
  const chest: Vec = offset(points.t2, frames.t2, [0.6, 1.4, z * 8]);
  const shoulder = offset(points[`shoulder${side}`], frames.t2, [0, -3.9, -z * 0.4]);
  const end = 3.7 * figure.shoulders;
  const at = (center: Vec, radius: number): Ring => ({
    center,
    frame: frames.t2,
    front: radius,
    back: radius,
    side: radius,
  });
  return tube(
    view,
    [
      { center: spine, frame: frames.t1, front: 7, back: 6.5, side: 6 },
      at(mixVec(chest, shoulder, 0.5), 6.2),
      at(shoulder, end),
    ],
    "round",
    "round",
  );
}
