import { describe, expect, it } from "vitest";
import type { Movement } from "../movement";
import { checkMovement } from "./check";
import { EXCEPTIONS, MOST_EXCEPTIONS, withoutExceptions } from "./exceptions";
import { CHECKS, type CheckName, type Finding } from "./finding";
import { findingWords } from "./words";

const birdDog: Movement = {
  version: 1,
  from: "hands-and-knees",
  base: { pin: "kneeL" },
  keys: [
    {},
    {
      reach: { handL: null },
      shoulderL: [172, 8],
      elbowL: 2,
      hipR: -6,
      kneeR: 0,
      ankleR: -15,
      rest: { kneeL: 0, toeL: 0 },
      pitch: 83,
    },
  ],
  plant: ["handR"],
  props: [{ kind: "mat" }],
};

const arms: Movement = {
  version: 1,
  from: "standing",
  camera: [-18, 8],
  base: { yaw: 90, hip: [0, 5], knee: 4, rest: { ball: 0 } },
  keys: [
    { shoulder: [0, 10], elbow: 8 },
    { shoulder: [0, 86], elbow: 10 },
  ],
};

const wallSquat: Movement = {
  version: 1,
  base: { rest: { seat: 68 }, shoulder: [6, 8], elbow: 10, reach: { foot: { at: [41, 0, 9.5], floor: true } } },
  keys: [{}, { rest: { seat: 38 } }],
  props: [{ kind: "wall", x: -13 }],
};

const stepUp: Movement = {
  version: 1,
  from: "standing",
  base: { rest: { ballR: 20, heelR: 20 } },
  keys: [
    { pitch: 14, hipR: 72, kneeR: 68, reach: { footL: { at: [-42, 0, -9], floor: true } } },
    { pitch: 34, hipR: 90, kneeR: 78, reach: { footL: { at: [-42, 0, -9], floor: true } }, hold: 0 },
    { pitch: 22, hipR: 46, kneeR: 44, reach: { footL: { at: [-34, 36, -9] } }, hold: 0 },
    { knee: 2, reach: { footL: { at: [-11, 0, -9], floor: 20 } } },
  ],
  props: [{ kind: "step", at: [4, 10, 0], size: [44, 20, 60] }],
  show: [0, 3],
};

const stickOverhead: Movement = {
  version: 1,
  from: "standing",
  keys: [{ shoulder: [20, 14] }, { shoulder: [165, 14] }],
  props: [{ kind: "stick", from: "palmL", to: "palmR", before: 20, beyond: 20 }],
  fists: true,
};

const pressUp: Movement = {
  version: 1,
  from: "prone",
  base: {
    rest: { trochanter: 0, knee: 0 },
    reach: { hand: { to: "shoulder", off: [5, 0, 12], floor: true, pole: [-1, 0.6, 0.5] } },
  },
  keys: [{}, { lumbar: -35, thoracic: -26, neck: -16 }],
  plant: ["handR", "handL"],
};

const onItsBack: Movement = {
  version: 1,
  from: "hook-lying",
  base: { shoulder: [5, 20] },
  keys: [{}, { shoulder: [150, 10] }],
};

const legsLong: Movement = {
  version: 1,
  from: "supine",
  camera: [20, 40],
  base: { hip: 2, knee: 3, ankle: -20, shoulder: [5, 30] },
  keys: [{}, { hipR: [2, 28] }],
};

const withKeys = (movement: Movement, ...keys: Movement["keys"]): Movement => ({
  ...movement,
  keys: movement.keys.map((key, index) => ({ ...key, ...keys[index] })),
});

describe("a good movement has no findings", () => {
  it.each([
    ["bird dog", birdDog],
    ["bird dog on both sides", { ...birdDog, otherSide: "swap" }],
    ["raised arms", arms],
    ["wall squat", wallSquat],
    ["step-up", stepUp],
    ["stick overhead", stickOverhead],
    ["press-up", pressUp],
    ["arms raised on the back", onItsBack],
    ["a leg to the side", legsLong],
  ] satisfies [string, Movement][])("%s", (_name, movement) => {
    expect(checkMovement(movement).map(findingWords)).toEqual([]);
  });
});

