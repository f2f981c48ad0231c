import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Action, type Editing, edit, startEditing } from "./editor";
import { type Axis, type Joint, PELVIS, type PelvisField, rangesOf } from "./editor-layer";
import { effectivePose, floorUnder, leadOf, readAngle, readContacts, readPelvis, readReach } from "./editor-reading";
import { LIMITS } from "./limits";
import type { Limb, Movement, MuscleName, Reach } from "./movement";
import { SIDED_MUSCLES, TRUNK_MUSCLES } from "./movement";
import { movementSchema } from "./schema";
import { SIDES } from "./side";
import { solve } from "./solve";
import { START_POSITIONS, type StartPosition } from "./start-position";

const joints = Object.keys(LIMITS) as Joint[];
const fields = Object.keys(PELVIS) as PelvisField[];
const positions = Object.keys(START_POSITIONS) as StartPosition[];
const limbs: readonly Limb[] = ["handR", "handL", "footR", "footL"];

const joint = fc.constantFrom(...joints);
const sides = fc.constantFrom("both" as const, ...SIDES);
const number = fc.oneof(fc.double({ noDefaultInfinity: false, noNaN: false }), fc.integer({ min: -200, max: 200 }));
const triple = fc.tuple(fc.integer({ min: -90, max: 90 }), fc.nat(90), fc.integer({ min: -90, max: 90 }));
const reach: fc.Arbitrary<Reach> = fc.oneof(
  fc.record({ at: triple, floor: fc.boolean() }),
  fc.record({ on: fc.constantFrom("thighL", "head"), loc: triple }),
  // Nowhere at all: refused.
  fc.record({ floor: fc.boolean() }),
);
const muscle = fc.constantFrom<MuscleName>(...SIDED_MUSCLES, ...TRUNK_MUSCLES, "gluteR", "calfL");

const movement: fc.Arbitrary<Movement> = fc.record(
  {
    version: fc.constant(1 as const),
    from: fc.constantFrom(...positions),
    base: fc.constantFrom(
      { hip: 40, reach: { foot: { to: "hip", off: [46, 0, 4] as [number, number, number], floor: true } } },
      { rest: { "knee|toe": 0, sacrum: 3 }, kneeL: 20, lumbar: [10, 5] as [number, number] },
    ),
    keys: fc.constantFrom([{}], [{}, { hipR: 14, hold: 2 }, { reach: { hand: null } }]),
    thumb: fc.constant(0),
  },
  { requiredKeys: ["version", "keys"], noNullPrototype: true },
);

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({
    act: fc.constant("angle" as const),
    joint,
    sides,
    axis: fc.constantFrom<Axis>(0, 1, 2),
    degrees: number,
  }),
  fc.record({ act: fc.constant("flatSole" as const), sides }),
  fc.record({ act: fc.constant("clearJoint" as const), joint, sides }),
  fc.record({ act: fc.constant("pelvis" as const), field: fc.constantFrom(...fields), value: fc.option(number) }),
  fc.record({
    act: fc.constant("contact" as const),
    contact: fc.constantFrom("kneeR", "kneeL", "toeL", "sacrum", "heelR"),
  }),
  fc.constant({ act: "clearContacts" as const }),
  fc.record({ act: fc.constant("reach" as const), limb: fc.constantFrom(...limbs), reach: fc.option(reach) }),
  fc.record({ act: fc.constant("clearReach" as const), limb: fc.constantFrom(...limbs) }),
  fc.record({ act: fc.constant("start" as const), position: fc.option(fc.constantFrom(...positions)) }),
  fc.record({ act: fc.constant("camera" as const), camera: fc.option(fc.tuple(number, number)) }),
  fc.record({ act: fc.constant("plant" as const), limb: fc.constantFrom(...limbs) }),
  fc.record({ act: fc.constant("muscle" as const), muscle }),
  fc.record({
    act: fc.constant("seconds" as const),
    key: fc.nat(4),
    field: fc.constantFrom("hold", "move"),
    seconds: fc.option(number),
  }),
  fc.constant({ act: "addKey" as const }),
  fc.record({ act: fc.constant("removeKey" as const), key: fc.nat(4) }),
  fc.record({ act: fc.constant("replace" as const), movement: fc.oneof(movement, fc.anything()) }),
  fc.record({
    act: fc.constant("select" as const),
    key: fc.oneof(fc.constant("base" as const), fc.integer({ min: -1, max: 5 })),
  }),
  fc.constantFrom<Action>({ act: "mirror" }, { act: "settle" }, { act: "undo" }, { act: "redo" }),
);

