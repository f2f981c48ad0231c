import { BODY } from "../body";
import type { Side } from "../side";
import { type Bone, FOREARM, SHANK, THIGH, UPPER_ARM } from "./limb";
import type { Model } from "./model";

export function thighBone({ skeleton: { points, frames }, figure }: Model, side: Side): Bone {
  return {
    origin: points[`hip${side}`],
    frame: frames[`thigh${side}`],
    length: BODY.thigh,
    profile: THIGH,
    thickness: figure.thigh,
  };
}

export function shankBone({ skeleton: { points, frames }, figure }: Model, side: Side): Bone {
  return {
    origin: points[`knee${side}`],
    frame: frames[`shank${side}`],
    length: BODY.shank,
    profile: SHANK,
    thickness: figure.calf,
  };
}

export function upperArmBone({ skeleton: { points, frames }, figure }: Model, side: Side): Bone {
  return {
    origin: points[`shoulder${side}`],
    frame: frames[`upperArm${side}`],
    length: BODY.upperArm,
    profile: UPPER_ARM,
    thickness: figure.upperArm,
  };
}

export function forearmBone({ skeleton: { points, frames }, figure }: Model, side: Side): Bone {
  return {
    origin: points[`elbow${side}`],
    frame: frames[`forearm${side}`],
    length: BODY.forearm,
    profile: FOREARM,
    thickness: figure.forearm,
  };
}
