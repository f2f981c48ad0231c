import type { Pose } from "./movement";

export type StartPosition =
  | "standing"
  | "sitting"
  | "supine"
  | "hook-lying"
  | "prone"
  | "side-lying"
  | "hands-and-knees"
  | "half-kneeling";

/** The positions exercises start from: a movement names one and changes what it needs. */
export const START_POSITIONS: Record<StartPosition, Pose> = {
  standing: { rest: { ball: 0, heel: 0 }, pin: "ballR", shoulder: [4, 7], elbow: 12 },
  sitting: { rest: { ball: 0, heel: 0 }, pin: "ballR", hip: 88, knee: 92, shoulder: [20, 6], elbow: 40 },
  supine: { pitch: -90, neck: 2, level: ["sacrum", "back"], rest: { sacrum: 0, back: 0 }, pin: "t2" },
  "hook-lying": {
    pitch: -90,
    neck: 2,
    level: ["sacrum", "back"],
    rest: { sacrum: 0, back: 0 },
    pin: "t2",
    reach: { foot: { to: "hip", off: [46, 0, 0], floor: true } },
  },
  prone: { pitch: 90, hip: 4, knee: 3, ankle: -56, pin: "pelvis", neck: -10 },
  "side-lying": {
    pitch: -90,
    turn: 90,
    hip: 42,
    knee: 78,
    ankle: -25,
    level: ["shoulderR", "trochanterR"],
    rest: { trochanterR: 0, shoulderR: 0 },
  },
  "hands-and-knees": {
    pitch: 82,
    hip: 82,
    knee: 90,
    ankle: -58,
    neck: -12,
    rest: { knee: 0, toe: 0 },
    pin: "kneeR",
    reach: { hand: { to: "shoulder", floor: true } },
  },
  "half-kneeling": {
    rest: { kneeR: 0 },
    pin: "kneeR",
    kneeR: 90,
    ankleR: -58,
    reach: { footL: { at: [44, 0, -9], floor: true } },
  },
};
