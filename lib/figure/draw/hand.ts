import { type Frame, radians, type Vec } from "../algebra";
import { type Side, signOf } from "../side";
import { facing } from "./camera";
import { type Model, shape, tones } from "./model";
import { type Ring, ringAt, spot, tube } from "./outline";
import { curve } from "./path";
import type { Shape, View } from "./view";

/** A section of the hand: cm from the wrist down, towards the thumb and towards the palm; then its half-widths. */
type Section = [down: number, thumbward: number, palmward: number, breadth: number, thickness: number];

function handRing({ skeleton: { points, frames } }: Model, side: Side, ...section: Section): Ring {
  const [down, thumbward, palmward, breadth, thickness] = section;
  const place: Vec = [thumbward, -down, -signOf(side) * palmward];
  return ringAt(points[`wrist${side}`], frames[`hand${side}`], place, [breadth, breadth, thickness]);
}

/** How far the fingers of a relaxed hand have bent at knuckles and middle joints, in degrees. */
const RELAXED: [number, number] = [20, 46];
const FLAT: [number, number] = [0, 0];
const KNUCKLES = 8.8;
const FINGER_BONES: [number, number] = [4.2, 3.6];

/** Inside the wrist: hides the seam between hand and forearm. */
export const wristRing = (model: Model, side: Side): Ring => handRing(model, side, 3.2, 0, 0, 2.2, 1.3);

/** The fingers' middle joints and tips, cm from the wrist: down, and towards the palm. */
function fingers({ flatHands }: Model, side: Side): { joint: [number, number]; tip: [number, number] } {
  const [knuckle, middle] = (flatHands[side] ? FLAT : RELAXED).map(radians) as [number, number];
  const joint: [number, number] = [
    KNUCKLES + FINGER_BONES[0] * Math.cos(knuckle),
    0.3 + FINGER_BONES[0] * Math.sin(knuckle),
  ];
  return {
    joint,
    tip: [joint[0] + FINGER_BONES[1] * Math.cos(middle), joint[1] + FINGER_BONES[1] * Math.sin(middle)],
  };
}

/** The hand without its thumb, open or closed. */
export function handRings(model: Model, side: Side): Ring[] {
  const ring = (...section: Section): Ring => handRing(model, side, ...section);
  if (model.fists) {
    return [
      ring(-0.5, 0, 0, 2.1, 1.8),
      ring(3, 0.2, 0.2, 3.2, 2.3),
      ring(6.4, 0.3, 0.7, 3.6, 2.9),
      ring(8.4, 0.2, 0.9, 3.1, 2.6),
    ];
  }
  const { joint, tip } = fingers(model, side);
  return [
    ring(-0.5, 0, 0, 2.1, 1.8),
    ring(2.6, 0.1, 0, 2.8, 1.7),
    ring(6, 0.2, 0.1, 3.5, 1.7),
    ring(KNUCKLES, 0.2, 0.2, 3.5, 1.5),
    ring(joint[0], 0, joint[1], 3.1, 1.25),
    ring(tip[0], -0.2, tip[1], 2.1, 1),
  ];
}

const THUMB: readonly Section[] = [
  [2.6, 2, 0.3, 1.5, 1.4],
  [5.4, 3.7, 1.1, 1.4, 1.3],
  [8.2, 4.3, 1.7, 1, 1],
];
const CLOSED_THUMB: readonly Section[] = [
  [3.2, 2.4, 0.8, 1.4, 1.4],
  [6.2, 2.8, 2.6, 1.3, 1.3],
  [7.4, 1, 3.4, 1.1, 1.1],
];

export function handShapes(view: View, model: Model, side: Side): Shape[] {
  const skin = tones(model, side).cloth("skin");
  const thumb = (model.fists ? CLOSED_THUMB : THUMB).map((section) => handRing(model, side, ...section));
  return [
    shape(skin, tube(view, handRings(model, side))),
    shape(skin, tube(view, thumb)),
    ...(model.fists ? [] : fingerLines(view, model, side)),
  ];
}

/** Lines between the fingers, where the back or the palm of the hand is seen. */
function fingerLines(view: View, model: Model, side: Side): Shape[] {
  const { joint, tip } = fingers(model, side);
  const { points, frames } = model.skeleton;
  const frame: Frame = frames[`hand${side}`];
  const seen = facing(view.camera, frame[2]);
  if (Math.abs(seen) < 0.55) return [];
  const palmward = -signOf(side);
  const surface = seen * palmward > 0 ? 1 : -1;
  return [-1.5, 0.1, 1.6].map((thumbward) => {
    const at = (down: number, depth: number, thickness: number): Vec => [
      thumbward,
      -down,
      palmward * (depth + surface * thickness),
    ];
    const places: Vec[] = [at(KNUCKLES + 0.6, 0.4, 1.2), at(joint[0], joint[1], 1), at(tip[0] - 0.2, tip[1], 0.8)];
    const line = places.map((place) => spot(view, points[`wrist${side}`], frame, place));
    return shape("skinLine", curve(line, view.detail));
  });
}