const edited = (start: Movement, ...actions: Action[]): Editing => actions.reduce(edit, startEditing(start));
const standing: Movement = { version: 1, from: "standing", keys: [{}] };
const angle = (joint: Joint, sides: "both" | "R" | "L", degrees: number, axis: Axis = 0): Action => ({
  act: "angle",
  joint,
  sides,
  axis,
  degrees,
});

describe("any sequence of changes", () => {
  test("leaves a movement that the schema knows, and a key that is there", () => {
    fc.assert(
      fc.property(movement, fc.array(action, { maxLength: 40 }), (start, actions) => {
        let state = startEditing(start);
        for (const each of actions) {
          state = edit(state, each);
          expect(movementSchema.parse(state.movement)).toEqual(state.movement);
          expect(JSON.parse(JSON.stringify(state.movement))).toStrictEqual(state.movement);
          expect(state.key === "base" || state.movement.keys[state.key]).toBeTruthy();
        }
      }),
      { numRuns: 150 },
    );
  });

  test("is undone to the start and redone to the end", () => {
    fc.assert(
      fc.property(movement, fc.array(action, { maxLength: 30 }), (start, actions) => {
        const last = edited(start, ...actions);
        const end = last.future.reduce<Editing>((state) => edit(state, { act: "redo" }), last);
        const back = end.past.reduce<Editing>((state) => edit(state, { act: "undo" }), end);
        expect(back.movement).toEqual(start);
        expect(back.past).toEqual([]);
        const again = back.future.reduce<Editing>((state) => edit(state, { act: "redo" }), back);
        expect(again.movement).toEqual(end.movement);
      }),
      { numRuns: 150 },
    );
  });

  test("leaves an angle where it was set last, within the joint's limits", () => {
    fc.assert(
      fc.property(
        fc.array(action, { maxLength: 15 }),
        joint,
        sides,
        fc.integer({ min: -200, max: 200 }),
        (actions, joint, sides, degrees) => {
          const { movement, key } = edited(standing, ...actions, angle(joint, sides, degrees));
          const [least, most] = rangesOf(joint)[0] ?? [0, 0];
          const side = sides === "L" ? "L" : "R";
          const { value, source } = readAngle(movement, key, joint, side, 0);
          expect(value).toBe(Math.min(most, Math.max(least, degrees)));
          expect(source).toBe("here");
        },
      ),
    );
  });
});

