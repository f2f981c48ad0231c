import { describe, expect, it } from "vitest";
import { jointsOf } from "./bounds";
import type { Flat } from "./camera";
import { polygon, polyline, rounded, smooth } from "./path";

const SQUARE: Flat[] = [
  [-10.5, -20],
  [10.5, -20],
  [10.5, 20],
  [-10.5, 20],
];
const circle = (radius: number, count: number): Flat[] =>
  Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    return [3 + radius * Math.cos(angle), -7 + radius * Math.sin(angle)];
  });

describe("path data", () => {
  it("says a polygon in relative numbers without needless digits", () => {
    expect(polygon(SQUARE, "full")).toBe("M-10.5-20l21 0 0 40-21 0z");
    expect(
      polyline(
        [
          [0.1, 0],
          [0.4, -0.5],
        ],
        "full",
      ),
    ).toBe("M.1 0l.3-.5");
  });

  it("keeps every digit of larger numbers", () => {
    expect(
      jointsOf(
        polygon(
          [
            [110.5, 20.1],
            [-10.1, 100.3],
          ],
          "full",
        ),
      ),
    ).toEqual([
      [110.5, 20.1],
      [expect.closeTo(-10.1), expect.closeTo(100.3)],
    ]);
  });

  it("counts quarter centimetres in a small picture", () => {
    expect(polygon(SQUARE, "small")).toBe("M-42-80l84 0 0 160-84 0z");
  });

  it.each([
    ["full", 0.2],
    ["small", 0.6],
  ] as const)("runs a smooth curve through a circle's rim (%s)", (detail, off) => {
    const scale = detail === "small" ? 0.25 : 1;
    for (const [x, y] of jointsOf(smooth(circle(9, 12), detail))) {
      expect(Math.abs(Math.hypot(x * scale - 3, y * scale + 7) - 9)).toBeLessThan(off);
    }
  });

  it("comes back to where it began", () => {
    const joints = jointsOf(smooth(circle(9, 7), "full"));
    const [first, last] = [joints[0] as Flat, joints.at(-1) as Flat];
    expect(last[0]).toBeCloseTo(first[0], 6);
    expect(last[1]).toBeCloseTo(first[1], 6);
  });

  it("rounds corners inside their polygon", () => {
    const joints = jointsOf(rounded(SQUARE, 3, "full"));
    expect(joints).toHaveLength(8);
    for (const [x, y] of joints) {
      expect(Math.max(Math.abs(x) / 10.5, Math.abs(y) / 20)).toBeCloseTo(1, 6);
      expect(Math.abs(x) + Math.abs(y)).toBeLessThan(28);
    }
  });

  it("goes straight between two corners", () => {
    const d = smooth(SQUARE, "full", new Set([0, 3]));
    expect(jointsOf(d)[0]).toEqual([-10.5, -20]);
    expect(d).toMatch(/^M-10\.5-20q/);
    expect(jointsOf(d).at(-1)).toEqual([-10.5, 20]);
  });
});
