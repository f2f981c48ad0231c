import { clamp, degrees, dot, type Frame, scale, type Vec } from "../algebra";
import { beyond, LIMITS, type Range, SHOULDER_REACH } from "../limits";
import { SIDES, type Side, signOf } from "../side";
import type { JointName, Skeleton } from "../skeleton";
import type { Finding } from "./finding";
import { type Sample, type Sampled, whenOf } from "./samples";
import { JOINT_SLACK, SHOULDER_SLACK } from "./thresholds";

const DIRECTIONS = ["flexion", "sideways", "rotation"] as const;

/** Every joint within its range, also those of hands and feet that reach. */
export function checkJoints({ instants }: Sampled): Finding[] {
  return instants.flatMap((sample) => [
    ...Object.entries(sample.skeleton.angles).flatMap(([joint, angles]) =>
      joint.startsWith("shoulder") ? [] : jointFindings(sample, joint as JointName, angles),
    ),
    ...SIDES.flatMap((side) => [...shoulderFindings(sample, side), ...wristFindings(sample, side)]),
  ]);
}

function jointFindings(sample: Sample, joint: JointName, angles: Vec): Finding[] {
  const ranges: readonly Range[] = LIMITS[joint.replace(/[RL]$/, "") as keyof typeof LIMITS];
  if (beyond(angles, ranges) <= JOINT_SLACK) return [];
  return ranges.flatMap(([least, most], axis): Finding[] => {
    const angle = angles[axis] ?? 0;
    if (angle >= least - JOINT_SLACK && angle <= most + JOINT_SLACK) return [];
    const limit = angle < least ? least : most;
    return [{ check: "joint", what: joint, other: DIRECTIONS[axis], ...whenOf(sample), amount: angle, limit }];
  });
}

/** By the arm's direction in the upper trunk: the shoulder's angles have two answers overhead. */
function shoulderFindings(sample: Sample, side: Side): Finding[] {
  const found = (other: string, amount: number, limit: number): Finding => ({
    check: "joint",
    what: `shoulder${side}`,
    other,
    ...whenOf(sample),
    amount,
    limit,
  });
  const [ahead, upward, outward] = armDirection(sample.skeleton, side);
  const findings: Finding[] = [];
  const extension = degrees(Math.atan2(-ahead, -upward));
  if (upward < 0 && extension > SHOULDER_REACH.extension + JOINT_SLACK)
    findings.push(found("extension", extension, SHOULDER_REACH.extension));
  if (upward >= 0 && -ahead > SHOULDER_REACH.behindOverhead + SHOULDER_SLACK)
    findings.push(found("behindOverhead", -ahead, SHOULDER_REACH.behindOverhead));
  if (-outward > SHOULDER_REACH.across + SHOULDER_SLACK)
    findings.push(found("across", -outward, SHOULDER_REACH.across));
  return findings;
}

/** The upper arm in the upper trunk: forward, up, away from the body. */
function armDirection({ frames }: Skeleton, side: Side): Vec {
  const arm = scale(frames[`upperArm${side}`][1], -1);
  const trunk: Frame = frames.t2;
  return [dot(arm, trunk[0]), dot(arm, trunk[1]), signOf(side) * dot(arm, trunk[2])];
}

/** A hand laid on a surface bends at the wrist, whichever way: never more than an extended wrist does. */
function wristFindings(sample: Sample, side: Side): Finding[] {
  const { frames } = sample.skeleton;
  const bend = degrees(Math.acos(clamp(dot(frames[`hand${side}`][1], frames[`forearm${side}`][1]), -1, 1)));
  const [[, most]] = LIMITS.wrist;
  if (bend <= most + JOINT_SLACK) return [];
  return [{ check: "joint", what: `wrist${side}`, other: "bend", ...whenOf(sample), amount: bend, limit: most }];
}
