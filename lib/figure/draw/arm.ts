import { type Side, signOf } from "../side";
import { forearmBone, upperArmBone } from "./bones";
import { nearnessOf } from "./camera";
import { handRings, handShapes, wristRing } from "./hand";
import { ringOn, rings } from "./limb";
import { type Model, part, shape, tones } from "./model";
import { armMuscles } from "./muscles";
import { type Ring, ringAt, tube } from "./outline";
import type { Part, View } from "./view";

const SLEEVE_END = 0.54;
const BARE = 0.42;

/** Upper arm with its sleeve, and forearm with the hand. */
export function armParts(view: View, model: Model, side: Side): Part[] {
  const { points } = model.skeleton;
  const { cloth, patch, far } = tones(model, side);
  const [upper, fore] = [upperArmBone(model, side), forearmBone(model, side)];
  const upperNearness = nearnessOf(view.camera, points[`shoulder${side}`], points[`elbow${side}`]) + 2;
  const foreNearness = nearnessOf(view.camera, points[`elbow${side}`], points[`wrist${side}`]) + 1.5;
  const foreInFront = foreNearness >= upperNearness;
  return [
    part(`upperArm${side}`, upperNearness, [
      shape(cloth("skin"), tube(view, rings(upper, BARE), "flat")),
      !foreInFront && shape(patch("skin"), tube(view, rings(fore, 0, 0.2, -0.4))),
      shape(
        cloth("shirt"),
        tube(
          view,
          [ringOn(upper, 0.1), ...rings(upper, 0.22, 0.4, 0.7), ringOn(upper, SLEEVE_END, 1.2)],
          "soft",
          "flat",
        ),
      ),
      !(far && view.detail === "small") &&
        shape(patch("shirt"), tube(view, [yoke(model, side), ...rings(upper, 0.1, 0.22, -0.4)], "low")),
      ...armMuscles(view, model, side),
    ]),
    part(`forearm${side}`, foreNearness, [
      ...(view.detail === "full"
        ? [
            shape(cloth("skin"), tube(view, rings(fore))),
            ...handShapes(view, model, side),
            shape(patch("skin"), tube(view, [ringOn(fore, 0.84, -0.4), wristRing(model, side)])),
          ]
        : [shape(cloth("skin"), tube(view, [...rings(fore, 0, 0.9), ...handRings(model, side)]))]),
      foreInFront && shape(patch("skin"), tube(view, rings(upper, 0.76, 1, -0.4))),
    ]),
  ];
}

/** The shoulder's part of the shirt: hides the seam of the sleeve. */
function yoke({ skeleton: { points, frames }, figure }: Model, side: Side): Ring {
  return ringAt(points.t2, frames.t2, [0.4, 5.4, signOf(side) * 9.4 * figure.shoulders], [5, 5, 4.8]);
}