describe("angles", () => {
  test("of both sides are one word, of one side leave the other", () => {
    const both = edited(standing, angle("hip", "both", 40));
    expect(both.movement.keys).toEqual([{ hip: 40 }]);
    const right = edit(both, angle("hip", "R", 60));
    expect(right.movement.keys).toEqual([{ hipR: 60, hipL: 40 }]);
    expect(edit(right, angle("hip", "L", 60)).movement.keys).toEqual([{ hip: 60 }]);
  });

  test("keep their other axes, each side its own", () => {
    const { movement } = edited(standing, angle("hip", "R", 20, 1), angle("hip", "both", 50), angle("hip", "L", -9, 2));
    expect(movement.keys).toEqual([{ hipR: [50, 20], hipL: [50, 0, -9] }]);
  });

  test("fall back to the base, then to the start position, then to rest", () => {
    let state = edited(standing, angle("elbow", "both", 90));
    state = edit(edit(state, { act: "select", key: "base" }), angle("elbow", "both", 70));
    const read = (editing: Editing) => readAngle(editing.movement, 0, "elbow", "L", 0);
    expect(read(state)).toEqual({ value: 90, source: "here" });
    state = edit(edit(state, { act: "select", key: 0 }), { act: "clearJoint", joint: "elbow", sides: "both" });
    expect(read(state)).toEqual({ value: 70, source: "base" });
    state = edit(edit(state, { act: "select", key: "base" }), { act: "clearJoint", joint: "elbow", sides: "both" });
    expect(state.movement).toEqual(standing);
    expect(read(state)).toEqual({ value: 12, source: "start" });
    expect(read(edit(state, { act: "start", position: null }))).toEqual({ value: 5, source: "unset" });
  });

  test("of one side that is cleared leave the other set", () => {
    const { movement } = edited(standing, angle("knee", "both", 30), { act: "clearJoint", joint: "knee", sides: "R" });
    expect(movement.keys).toEqual([{ kneeL: 30 }]);
  });

  test("of a limb that reaches are not its own", () => {
    const kneeling: Movement = { version: 1, from: "hands-and-knees", keys: [{}] };
    expect(leadOf(kneeling, 0, "elbow", "R")).toBe("handR");
    expect(leadOf(kneeling, 0, "hip", "R")).toBeNull();
    const freed = edited(kneeling, { act: "reach", limb: "handR", reach: null });
    expect(leadOf(freed.movement, 0, "elbow", "R")).toBeNull();
    expect(leadOf(freed.movement, 0, "elbow", "L")).toBe("handL");
  });
});

describe("what carries the body", () => {
  test("is taken from the groups that it stands in, and given back", () => {
    const state = edited(
      { ...standing, base: { rest: { "knee|toe": 2, sacrum: 0 } } },
      { act: "contact", contact: "kneeR" },
    );
    expect(state.movement.keys).toEqual([{ rest: { "kneeL|toe": 2, sacrum: 0 } }]);
    const added = edit(state, { act: "contact", contact: "heelR" });
    expect(readContacts(added.movement, 0).contacts).toContain("heelR");
    expect(edit(added, { act: "clearContacts" }).movement.keys).toEqual([{}]);
  });

  test("is never nothing", () => {
    const one: Movement = { version: 1, keys: [{ rest: { kneeR: 0 } }] };
    expect(edited(one, { act: "contact", contact: "kneeR" }).movement.keys).toEqual([{}]);
  });
});

describe("reaches", () => {
  test("of both hands are told apart when one of them changes", () => {
    const start: Movement = {
      version: 1,
      keys: [{ reach: { hand: { to: "shoulder", off: [0, 0, 3], floor: true } } }],
    };
    const { movement } = edited(start, { act: "reach", limb: "handR", reach: { at: [1, 0, 2] } });
    expect(movement.keys[0]?.reach).toEqual({
      handR: { at: [1, 0, 2] },
      handL: { to: "shoulderL", off: [0, 0, -3], floor: true },
    });
  });

  test("take back only what is inherited", () => {
    expect(edited(standing, { act: "reach", limb: "footL", reach: null }).movement).toEqual(standing);
    const kneeling: Movement = { version: 1, from: "hands-and-knees", keys: [{}] };
    const freed = edited(kneeling, { act: "reach", limb: "handL", reach: null });
    expect(freed.movement.keys).toEqual([{ reach: { handL: null } }]);
    expect(readReach(freed.movement, 0, "handL")).toEqual({ reach: null, source: "here" });
    expect(edit(freed, { act: "clearReach", limb: "handL" }).movement).toEqual(kneeling);
  });

  test("to the floor under a limb keep where it is and where the hand points", () => {
    const [lying] = solve({ version: 1, from: "supine", keys: [{}] }).skeletons;
    if (!lying) throw new Error("It has a key.");
    const reach = floorUnder(lying, "handL");
    expect(reach.at?.[0]).toBeCloseTo(lying.points.wristL[0], 0);
    expect(reach.fingers?.[0]).toBeGreaterThan(0.9);
    expect(edited(standing, { act: "reach", limb: "handL", reach }).past).toHaveLength(1);
    expect(floorUnder(lying, "footR")).not.toHaveProperty("fingers");
  });

  test("that lead nowhere are refused", () => {
    expect(edited(standing, { act: "reach", limb: "handR", reach: { floor: true } }).past).toEqual([]);
  });
});

