import { describe, expect, it } from "vitest";
import type { Movement } from "./movement";
import { movementSchema } from "./schema";

const of = (rest: object): unknown => ({ version: 1, keys: [{}], ...rest });
const ofPose = (pose: object): unknown => of({ keys: [pose] });
const read = (movement: unknown): Movement => movementSchema.parse(movement);
const refusals = (movement: unknown): string[] =>
  movementSchema.safeParse(movement).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("an angle beyond what a joint does is taken as the joint's end", () => {
  it.each([
    [
      { knee: 300, kneeR: -80, elbowL: 151 },
      { knee: 158, kneeR: -3, elbowL: 150 },
    ],
    [{ hip: 500 }, { hip: 135 }],
    [{ hip: [-90, 90] }, { hip: [-30, 65] }],
    [{ hipL: [-90, -90, 90] }, { hipL: [-30, -30, 65] }],
    [{ shoulder: [400, -400, 400] }, { shoulder: [185, -60, 100] }],
    [{ lumbar: [100, 100, -100] }, { lumbar: [60, 30, -20] }],
    [{ thoracic: [-100, -100, 100] }, { thoracic: [-28, -30, 40] }],
    [{ neck: [100, 100, 100] }, { neck: [65, 45, 80] }],
    [
      { ankle: -90, ankleR: 90 },
      { ankle: -58, ankleR: 40 },
    ],
    [
      { forearm: 200, wrist: 200, wristL: -200 },
      { forearm: 90, wrist: 90, wristL: -85 },
    ],
    [
      { knee: 158, hip: [135, 65, -50], ankle: "flat" },
      { knee: 158, hip: [135, 65, -50], ankle: "flat" },
    ],
  ])("%j", (asked, taken) => {
    expect(read(ofPose(asked)).keys[0]).toEqual(taken);
    expect(read(of({ base: asked })).base).toEqual(taken);
  });
});

const hand = (reach: object) => ofPose({ reach: { handR: reach } });
const both = (reach: object) => ofPose({ reach: { hand: reach } });

/** What is wrong, where it is told, and the same made right. */
const refused: [string, unknown, string, unknown][] = [
  ["a version that is not known", of({ version: 2 }), "version", of({})],
  ["no keys", of({ keys: [] }), "keys", of({ keys: [{}] })],
  ["more than four keys", of({ keys: [{}, {}, {}, {}, {}] }), "keys", of({ keys: [{}, {}, {}, {}] })],
  ["a start or end that is not there", of({ show: [0, 1] }), "show", of({ show: [0, 0] })],
  ["a small picture that is not there", of({ thumb: 1 }), "show", of({ keys: [{}, {}], thumb: 1 })],
  ["half a key", of({ keys: [{}, {}], thumb: 0.5 }), "thumb", of({ keys: [{}, {}], thumb: 1 })],
  ["a field that is not known", ofPose({ jump: 3 }), "keys.0", ofPose({ lift: 3 })],
  ["a start position that is not known", of({ from: "flying" }), "from", of({ from: "prone" })],
  ["a point that is not known", ofPose({ pin: "tail" }), "keys.0.pin", ofPose({ pin: "ballR" })],
  ["a contact that is not known", ofPose({ rest: { tail: 0 } }), "keys.0.rest.tail", ofPose({ rest: { heel: 0 } })],
  ["a level on what is not known", ofPose({ level: ["seat", "x"] }), "keys.0.level.1", ofPose({ level: null })],
  ["an empty rest", ofPose({ rest: {} }), "keys.0.rest", ofPose({ rest: { "seat|heel": 3 } })],
  ["a limb that is not known", of({ plant: ["tail"] }), "plant.0", of({ plant: ["footL"] })],
  ["a muscle that is not known", of({ muscles: ["absR"] }), "muscles.0", of({ muscles: ["abs", "gluteR"] })],
  ["a thing that is not known", of({ props: [{ kind: "sofa" }] }), "props.0.kind", of({ props: [{ kind: "mat" }] })],
  [
    "an arrow at what is not known",
    of({ arrows: [{ point: "x" }] }),
    "arrows.0.point",
    of({ arrows: [{ point: "head" }] }),
  ],
  ["a reach without a goal", hand({ pole: [0, 1, 0] }), "keys.0.reach.handR", hand({ to: "hipR", pole: [0, 1, 0] })],
  ["a reach with two goals", hand({ to: "hipR", at: [1, 2, 3] }), "keys.0.reach.handR", hand({ at: [1, 2, 3] })],
  ["an open name on one side", hand({ to: "hip" }), "keys.0.reach.handR.to", both({ to: "hip" })],
  ["an open part on one side", hand({ on: "thigh" }), "keys.0.reach.handR.on", both({ on: "thigh" })],
  [
    "a surface of no part",
    hand({ to: "hipR", onNormal: [1, 0, 0] }),
    "keys.0.reach.handR.on",
    hand({ on: "thighR", onNormal: [1, 0, 0] }),
  ],
  [
    "fingers along no part",
    hand({ to: "hipR", onFingers: [1, 0, 0] }),
    "keys.0.reach.handR.on",
    hand({ on: "thighR", onFingers: [1, 0, 0] }),
  ],
  ...(["normal", "fingers", "onNormal", "onFingers", "pole", "trunkPole"] as const).map(
    (field): [string, unknown, string, unknown] => [
      `a ${field} without direction`,
      hand({ on: "thighR", [field]: [0, 0, 0] }),
      `keys.0.reach.handR.${field}`,
      hand({ on: "thighR", [field]: [0, 0, -2] }),
    ],
  ),
  ["an endless number", ofPose({ lift: Infinity }), "keys.0.lift", ofPose({ lift: 400 })],
  ["what is no number", ofPose({ knee: Number.NaN }), "keys.0.knee", ofPose({ knee: 0 })],
  ["an endless angle", ofPose({ knee: Infinity }), "keys.0.knee", ofPose({ knee: 9000 })],
  ["a number that is text", ofPose({ lift: "3" }), "keys.0.lift", ofPose({ lift: -400 })],
  ["a place outside of the room", hand({ at: [401, 0, 0] }), "keys.0.reach.handR.at.0", hand({ at: [400, 0, 0] })],
  ["a turn of more than once", ofPose({ pitch: 361 }), "keys.0.pitch", ofPose({ pitch: -360 })],
  ["a hold that goes back", ofPose({ hold: -1 }), "keys.0.hold", ofPose({ hold: 0 })],
  ["a way that takes no time", ofPose({ move: 0 }), "keys.0.move", ofPose({ move: 0.1 })],
  ["a camera under the floor", of({ camera: [0, -30] }), "camera.1", of({ camera: [180, 85] })],
  [
    "a thing without size",
    of({ props: [{ kind: "step", at: [0, 0, 0], size: [0, 9, 9] }] }),
    "props.0.size.0",
    of({ props: [{ kind: "step", at: [0, 0, 0], size: [1, 9, 9] }] }),
  ],
  [
    "a towel of one end",
    of({ props: [{ kind: "towel", along: ["palmR"] }] }),
    "props.0.along",
    of({ props: [{ kind: "towel", along: ["palmR", { on: "footR", loc: [1, 2, 3] }] }] }),
  ],
  ["too many things", of({ props: Array(7).fill({ kind: "mat" }) }), "props", of({ props: [{ kind: "floor" }] })],
];

describe("what a movement may not say is refused where it stands, and nothing else is", () => {
  it.each(refused)("%s", (_what, wrong, where, right) => {
    expect(refusals(wrong)[0]).toBe(where);
    expect(refusals(right)).toEqual([]);
  });
});
