import {
  aboutX,
  aboutY,
  aboutZ,
  add,
  along,
  clamp,
  compose,
  cross,
  degrees,
  dot,
  type Frame,
  inverse,
  scale,
  turn,
  unit,
  type Vec,
} from "./algebra";
import { BODY, type FrameName, type Points, SPINE, UPPER_THORAX } from "./body";
import type { FullPose, SideAngles } from "./full-pose";
import { SIDES, type Side, signOf } from "./side";

export type JointName = "lumbar" | "thoracic" | "neck" | `${"hip" | "knee" | "ankle" | "shoulder" | "elbow"}${Side}`;

/** The body in space: joints, the frame of every part, and the angles that they make (degrees; single ones as [angle, 0, 0]). */
export type Skeleton = {
  points: Points;
  frames: Record<FrameName, Frame>;
  angles: Record<JointName, Vec>;
  /** How far the whole body had to tip in the picture's plane to be level. */
  lean: number;
};

/** Flexion about the side axis, then sideways about the forward axis, then rotation about the length. */
const rotation = (flexion: number, sideways: number, about: number): Frame =>
  compose(compose(aboutZ(flexion), aboutX(sideways)), aboutY(about));

/** A hip or shoulder as a frame in its parent. */
export function ballJoint([flexion, abduction, outward]: Vec, side: Side): Frame {
  return rotation(flexion, -signOf(side) * abduction, -signOf(side) * outward);
}

/** The inverse: the anatomical angles of a hip or shoulder. Overhead, shoulders have two answers: test the direction instead. */
export function ballAngles(frame: Frame, side: Side): Vec {
  const [forward, up, right] = frame;
  return [
    degrees(Math.atan2(-up[0], up[1])),
    -signOf(side) * degrees(Math.asin(clamp(up[2], -1, 1))),
    signOf(side) * degrees(Math.atan2(forward[2], right[2])),
  ];
}

/** Places every joint from the angles, with the pelvis at `root`. */
export function forward(pose: FullPose, root: Vec): Skeleton {
  const skeleton: Skeleton = {
    points: {} as Points,
    frames: {} as Record<FrameName, Frame>,
    angles: {} as Record<JointName, Vec>,
    lean: pose.lean,
  };
  placeTrunk(skeleton, pose, root);
  for (const side of SIDES) {
    const { hip, knee, shoulder, elbow, hipFrame, shoulderFrame } = pose[side];
    const { points, frames } = skeleton;
    points[`hip${side}`] = add(root, turn(frames.pelvis, [0, 0, signOf(side) * BODY.hipHalf]));
    placeLeg(skeleton, pose, side, compose(frames.pelvis, hipFrame ?? ballJoint(hip, side)), knee);
    const upperArm = compose(frames.t2, shoulderFrame ?? ballJoint(shoulder, side));
    points[`shoulder${side}`] = shoulderPlace(skeleton, side, scale(upperArm[1], -1));
    placeArm(skeleton, pose, side, upperArm, elbow);
  }
  return skeleton;
}

function placeTrunk({ points, frames, angles }: Skeleton, pose: FullPose, root: Vec): void {
  const tipped = compose(aboutY(-pose.yaw), aboutZ(pose.lean - pose.pitch));
  frames.pelvis = compose(compose(tipped, aboutY(-pose.turn)), aboutX(pose.roll));
  points.pelvis = root;
  let place = add(root, turn(frames.pelvis, [BODY.lumbarBase[0], BODY.lumbarBase[1], 0]));
  let frame = frames.pelvis;
  for (const { frame: name, joint, share, rest, length } of SPINE) {
    const [flexion, bend, about] = pose[joint];
    angles[joint] = pose[joint];
    frame = compose(frame, rotation(-(flexion * share + rest), bend * share, -about * share));
    frames[name] = frame;
    points[name] = place;
    place = along(place, frame[1], length);
  }
  points.crown = place;
}

/** The shoulder blade follows the arm: it rises and moves in as the arm is raised, and slides forward as it reaches. */
export function shoulderPlace({ points, frames }: Skeleton, side: Side, armDirection: Vec): Vec {
  const thorax = frames.t2;
  const raised = clamp((dot(armDirection, thorax[1]) + 0.5) / 1.5, 0, 1);
  const reaching = dot(armDirection, thorax[0]);
  const inThorax: Vec = [
    1 + 2.5 * reaching,
    UPPER_THORAX - 4.5 + 5.5 * raised,
    signOf(side) * (BODY.shoulderHalf - 3.2 * raised),
  ];
  return add(points.t2, turn(thorax, inThorax));
}

