/** The closed vocabularies of the catalogue. Their names for people are in the message namespace `exercise`. */

export const CATEGORIES = [
  "motor-control",
  "strength",
  "endurance",
  "stretching",
  "mobility",
  "pilates",
  "tai-chi",
  "yoga",
  "walking",
  "desk-break",
  "everyday",
] as const;
export type Category = (typeof CATEGORIES)[number];

export const POSITIONS = [
  "standing",
  "sitting",
  "lying-on-back",
  "lying-on-front",
  "side-lying",
  "hands-and-knees",
  "half-kneeling",
  "kneeling",
  "moving",
] as const;
export type Position = (typeof POSITIONS)[number];

/** Things needed beyond clothes and a floor. Nothing needed is the empty list. */
export const EQUIPMENT = [
  "mat",
  "chair",
  "bench",
  "table",
  "wall",
  "doorway",
  "step",
  "towel",
  "stick",
  "band",
  "ball",
  "dumbbell",
  "kettlebell",
  "bottle",
  "backpack",
  "poles",
] as const;
export type Equipment = (typeof EQUIPMENT)[number];

/** 1 easy for most beginners, 2 needs some control or strength, 3 demanding. */
export const LEVELS = [1, 2, 3] as const;
export type Level = (typeof LEVELS)[number];

export const REGIONS = [
  "neck",
  "shoulders",
  "upper-back",
  "lower-back",
  "abdomen",
  "pelvis",
  "hips",
  "thighs",
  "knees",
  "calves",
  "ankles",
  "whole-body",
] as const;
export type Region = (typeof REGIONS)[number];
