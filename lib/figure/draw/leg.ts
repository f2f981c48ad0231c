import { along, type Frame, scale, type Vec } from "../algebra";
import type { Side } from "../side";
import { shankBone, thighBone } from "./bones";
import { facing, nearnessOf } from "./camera";
import { type Bone, ringOn, rings } from "./limb";
import { type Model, part, shape, tones } from "./model";
import { legMuscles } from "./muscles";
import { hull, offset, type Ring, ringAt, tube } from "./outline";
import { seatRings } from "./trunk-rings";
import type { Part, Shape, View } from "./view";

/** Shares of the thigh at which the shorts end, and from which bare skin is drawn. */
const HEM = 0.47;
const BARE = 0.34;
const FLARE = 1.2;

/** Thigh with its leg of the shorts, and shank with foot. */
export function legParts(view: View, model: Model, side: Side): Part[] {
  const { points } = model.skeleton;
  const { cloth, patch, far } = tones(model, side);
  const [thigh, shank] = [thighBone(model, side), shankBone(model, side)];
  const thighNearness = nearnessOf(view.camera, points[`hip${side}`], points[`knee${side}`]) + 1;
  const shankNearness = nearnessOf(view.camera, points[`knee${side}`], points[`ankle${side}`]) + 0.5;
  const shankInFront = shankNearness >= thighNearness;
  const muscles = legMuscles(view, model, side);
  return [
    part(`thigh${side}`, thighNearness, [
      shape(cloth("skin"), tube(view, rings(thigh, BARE), "flat")),
      !shankInFront && shape(patch("skin"), tube(view, rings(shank, 0, 0.16, -0.4))),
      shape(cloth("shorts"), tube(view, shortsLeg(thigh), "soft", "flat")),
      view.detail === "full" && !far && shape("shortsPatch", tube(view, seatRings(model), "soft", "flat")),
      ...muscles.thigh,
    ]),
    part(`shank${side}`, shankNearness, [
      shape(cloth("skin"), tube(view, rings(shank))),
      ...footShapes(view, model, side),
      shankInFront && shape(patch("skin"), tube(view, rings(thigh, 0.74, 1, -0.4))),
      ...muscles.shank,
    ]),
  ];
}

const shortsLeg = (thigh: Bone): Ring[] => [...rings(thigh, 0.05, HEM - 0.12, 0.9), ringOn(thigh, HEM, FLARE)];

/** The foot's own frame as a tube's: it runs from heel to toe, the back of the foot is its front. */
const asTube = ([forward, up, right]: Frame): Frame => [up, scale(forward, -1), right];

/** Heel to toes: forward and up from the ankle, then the half-widths above, below and aside. */
const FOOT = [
  [-4.2, -3.6, 3.1, 3.7, 2.9],
  [0, -3.3, 4.3, 4.1, 3.2],
  [4.5, -3.9, 3.8, 3.4, 3.5],
  [8.5, -4.7, 2.8, 2.6, 4],
] as const;
/** The same for the toes, from the ball. */
const TOES = [
  [0.3, 2.1, 1.9, 4.2],
  [3.6, 1.4, 1.7, 3.8],
  [5.8, 0.9, 1.3, 2.7],
] as const;
const SHOE_THICKER = 0.5;

function footShapes(view: View, model: Model, side: Side): Shape[] {
  const { points, frames } = model.skeleton;
  const { cloth, patch } = tones(model, side);
  const [ankle, ball, foot, toes] = [
    points[`ankle${side}`],
    points[`ball${side}`],
    frames[`foot${side}`],
    frames[`toes${side}`],
  ];
  const thicker = model.shoes ? SHOE_THICKER : 0;
  const footRing = ([forward, up, above, below, aside]: (typeof FOOT)[number]): Ring =>
    ringAt(ankle, asTube(foot), [up, -forward, 0], [above + thicker, below + thicker * 0.4, aside + thicker]);
  const toeRing = ([forward, above, below, aside]: (typeof TOES)[number]): Ring =>
    ringAt(ball, asTube(toes), [1.8, -forward, 0], [above + thicker, below + thicker * 0.4, aside + thicker]);
  const sections = [...FOOT.map(footRing), ...TOES.map(toeRing)];
  const sideOn = Math.abs(facing(view.camera, foot[0])) < 0.8;
  const outline = sideOn ? tube(view, sections) : hull(view, sections);
  const shank = shankBone(model, side);
  if (!model.shoes) {
    const instep = ringAt(ankle, asTube(foot), [-2.6, -2.5, 0], [2.6, 2, 2.5]);
    if (view.detail === "small") return [shape(cloth("skin"), outline)];
    return [
      shape(cloth("skin"), outline),
      shape(patch("skin"), tube(view, [ringOn(shank, 0.84, -0.4), ringOn(shank, 1, -0.4), instep])),
    ];
  }
  const sock = shape(cloth("sock"), tube(view, rings(shank, 0.86, 1, 0.5)));
  return sideOn
    ? [sock, shape(cloth("shoe"), outline), shape("sole", sole(view, ankle, ball, foot, toes))]
    : [sock, shape(cloth("shoe"), outline)];
}

function sole(view: View, ankle: Vec, ball: Vec, foot: Frame, toes: Frame): string {
  const under = (forward: number, up: number, half: number, aside: number): Ring =>
    ringAt(ankle, asTube(foot), [up, -forward, 0], [half, half, aside]);
  const underToes = (forward: number, up: number, aside: number): Ring => ({
    center: offset(along(ball, toes[0], forward), toes, [0, up, 0]),
    frame: asTube(toes),
    front: 0.6,
    back: 0.6,
    side: aside,
  });
  return tube(view, [
    under(-5.4, -6.7, 0.75, 3),
    under(4, -6.8, 0.6, 3.6),
    under(10, -7, 0.6, 4),
    underToes(2, -1.1, 4),
    underToes(5.8, -0.9, 3),
  ]);
}
