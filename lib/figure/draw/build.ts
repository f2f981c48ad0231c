/** The drawn bodies. They move alike: only flesh and hair differ (`figures.ts`). */
export type Build = "lean" | "sturdy" | "round";
export const BUILDS: readonly Build[] = ["lean", "sturdy", "round"];
