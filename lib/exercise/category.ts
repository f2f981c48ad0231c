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
  "balance",
  "breathing",
  "desk-break",
  "everyday",
  "class",
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

/** 1 gentle enough for nearly everybody, 2 easy for most beginners, 3 needs some control or strength, 4 demanding, 5 for the trained. */
export const LEVELS = [1, 2, 3, 4, 5] as const;
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

export const MUSCLES = [
  "neck",
  "shoulders",
  "chest",
  "arms",
  "upper-back",
  "back-extensors",
  "abdominals",
  "obliques",
  "deep-trunk",
  "pelvic-floor",
  "diaphragm",
  "hip-flexors",
  "glutes",
  "hip-abductors",
  "hip-rotators",
  "adductors",
  "quadriceps",
  "hamstrings",
  "calves",
  "shins",
  "feet",
] as const;
export type Muscle = (typeof MUSCLES)[number];

/** What may be known of a patient that asks for care with some exercises. A caution is marked, never hidden: the clinician weighs it. */
export const CAUTIONS = [
  "radiating-with-flexion",
  "radiating-with-extension",
  "spinal-stenosis",
  "spondylolisthesis",
  "osteoporosis",
  "recent-surgery",
  "pregnancy",
  "high-blood-pressure",
  "heart-or-lung",
  "dizziness",
  "poor-balance",
  "neck-pain",
  "shoulder-pain",
  "wrist-pain",
  "hip-replacement",
  "hip-pain",
  "knee-replacement",
  "knee-pain",
  "ankle-or-foot-pain",
  "abdominal-hernia",
  "glaucoma",
  "getting-to-the-floor",
] as const;
export type Caution = (typeof CAUTIONS)[number];
