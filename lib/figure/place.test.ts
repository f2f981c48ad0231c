import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance, type Vec } from "./algebra";
import { BODY } from "./body";
import { contactsOf } from "./contact-names";
import { bottomOf, contactsAt, lowest } from "./contacts";
import { keyPose } from "./full-pose";
import { goalOf, PALM_THICKNESS } from "./limb";
import type { Pose } from "./movement";
import { place } from "./place";
import type { Skeleton } from "./skeleton";

const poseOf = (pose: Pose) => keyPose({ version: 1, keys: [pose] }, 0);
const placed = (pose: Pose) => place(poseOf(pose));
const low = (skeleton: Skeleton, group: string) => lowest(contactsAt(skeleton), contactsOf(group));
/** Evenly over the range: fc.double is even over what a computer can write, and that is nearly always close to 0. */
const between = (min: number, max: number) =>
  fc.integer({ min: 0, max: 1_000_000 }).map((step) => min + ((max - min) * step) / 1_000_000);

describe("a levelled pose", () => {
  it("rests on both groups: sitting on the floor with long legs", () => {
    fc.assert(
      fc.property(between(80, 100), between(-10, 10), (hip, pitch) => {
        const level: [string, string] = ["seat", "heel"];
        const sitting = placed({ pitch, hip, shoulder: [0, 90], ankle: 0, level, rest: { seat: 0, heel: 0 } });
        expect(low(sitting, "seat")).toBeCloseTo(0, 1);
        expect(low(sitting, "heel")).toBeCloseTo(0, 1);
      }),
    );
  });

  it("rests on both groups: lying with any hollow in the back", () => {
    fc.assert(
      fc.property(between(-20, 20), between(-10, 20), (lumbar, thoracic) => {
        const lying = placed({
          pitch: -90,
          lumbar,
          thoracic,
          level: ["sacrum|seat", "back"],
          rest: { seat: 0, back: 0 },
        });
        expect(Math.abs(low(lying, "sacrum|seat") - low(lying, "back"))).toBeLessThan(0.05);
      }),
    );
  });

  it("tells by how much it tipped", () => {
    const flat = placed({ pitch: -90, level: ["sacrum", "back"], rest: { sacrum: 0, back: 0 } });
    const tilted = placed({ pitch: -80, level: ["sacrum", "back"], rest: { sacrum: 0, back: 0 } });
    expect(tilted.lean - flat.lean).toBeCloseTo(10, 0);
  });
});

describe("a resting pose", () => {
  it("sinks until the first of its contacts is at its height, and no other is lower", () => {
    fc.assert(
      fc.property(between(60, 120), between(50, 110), between(-40, 90), between(0, 40), (hip, knee, pitch, height) => {
        const kneeling = placed({ hip, knee, pitch, ankle: -40, rest: { knee: height, toe: height } });
        const gap = Math.min(low(kneeling, "knee"), low(kneeling, "toe")) - height;
        expect(gap).toBeCloseTo(0, 6);
      }),
    );
  });

  it("is carried by whatever is lowest where nothing is told", () => {
    fc.assert(
      fc.property(between(-95, 95), between(0, 60), between(0, 60), (pitch, hip, knee) => {
        const {
          palmR: _r,
          palmL: _l,
          wristR: _s,
          wristL: _m,
          ...carrying
        } = contactsAt(placed({ pitch, hip, knee, ankle: -20, shoulder: [5, 8] }));
        const lowestOfAll = Math.min(...Object.values(carrying).map(bottomOf));
        expect(lowestOfAll).toBeGreaterThan(-0.31);
        expect(lowestOfAll).toBeLessThan(0.31);
      }),
    );
  });

  it("keeps its pinned point where it stands, moved by its shift", () => {
    fc.assert(
      fc.property(between(-60, 60), between(-60, 60), between(-30, 30), (x, z, shift) => {
        const standing = place(poseOf({ rest: { ball: 0 }, pin: "ballR", shift: [shift, 0], hip: 30, knee: 40 }), [
          x,
          0,
          z,
        ]);
        expect(standing.points.ballR[0]).toBeCloseTo(x + shift, 6);
        expect(standing.points.ballR[2]).toBeCloseTo(z, 6);
      }),
    );
  });
});

