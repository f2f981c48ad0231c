import { distance } from "../algebra";
import { skeletonBetween } from "../blend";
import type { PointName } from "../body";
import type { Finding } from "./finding";
import { type Sampled, whenOf } from "./samples";
import { JUMP, SNAP } from "./thresholds";

const FAR_ENDS: readonly PointName[] = [
  "palmR",
  "palmL",
  "elbowR",
  "elbowL",
  "kneeR",
  "kneeL",
  "toeR",
  "toeL",
  "pelvis",
  "crown",
];

/** The body moves, it does not jump: neither on its way nor as it leaves a key or comes to one. */
export function checkContinuity(sampled: Sampled): Finding[] {
  return [...jumpsOnTheWay(sampled), ...jumpsAtKeys(sampled)];
}

/** The share of a way after which the body is still as good as at the key. */
const BARELY = 0.005;

function jumpsAtKeys({ movement, solved, keys }: Sampled): Finding[] {
  const last = keys.length - 1;
  const ways = keys.slice(0, last).map((_, index): [number, number] => [index, index + 1]);
  if (movement.loop) ways.push([last, 0]);
  return ways.flatMap(([from, to]) =>
    (
      [
        [from, BARELY],
        [to, 1 - BARELY],
      ] as const
    ).flatMap(([key, share]) => {
      const [near, at] = [skeletonBetween(solved, from, to, share), solved.skeletons[key]];
      return FAR_ENDS.flatMap((what): Finding[] => {
        const way = at ? distance(near.points[what], at.points[what]) : 0;
        return way > SNAP ? [{ check: "jump", what, key, amount: way, limit: SNAP }] : [];
      });
    }),
  );
}

function jumpsOnTheWay({ loop }: Sampled): Finding[] {
  return loop.slice(1).flatMap((sample, index) =>
    FAR_ENDS.flatMap((what): Finding[] => {
      const before = loop[index]?.skeleton.points[what];
      const way = before ? distance(sample.skeleton.points[what], before) : 0;
      return way > JUMP ? [{ check: "jump", what, ...whenOf(sample), amount: way, limit: JUMP }] : [];
    }),
  );
}