/** What is broken, and what is found: this and nothing else. */
const broken: [string, Movement, CheckName, RegExp][] = [
  ["a back twisted too far", withKeys(arms, {}, { lumbar: [0, 0, 30] }), "joint", /Lumbar: rotation of 30° is beyond/],
  [
    "a hip beyond its limit on one side only",
    withKeys(legsLong, {}, { hipL: [2, 3, 75] }),
    "joint",
    /Left hip: rotation of 75° is beyond its limit of 65°/,
  ],
  [
    "an arm that is led too far back",
    withKeys(arms, {}, { shoulder: [-80, 12] }),
    "joint",
    /shoulder: extension of 80° is beyond/,
  ],
  [
    "a wrist bent back on itself",
    {
      version: 1,
      from: "standing",
      keys: [
        {},
        { reach: { handL: { at: [40, 126, -20], normal: [-1, 0, 0], fingers: [0, -1, 0], pole: [0, -1, -0.3] } } },
      ],
    },
    "joint",
    /Left wrist: bend of/,
  ],
  ["a head in the floor", withKeys(onItsBack, {}, { neck: -52 }), "floor", /Head back is \d\.\d cm under the floor/],
  ["toes that hover", withKeys(birdDog, { knee: 105 }, {}), "contact", /toe is .* above what it is said to rest on/],
  [
    "a planted hand that the body leaves",
    withKeys(pressUp, {}, { shift: [-30, 0] }),
    "plant",
    /hand is planted, but drifts by/,
  ],
  ["a standing foot that moves out", withKeys(arms, {}, { hipR: [0, 9] }), "slide", /Left ball slides over/],
  [
    "a hand that cannot come so far",
    withKeys(arms, {}, { reach: { handR: { at: [-100, 120, 0] } } }),
    "reach",
    /Right hand misses its place by/,
  ],
  ["a body that tips over its heels", withKeys(arms, {}, { pitch: -12 }), "balance", /the body would fall/i],
  [
    "a body that only poles in the hands would hold",
    { ...withKeys(arms, {}, { pitch: -12 }), props: [{ kind: "poles" }] },
    "balance",
    /the body would fall/i,
  ],
  [
    "a body in the air",
    { ...arms, from: undefined, base: { yaw: 90, lift: 8 } },
    "support",
    /Nothing carries the body/,
  ],
  [
    "an arm that whips",
    {
      ...arms,
      keys: [
        { ...arms.keys[0], hold: 9 },
        { ...arms.keys[1], move: 0.1, hold: 9 },
      ],
    },
    "jump",
    /jumps by/,
  ],
  [
    "a body that sinks as it leaves a key",
    {
      ...pressUp,
      base: { ...pressUp.base, rest: undefined },
      keys: [{}, { ...pressUp.keys[1], rest: { trochanter: 0, knee: 0 } }],
    },
    "jump",
    /jumps by .* \(key 1\)/,
  ],
  [
    "a forearm through the trunk",
    withKeys(arms, { shoulder: [40, 4] }, { shoulderL: [0, 86], reach: { handR: { on: "l2", loc: [0, 0, 0] } } }),
    "collision",
    /Right (hand|forearm) is .* inside the (belly|chest|pelvis)/,
  ],
  [
    "a leg through the other",
    withKeys(legsLong, {}, { hipR: [2, -26] }),
    "collision",
    /Right (shank|foot|thigh) is .* inside the left (shank|thigh)/,
  ],
  ["a back in the wall", { ...wallSquat, props: [{ kind: "wall", x: -7 }] }, "sunk", /is .* inside the wall/],
  ["a wall too far away", { ...arms, props: [{ kind: "wall", x: -120 }] }, "untouched", /The wall is there, but/],
  [
    "a foot on a step that is not there",
    withKeys(onItsBack, {}, { reach: { footR: { to: "hipR", off: [46, 0, 0], floor: 20 } } }),
    "apart",
    /(heel|ball) is said to rest above the floor/,
  ],
  [
    "a stick that one hand lets go",
    {
      ...stickOverhead,
      props: [{ kind: "stick", from: { on: "head", loc: [-10, 9, 0] }, to: "palmR" }],
      keys: [{ shoulder: [20, 14] }, { shoulder: [165, 14] }],
    },
    "grip",
    /Left hand is .* from the stick it should hold/,
  ],
  [
    "an arm behind the trunk",
    { version: 1, from: "standing", camera: [0, 2], keys: [{ shoulderL: [60, 4] }, { shoulderL: [-2, 4] }] },
    "hidden",
    /Left arm moves, but/,
  ],
  [
    "arms that point at the viewer",
    { ...withKeys(arms, { shoulder: [10, 4] }, { shoulder: [90, 0], elbow: 0 }), camera: [-9, 2] },
    "foreshortened",
    /points at the viewer at the end/,
  ],
  ["a movement that nobody sees", withKeys(arms, {}, { shoulder: [0, 12] }), "small", /Start and end look the same/],
];

