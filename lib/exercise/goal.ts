import type { Category } from "./category";

/** What somebody wants of an exercise, in the order in which it is asked. */
export const GOALS = ["control", "strength", "movement", "endurance", "balance", "calm", "everyday"] as const;
export type Goal = (typeof GOALS)[number];

const CATEGORIES_OF: Record<Goal, readonly Category[]> = {
  control: ["motor-control", "pilates"],
  strength: ["strength", "pilates"],
  movement: ["mobility", "stretching", "yoga"],
  endurance: ["endurance", "walking"],
  balance: ["balance", "tai-chi"],
  calm: ["breathing", "tai-chi", "yoga"],
  everyday: ["everyday", "desk-break", "walking", "class"],
};

/** The categories whose exercises serve a goal. */
export const categoriesFor = (goal: Goal): readonly Category[] => CATEGORIES_OF[goal];