describe("keys", () => {
  const two: Movement = { version: 1, keys: [{ hip: 10 }, { hip: 20 }], show: [0, 1], thumb: 1, crop: [0, 0, 9, 9] };

  test("are copied behind the one in hand, and what names them moves along", () => {
    const { movement, key } = edited(two, { act: "addKey" });
    expect(movement).toEqual({ version: 1, keys: [{ hip: 10 }, { hip: 10 }, { hip: 20 }], show: [0, 2], thumb: 2 });
    expect(key).toBe(1);
  });

  test("are four at most and one at least", () => {
    const more = edited(two, { act: "addKey" }, { act: "addKey" }, { act: "addKey" });
    expect(more.movement.keys).toHaveLength(4);
    const fewer = [3, 2, 1, 0].reduce((state, key) => edit(state, { act: "removeKey", key }), more);
    expect(fewer.movement).toEqual({ version: 1, keys: [{ hip: 10 }], show: [0, 0], thumb: 0 });
    expect(fewer.key).toBe(0);
  });

  test("show the base alone while it is edited", () => {
    expect(effectivePose({ ...two, base: { hip: 5 } }, "base").R.hip[0]).toBe(5);
  });
});

describe("steps", () => {
  test("of one slider are undone as a whole until it is let go", () => {
    const moved = edited(standing, angle("hip", "both", 10), angle("hip", "both", 20), { act: "settle" });
    expect(edit(moved, { act: "undo" }).movement).toEqual(standing);
    const again = edit(moved, angle("hip", "both", 30));
    expect(edit(again, { act: "undo" }).movement.keys).toEqual([{ hip: 20 }]);
  });

  test("lead back to the key they were made in", () => {
    const state = edited(standing, { act: "addKey" }, angle("hip", "R", 50), { act: "select", key: 0 });
    const made = edit(edit(state, angle("knee", "R", 5)), { act: "undo" });
    expect(edit(made, { act: "undo" }).key).toBe(1);
  });

  test("that change nothing are none", () => {
    const cropped: Movement = { ...standing, crop: [0, 0, 9, 9] };
    const state = edited(
      cropped,
      { act: "clearJoint", joint: "hip", sides: "both" },
      { act: "pelvis", field: "lift", value: null },
    );
    expect(state.past).toEqual([]);
    expect(state.movement.crop).toBeDefined();
  });

  test("take a movement as it comes, and nothing else", () => {
    const cropped: Movement = { version: 1, keys: [{ pitch: 3 }], crop: [0, 0, 9, 9] };
    const taken = edited(standing, { act: "replace", movement: cropped });
    expect(taken.movement).toEqual(cropped);
    expect(readPelvis(taken.movement, 0, "pitch")).toEqual({ value: 3, source: "here" });
    expect(edited(standing, { act: "replace", movement: { version: 2, keys: [] } }).past).toEqual([]);
  });

  test("exchange the sides", () => {
    const { movement } = edited({ version: 1, keys: [{ hipR: 5 }], muscles: ["gluteR"] }, { act: "mirror" });
    expect(movement.keys).toEqual([{ hipL: 5 }]);
    expect(movement.muscles).toEqual(["gluteL"]);
  });
});
