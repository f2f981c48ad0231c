/** Right and left, as the body has them. */
export type Side = "R" | "L";
export const SIDES: readonly Side[] = ["R", "L"];

export const otherSide = (side: Side): Side => (side === "R" ? "L" : "R");

/** +1 for the right side, -1 for the left: the sign of z in the body's own frame. */
export const signOf = (side: Side): 1 | -1 => (side === "R" ? 1 : -1);