/** A hand in its forearm: pronation, then extension. */
const handAt = ({ forearm, wrist }: SideAngles, side: Side): Frame =>
  compose(aboutY(signOf(side) * forearm), aboutX(-signOf(side) * wrist));

/** An arm from its shoulder; `hand` where a surface decides how the hand lies. */
export function placeArm(
  { points, frames, angles }: Skeleton,
  pose: FullPose,
  side: Side,
  upperArm: Frame,
  elbow: number,
  hand?: Frame,
): void {
  const forearm = compose(upperArm, aboutZ(elbow));
  const turned = hand ?? compose(forearm, pose[side].handFrame ?? handAt(pose[side], side));
  frames[`upperArm${side}`] = upperArm;
  frames[`forearm${side}`] = forearm;
  frames[`hand${side}`] = turned;
  const elbowPoint = along(points[`shoulder${side}`], upperArm[1], -BODY.upperArm);
  const wrist = along(elbowPoint, forearm[1], -BODY.forearm);
  points[`elbow${side}`] = elbowPoint;
  points[`wrist${side}`] = wrist;
  points[`palm${side}`] = along(wrist, turned[1], -BODY.palm);
  points[`fingers${side}`] = along(wrist, turned[1], -BODY.hand);
  angles[`shoulder${side}`] = ballAngles(compose(inverse(frames.t2), upperArm), side);
  angles[`elbow${side}`] = [elbow, 0, 0];
}

/** A leg from its hip. */
export function placeLeg(skeleton: Skeleton, pose: FullPose, side: Side, thigh: Frame, knee: number): void {
  const { points, frames, angles } = skeleton;
  const shank = compose(thigh, aboutZ(-knee));
  frames[`thigh${side}`] = thigh;
  frames[`shank${side}`] = shank;
  const kneePoint = along(points[`hip${side}`], thigh[1], -BODY.thigh);
  const ankle = along(kneePoint, shank[1], -BODY.shank);
  points[`knee${side}`] = kneePoint;
  points[`ankle${side}`] = ankle;
  angles[`hip${side}`] = ballAngles(compose(inverse(frames.pelvis), thigh), side);
  angles[`knee${side}`] = [knee, 0, 0];
  placeFoot(skeleton, pose, side);
}

/** Dorsiflexion that an ankle gives with the heel down; beyond it (with some slack) the heel lifts. */
const HEEL_LIFTS_AT = 33;
const MOST_BENT_TOES = 75;

/** Toes point the way the shank faces, level with the floor. One that leans far forward faces the floor: then the way it leans. */
function toesAhead([forward, up]: Frame): Vec {
  const down = 4 * Math.max(0, -forward[1] - Math.SQRT1_2);
  return unit([forward[0] + down * up[0], 0, forward[2] + down * up[2]]);
}

function placeFoot({ points, frames, angles }: Skeleton, pose: FullPose, side: Side): void {
  const shank = frames[`shank${side}`];
  const { ankle: asked, tucked } = pose[side];
  let angle = asked === "flat" ? 0 : asked;
  let lifted = false;
  let foot = compose(shank, aboutZ(angle));
  if (asked === "flat") {
    const ahead = toesAhead(shank);
    const needed = degrees(Math.atan2(dot(ahead, shank[1]), dot(ahead, shank[0])));
    angle = clamp(needed, -50, HEEL_LIFTS_AT);
    lifted = needed > HEEL_LIFTS_AT + 0.5;
    foot = lifted ? compose(shank, aboutZ(angle)) : [ahead, [0, 1, 0], cross(ahead, [0, 1, 0])];
  }
  const ankle = points[`ankle${side}`];
  frames[`foot${side}`] = foot;
  points[`heel${side}`] = add(ankle, turn(foot, [BODY.heel[0], BODY.heel[1], 0]));
  const ball = add(ankle, turn(foot, [BODY.ball[0], BODY.ball[1], 0]));
  points[`ball${side}`] = ball;
  const bends = (lifted || tucked) && foot[0][1] < 0;
  const toes = compose(foot, aboutZ(bends ? clamp(degrees(Math.asin(-foot[0][1])), 0, MOST_BENT_TOES) : 0));
  frames[`toes${side}`] = toes;
  points[`toe${side}`] = along(ball, toes[0], BODY.toes);
  angles[`ankle${side}`] = [angle, 0, 0];
}
