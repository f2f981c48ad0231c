import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aboutX,
  aboutY,
  aboutZ,
  across,
  add,
  along,
  between,
  compose,
  cross,
  degrees,
  distance,
  dot,
  type Frame,
  inverse,
  length,
  mixVec,
  radians,
  scale,
  subtract,
  turn,
  unit,
  type Vec,
  WORLD,
} from "./algebra";

/** Evenly over the range: fc.double is even over what a computer can write, and that is nearly always close to 0. */
const evenly = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1_000_000 }).map((step) => min + ((max - min) * step) / 1_000_000);
const number = evenly(-100, 100);
const vec: fc.Arbitrary<Vec> = fc.tuple(number, number, number);
const angle = evenly(-180, 180);
const frame: fc.Arbitrary<Frame> = fc
  .tuple(angle, angle, angle)
  .map(([x, y, z]) => compose(compose(aboutX(x), aboutY(y)), aboutZ(z)));
const share = evenly(0, 1);

const near = (a: Vec, b: Vec, within = 1e-8) => expect(distance(a, b)).toBeLessThan(within);
const same = (a: Frame, b: Frame, within = 1e-8) => {
  for (const axis of [0, 1, 2] as const) near(a[axis], b[axis], within);
};
/** Degrees by which one frame is turned from another. */
const angleBetween = (a: Frame, b: Frame): number => {
  const way = compose(inverse(a), b);
  return degrees(Math.acos(Math.min(1, Math.max(-1, (way[0][0] + way[1][1] + way[2][2] - 1) / 2))));
};

describe("frames", () => {
  it("are composed in either grouping, with the world as the neutral one", () => {
    fc.assert(
      fc.property(frame, frame, frame, (a, b, c) => {
        same(compose(compose(a, b), c), compose(a, compose(b, c)));
        same(compose(WORLD, a), a);
        same(compose(a, WORLD), a);
      }),
    );
  });

  it("are undone by their inverse", () => {
    fc.assert(
      fc.property(frame, (a) => {
        same(compose(a, inverse(a)), WORLD);
        same(inverse(inverse(a)), a);
      }),
    );
  });

  it("turn vectors one after the other, and keep their length and angles", () => {
    fc.assert(
      fc.property(frame, frame, vec, vec, (a, b, v, w) => {
        near(turn(compose(a, b), v), turn(a, turn(b, v)));
        expect(length(turn(a, v))).toBeCloseTo(length(v), 8);
        expect(dot(turn(a, v), turn(a, w))).toBeCloseTo(dot(v, w), 6);
        near(turn(a, cross(v, w)), cross(turn(a, v), turn(a, w)), 1e-6);
      }),
    );
  });

  it("stay at right angles and right-handed", () => {
    fc.assert(
      fc.property(frame, frame, share, (a, b, t) => {
        for (const [forward, up, right] of [compose(a, b), between(a, b, t)]) {
          near(cross(forward, up), right, 1e-5);
          expect(length(forward)).toBeCloseTo(1, 5);
        }
      }),
    );
  });

  it("turn about one axis by the angle that is told, counter-clockwise", () => {
    near(turn(aboutZ(90), [1, 0, 0]), [0, 1, 0]);
    near(turn(aboutX(90), [0, 1, 0]), [0, 0, 1]);
    near(turn(aboutY(90), [0, 0, 1]), [1, 0, 0]);
    fc.assert(
      fc.property(angle, (a) => {
        expect(degrees(radians(a))).toBeCloseTo(a, 8);
      }),
    );
  });
});

describe("the way between two frames", () => {
  it("begins and ends at them", () => {
    fc.assert(
      fc.property(frame, frame, (a, b) => {
        // A half turn has no shortest way: its axis is as good as any.
        fc.pre(angleBetween(a, b) < 179);
        same(between(a, b, 0), a, 1e-4);
        same(between(a, b, 1), b, 1e-4);
      }),
    );
  });

  it("of half a turn goes round one axis, whichever it is", () => {
    const direction = fc.tuple(angle, angle).map(([around, above]) => compose(aboutY(around), aboutZ(above)));
    const nearly = fc.constantFrom(180, 179.9999, 179.9, 179, 175, -179.9999, -179);
    fc.assert(
      fc.property(frame, direction, nearly, share, (a, axis, turned, t) => {
        const b = compose(a, compose(compose(axis, aboutX(turned)), inverse(axis)));
        same(between(a, b, 0), a, 1e-5);
        same(between(a, b, 1), b, 1e-5);
        expect(angleBetween(a, between(a, b, t))).toBeCloseTo(Math.abs(turned) * t, 2);
        for (const each of between(a, b, t)) expect(length(each)).toBeCloseTo(1, 6);
      }),
    );
    for (const [x, y, z] of [
      [180, 0, 0],
      [0, 180, 0],
      [0, 0, 180],
    ] as const) {
      const half = compose(compose(aboutX(x), aboutY(y)), aboutZ(z));
      same(between(WORLD, half, 1), half, 1e-6);
      expect(angleBetween(WORLD, between(WORLD, half, 0.5))).toBeCloseTo(90, 3);
    }
  });

  it("goes at one speed, by the shortest rotation", () => {
    fc.assert(
      fc.property(frame, frame, share, (a, b, t) => {
        const whole = angleBetween(a, b);
        fc.pre(whole > 0.1 && whole < 179);
        expect(angleBetween(a, between(a, b, t))).toBeCloseTo(whole * t, 2);
        expect(angleBetween(between(a, b, t), b)).toBeCloseTo(whole * (1 - t), 2);
      }),
    );
  });
});

describe("vectors", () => {
  it("have a direction of length one, and a null vector has none", () => {
    fc.assert(
      fc.property(vec, (v) => {
        fc.pre(length(v) > 1e-6);
        expect(length(unit(v))).toBeCloseTo(1, 9);
        near(scale(unit(v), length(v)), v, 1e-6);
      }),
    );
    expect(unit([0, 0, 0])).toEqual([0, 0, 0]);
  });

  it("fall into a part along a direction and a part across it", () => {
    fc.assert(
      fc.property(vec, vec, (v, w) => {
        fc.pre(length(w) > 1e-3);
        const n = unit(w);
        expect(dot(across(v, n), n)).toBeCloseTo(0, 6);
        near(along(across(v, n), n, dot(v, n)), v, 1e-6);
      }),
    );
  });

  it("are mixed from the first to the second", () => {
    fc.assert(
      fc.property(vec, vec, share, (a, b, t) => {
        near(mixVec(a, b, t), add(a, scale(subtract(b, a), t)), 1e-6);
        near(mixVec(a, b, t), mixVec(b, a, 1 - t), 1e-6);
      }),
    );
  });
});
