import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { skeletonBetween } from "./blend";
import { FRAMES, POINTS } from "./body";
import { checkMovement } from "./check/check";
import { drawScene } from "./draw/scene";
import { LIMITS, type Range } from "./limits";
import type { Movement, Pose, Prop, Reach } from "./movement";
import { movementSchema } from "./schema";
import { solve } from "./solve";
import { START_POSITIONS } from "./start-position";

/** Anything that the schema lets in, however senseless: nobody checks a movement before it is drawn. */
const whole = (min: number, max: number) => fc.integer({ min, max });
const some = <T extends Record<string, fc.Arbitrary<unknown>>>(fields: T) => fc.record(fields, { requiredKeys: [] });
const triple = fc.tuple(whole(-120, 120), whole(-120, 200), whole(-120, 120));
const direction = fc
  .oneof(fc.constantFrom<[number, number, number]>([0, 9, 0], [-1, 0, 0], [0, -1, 0], [0, 0, 3]), triple)
  .filter((way) => way.some((each) => each !== 0));
const point = fc.constantFrom(...POINTS);
const frame = fc.constantFrom(...FRAMES);
const one = ([least, most]: Range) => whole(Math.ceil(least), Math.floor(most));
const three = ([a, b, c]: readonly [Range, Range, Range]) => fc.oneof(one(a), fc.tuple(one(a), one(b), one(c)));

const ways = { normal: direction, fingers: direction, pole: direction, trunkPole: direction };
const floor = fc.oneof(fc.boolean(), whole(0, 50));
const reach: fc.Arbitrary<Reach> = fc.oneof(
  fc.record({ at: triple, floor, ...ways }, { requiredKeys: ["at"] }),
  fc.record({ to: point, off: triple, floor, ...ways }, { requiredKeys: ["to"] }),
  fc.record({ on: frame, loc: triple, onNormal: direction, onFingers: direction, ...ways }, { requiredKeys: ["on"] }),
);
const maybeReach = fc.option(reach, { nil: null });
const contact = fc.constantFrom("heel", "ball", "seat", "knee|toe", "palmR", "sacrum", "back", "shoulderL");
const turning = whole(-360, 360);

const pose: fc.Arbitrary<Pose> = some({
  ...{ pitch: turning, turn: turning, roll: turning, yaw: turning, lean: turning },
  ...{ lumbar: three(LIMITS.lumbar), thoracic: three(LIMITS.thoracic), neck: three(LIMITS.neck) },
  ...{ hip: three(LIMITS.hip), hipR: three(LIMITS.hip), knee: one(LIMITS.knee[0]), kneeL: one(LIMITS.knee[0]) },
  ...{ shoulder: three(LIMITS.shoulder), shoulderL: three(LIMITS.shoulder), elbow: one(LIMITS.elbow[0]) },
  ...{ forearm: one(LIMITS.forearm[0]), wrist: one(LIMITS.wrist[0]) },
  ankle: fc.oneof(fc.constant("flat" as const), one(LIMITS.ankle[0])),
  tuck: fc.constantFrom("R" as const, "RL" as const),
  level: fc.tuple(contact, contact),
  rest: fc.dictionary(contact, whole(-20, 80), { minKeys: 1, maxKeys: 3 }),
  pin: point,
  shift: fc.tuple(whole(-50, 50), whole(-50, 50)),
  lift: fc.constantFrom(-50, -5, 0, 40, 150, 400),
  reach: some({ handR: maybeReach, handL: maybeReach, footR: maybeReach, footL: maybeReach }),
});

const place = fc.oneof(triple, point, fc.record({ on: frame, loc: triple }), fc.record({ to: point, off: triple }));
const size = whole(1, 120);
const prop: fc.Arbitrary<Prop> = fc.oneof(
  fc.constantFrom<Prop>({ kind: "mat" }, { kind: "floor" }),
  fc.constantFrom<Prop>({ kind: "poles" }, { kind: "dumbbell" }, { kind: "bottle" }),
  fc.record({ kind: fc.constant("chair" as const), front: fc.boolean() }),
  fc.record({ kind: fc.constantFrom("wall" as const, "doorway" as const), x: whole(-80, 80) }),
  fc.record({
    kind: fc.constantFrom("step" as const, "bench" as const, "table" as const),
    at: triple,
    size: fc.tuple(size, size, size),
  }),
  fc.record({ kind: fc.constant("stick" as const), from: place, to: place }),
  fc.record({
    kind: fc.constantFrom("towel" as const, "band" as const),
    along: fc.array(place, { minLength: 2, maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant("ball" as const), at: place, radius: size }),
  fc.record({ kind: fc.constant("towelRoll" as const), at: place }),
  fc.record({ kind: fc.constantFrom("kettlebell" as const, "backpack" as const), at: place }),
);

const movement: fc.Arbitrary<Movement> = fc
  .record(
    {
      from: fc.constantFrom(...(Object.keys(START_POSITIONS) as (keyof typeof START_POSITIONS)[])),
      camera: fc.tuple(whole(-180, 180), whole(-10, 85)),
      base: pose,
      keys: fc.array(pose, { minLength: 1, maxLength: 3 }),
      loop: fc.boolean(),
      plant: fc.uniqueArray(fc.constantFrom("handR", "handL", "footR", "footL"), { maxLength: 2 }),
      props: fc.array(prop, { maxLength: 2 }),
      muscles: fc.constant(["abs", "back", "upperback", "delt", "gluteR", "quads"] as Movement["muscles"]),
      arrows: fc.array(fc.record({ point }), { maxLength: 2 }),
      otherSide: fc.constantFrom("turn", "swap"),
      fists: fc.boolean(),
      shoes: fc.boolean(),
    },
    { requiredKeys: ["keys"] },
  )
  .map((each) => ({ version: 1, ...each }) as Movement);

function drawnPaths(asked: Movement): string {
  const solved = solve(asked);
  const last = solved.skeletons.length - 1;
  const full = drawScene(solved, skeletonBetween(solved, 0, last, 0.37), {
    muscles: true,
    arrows: true,
    build: "round",
  });
  const small = drawScene(solved, skeletonBetween(solved, last, 0, 0.5), { detail: "small" });
  return [...full, ...small].map(({ d }) => d).join("");
}

describe("whatever the schema lets in", () => {
  it("is solved, moved and drawn, with numbers alone", () => {
    fc.assert(
      fc.property(movement, (asked) => {
        expect(drawnPaths(movementSchema.parse(asked))).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { numRuns: 200, seed: 7 },
    );
  }, 20_000);

  it("is checked", () => {
    fc.assert(
      fc.property(movement, (asked) => {
        for (const { amount } of checkMovement(asked)) expect(amount).not.toBeNaN();
      }),
      { numRuns: 25, seed: 7 },
    );
  }, 20_000);
});
