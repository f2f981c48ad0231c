import type { Build } from "./build";

export type Hair = "bun" | "short" | "bob";

/** What makes a build, as factors of the lean one's half-widths; `front` is flesh that hangs in front, in cm. */
export type Figure = {
  hair: Hair;
  shoulders: number;
  chest: number;
  waist: number;
  hips: number;
  belly: number;
  thigh: number;
  calf: number;
  upperArm: number;
  forearm: number;
  neck: number;
  face: number;
};

export const FIGURES: Record<Build, Figure> = {
  lean: {
    hair: "bun",
    shoulders: 1,
    chest: 1,
    waist: 1,
    hips: 1,
    belly: 0,
    thigh: 1,
    calf: 1,
    upperArm: 1,
    forearm: 1,
    neck: 1,
    face: 1,
  },
  sturdy: {
    hair: "short",
    shoulders: 1.09,
    chest: 1.11,
    waist: 1.22,
    hips: 0.98,
    belly: 1.4,
    thigh: 1.03,
    calf: 1.06,
    upperArm: 1.18,
    forearm: 1.14,
    neck: 1.26,
    face: 1.08,
  },
  round: {
    hair: "bob",
    shoulders: 1.03,
    chest: 1.1,
    waist: 1.33,
    hips: 1.15,
    belly: 4.2,
    thigh: 1.19,
    calf: 1.15,
    upperArm: 1.26,
    forearm: 1.16,
    neck: 1.14,
    face: 1.12,
  },
};
