import type { Side } from "./side";

/** Where the body's flesh can touch the floor, a wall or a thing. */
const CENTRAL = ["sacrum", "belly", "chest", "back", "headBack", "forehead"] as const;
const SIDED = [
  "seat",
  "trochanter",
  "shoulder",
  "elbow",
  "wrist",
  "palm",
  "knee",
  "shin",
  "ankle",
  "dorsum",
  "heel",
  "ball",
  "toe",
] as const;

export type ContactName = (typeof CENTRAL)[number] | `${(typeof SIDED)[number]}${Side}`;

const ALL: readonly string[] = [...CENTRAL, ...SIDED.flatMap((name) => [`${name}R`, `${name}L`])];

/** The contacts of a group: one by its name, both of a name without a side, several joined by "|". */
export function contactsOf(group: string): ContactName[] {
  return group
    .split("|")
    .flatMap((name) =>
      ALL.filter((each) => each === name || each === `${name}R` || each === `${name}L`),
    ) as ContactName[];
}

/** Does the pose format know this group? */
export const isContactGroup = (group: string): boolean => group.split("|").every((name) => contactsOf(name).length > 0);
