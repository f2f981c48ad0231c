import { along, type Frame, mix, type Vec } from "../algebra";
import type { Ring } from "./outline";

/** Half-widths (cm) along a limb: the share of its length from the upper joint, then front, back and side. */
export type Profile = readonly (readonly [share: number, front: number, back: number, side: number])[];

export const THIGH: Profile = [
  [0, 7.7, 8.6, 7.8],
  [0.18, 8.2, 8.4, 8.1],
  [0.4, 7.9, 7.2, 7.5],
  [0.65, 6.7, 5.7, 6.2],
  [0.86, 5.4, 4.8, 5.1],
  [1, 5.2, 4.7, 4.9],
];
export const SHANK: Profile = [
  [0, 5.2, 4.6, 4.9],
  [0.14, 4.7, 5.4, 5],
  [0.32, 4.1, 6.3, 5.2],
  [0.55, 3.5, 5, 4.3],
  [0.8, 2.9, 3.3, 3.1],
  [1, 2.9, 3.2, 2.9],
];
export const UPPER_ARM: Profile = [
  [0, 3.8, 3.8, 3.6],
  [0.12, 4.6, 4.5, 4.3],
  [0.28, 4.8, 4.7, 4.6],
  [0.5, 4.4, 4.2, 4.1],
  [0.8, 3.6, 3.6, 3.5],
  [1, 3.3, 3.6, 3.4],
];
export const FOREARM: Profile = [
  [0, 3.3, 3.5, 3.4],
  [0.2, 3.7, 3.6, 3.6],
  [0.45, 3.3, 3.2, 3.2],
  [0.8, 2.4, 2.3, 2.3],
  [1, 2.3, 2.1, 2.1],
];

/** A limb's bone with its flesh. */
export type Bone = { origin: Vec; frame: Frame; length: number; profile: Profile; thickness: number };

/** The ring at a share of the limb's length, `wider` by some cm. */
export function ringOn({ origin, frame, length, profile, thickness }: Bone, share: number, wider = 0): Ring {
  const last = profile.length - 1;
  let index = 0;
  while (index < last - 1 && (profile[index + 1]?.[0] ?? 1) < share) index++;
  const [from, frontA, backA, sideA] = profile[index] ?? [0, 0, 0, 0];
  const [to, frontB, backB, sideB] = profile[index + 1] ?? [1, 0, 0, 0];
  const t = (share - from) / (to - from);
  return {
    center: along(origin, frame[1], -length * share),
    frame,
    front: mix(frontA, frontB, t) * thickness + wider,
    back: mix(backA, backB, t) * thickness + wider,
    side: mix(sideA, sideB, t) * thickness + wider,
  };
}

const APART = 0.04;

/** The rings of a stretch of a limb. */
export function rings(bone: Bone, from = 0, to = 1, wider = 0): Ring[] {
  const within = bone.profile.map(([share]) => share).filter((share) => share > from + APART && share < to - APART);
  return [from, ...within, to].map((share) => ringOn(bone, share, wider));
}