describe("a fault is found, and nothing else is", () => {
  it.each(broken)("%s", (_name, movement, check, words) => {
    const findings = checkMovement(movement);
    expect([...new Set(findings.map((finding) => finding.check))], findings.map(findingWords).join("\n")).toEqual([
      check,
    ]);
    expect(findings.map(findingWords).join("\n")).toMatch(words);
  });

  it("with each check but that of exceptions, which needs a list", () => {
    const proven = new Set(broken.map(([, , check]) => check));
    expect(CHECKS.filter((check) => check !== "stale" && !proven.has(check))).toEqual([]);
  });
});

describe("the other side", () => {
  const overbent = withKeys(legsLong, {}, { hipL: [2, 3, 75] });

  it("is looked at where the limbs are exchanged", () => {
    const findings = checkMovement({ ...overbent, otherSide: "swap" });
    expect(findings.map(({ what, swapped }) => [what, swapped])).toEqual([
      ["hipL", undefined],
      ["hipR", true],
    ]);
    expect(findings.map(findingWords)[1]).toMatch(/^Right hip.*\(key 2, sides exchanged\)\.$/);
  });

  it("may be hidden where this one is not", () => {
    const nearArm: Movement = {
      version: 1,
      from: "standing",
      camera: [0, 2],
      keys: [{ shoulderR: [60, 4] }, { shoulderR: [-2, 4] }],
    };
    expect(checkMovement(nearArm)).toEqual([]);
    expect(checkMovement({ ...nearArm, otherSide: "swap" }).map(({ what, swapped }) => [what, swapped])).toEqual([
      ["armL", true],
    ]);
  });

  it("is the turned picture otherwise, with nothing new to see", () => {
    expect(checkMovement(overbent)).toHaveLength(1);
  });
});

describe("exceptions", () => {
  const finding: Finding = { check: "small", what: "movement", amount: 3, limit: 6 };
  const list = new Map([["tilt", [{ check: "small" as const, what: "movement", reason: "It is small." }]]]);

  it("let their finding pass, and no other", () => {
    const other: Finding = { check: "floor", what: "kneeR", key: 0, amount: 3, limit: 1.6 };
    expect(withoutExceptions("tilt", [finding, other], list)).toEqual([other]);
    expect(withoutExceptions("curl", [finding], list)).toEqual([finding]);
  });

  it("are found when they are needed no more", () => {
    const [stale] = withoutExceptions("tilt", [], list);
    expect(stale && findingWords(stale)).toMatch(/exception of movement from "small" is needed no more/);
  });

  it("are few, and each has its reason", () => {
    const all = [...EXCEPTIONS.values()].flat();
    expect(all.length).toBeLessThanOrEqual(MOST_EXCEPTIONS);
    for (const { reason } of all) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
  });
});