describe("a hand or foot that reaches", () => {
  /** A direction of length one. */
  const direction = fc
    .tuple(between(0.1, Math.PI - 0.1), between(-Math.PI, Math.PI))
    .map(([down, round]): Vec => [Math.sin(down) * Math.cos(round), Math.cos(down), Math.sin(down) * Math.sin(round)]);

  it("comes exactly to a place within its reach, with bones that keep their length", () => {
    fc.assert(
      fc.property(direction, between(12, 48), direction, (way, far, pole) => {
        const shoulder = placed({}).points.shoulderR;
        const at: Vec = [shoulder[0] + way[0] * far, shoulder[1] + way[1] * far, shoulder[2] + way[2] * far];
        const { points } = placed({ reach: { handR: { at, pole } } });
        // The shoulder blade follows the arm by some cm: what was just within reach stays so.
        fc.pre(distance(points.shoulderR, at) < BODY.upperArm + BODY.forearm - 0.1);
        expect(distance(points.wristR, at)).toBeLessThan(1e-6);
        expect(distance(points.shoulderR, points.elbowR)).toBeCloseTo(BODY.upperArm, 6);
        expect(distance(points.elbowR, points.wristR)).toBeCloseTo(BODY.forearm, 6);
      }),
    );
  });

  it("stretches towards a place that is too far", () => {
    const { points } = placed({ reach: { handR: { at: [300, 130, 20] } } });
    expect(distance(points.shoulderR, points.wristR)).toBeCloseTo(BODY.upperArm + BODY.forearm, 1);
  });

  it("is a leg as well: the ankle comes to its place", () => {
    fc.assert(
      fc.property(between(-20, 45), between(25, 60), between(0, 20), (x, y, z) => {
        const { points } = placed({ rest: { ballL: 0 }, reach: { footR: { at: [x, y, z] } } });
        expect(distance(points.ankleR, [x, y, z])).toBeLessThan(1e-6);
        expect(distance(points.hipR, points.kneeR)).toBeCloseTo(BODY.thigh, 6);
        expect(distance(points.kneeR, points.ankleR)).toBeCloseTo(BODY.shank, 6);
      }),
    );
  });

  it("puts a sole on the floor, with the heel lifted where the ankle cannot bend so far", () => {
    fc.assert(
      fc.property(between(30, 70), between(-45, 45), (seat, x) => {
        const { points, ...skeleton } = placed({
          rest: { seat },
          reach: { foot: { at: [x, 0, 10], floor: true } },
        });
        fc.pre(distance(points.hipR, points.ankleR) < BODY.thigh + BODY.shank - 1);
        const contacts = contactsAt({ points, ...skeleton });
        expect(Math.abs(lowest(contacts, ["heelR", "ballR", "toeR"]))).toBeLessThan(0.5);
      }),
    );
  });

  it("also behind a low seat, where the shank leans until it faces the floor", () => {
    for (const seat of [30, 34, 38, 42]) {
      for (let x = -40; x <= -10; x += 2) {
        const contacts = contactsAt(placed({ rest: { seat }, reach: { foot: { at: [x, 0, 10], floor: true } } }));
        const height = lowest(contacts, ["heelR", "ballR", "toeR"]);
        expect(Math.abs(height), `seat ${seat}, foot ${x}`).toBeLessThan(0.1);
        expect(contacts.toeR.center[0], `seat ${seat}, foot ${x}`).toBeGreaterThan(contacts.heelR.center[0]);
      }
    }
  });

  it("lays a palm on its surface", () => {
    const reach = { at: [40, 120, 18] as Vec, normal: [-1, 0, 0] as Vec, fingers: [0, 1, 0] as Vec };
    const skeleton = placed({ reach: { handR: reach } });
    expect(goalOf(skeleton, reach)).toEqual(reach.at);
    expect(skeleton.points.wristR[0]).toBeCloseTo(40 - PALM_THICKNESS, 6);
    expect(skeleton.points.fingersR[1] - skeleton.points.wristR[1]).toBeCloseTo(BODY.hand, 6);
  });

  it("does not go through the floor with a free hand or foot", () => {
    fc.assert(
      fc.property(between(0, 180), between(0, 60), (shoulder, hip) => {
        const { points } = placed({ pitch: 90, hip, knee: 60, shoulder, rest: { knee: 0 } });
        for (const side of ["R", "L"] as const) expect(points[`palm${side}`][1]).toBeGreaterThan(0);
      }),
    );
  });
});
