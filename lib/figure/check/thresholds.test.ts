import { expect, it } from "vitest";
import * as thresholds from "./thresholds";

/** The most that each may be. Tighter is fine; to loosen one, first show that a person cannot see the fault it lets pass. */
const CEILINGS = {
  JOINT_SLACK: 1,
  SHOULDER_SLACK: 0.02,
  FLOOR: 1.6,
  CONTACT: 1.5,
  PLANT: 1,
  REACH: 1,
  BALANCE: { held: 6, moving: 16 },
  TOUCH: 1.6,
  LEANS: 3,
  JUMP: 22,
  SNAP: 2,
  SINK: { limbs: 2.5, legs: 3.5, armAtTrunk: 3.5, armAtChest: 5, thighAtBelly: 5, clasped: 4, heelSeat: 4 },
  SUNK: { hard: 2.5, soft: 6 },
  MEETS: 2.5,
  GRIP: { line: 4, kettlebell: 10, backpack: 16 },
  SEEN: { short: 0.8, hidden: 0.7 },
};

/** The least that each may be: of these, less would let more pass. */
const FLOORS = { SAMPLES: 48, TREAD: 0.6, MOVES: { least: 6, leastShare: 0.04 } };

/** Those of which neither way is stricter: what counts as moving with what. */
const NEITHER = { MOVES: { most: 0.6, alike: 0.5 } };

type Numbers = { [name: string]: number | Numbers };

const flat = (numbers: Numbers, before = ""): [string, number][] =>
  Object.entries(numbers).flatMap(([name, value]): [string, number][] =>
    typeof value === "number" ? [[before + name, value]] : flat(value, `${before}${name}.`),
  );
const now = new Map(flat({ ...thresholds }));

it.each(flat(CEILINGS))("%s is at most %d", (name, most) => {
  expect(now.get(name)).toBeLessThanOrEqual(most);
});

it.each(flat(FLOORS))("%s is at least %d", (name, least) => {
  expect(now.get(name)).toBeGreaterThanOrEqual(least);
});

it.each(flat(NEITHER))("%s is %d", (name, value) => {
  expect(now.get(name)).toBe(value);
});

it("no threshold is without its bound", () => {
  const bound = [CEILINGS, FLOORS, NEITHER].flatMap((each) => flat(each).map(([name]) => name));
  expect([...now.keys()].filter((name) => !bound.includes(name))).toEqual([]);
});
