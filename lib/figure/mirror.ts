import { basePose } from "./full-pose";
import type { Movement } from "./movement";
import { otherSide, type Side } from "./side";

const PLACES = new Set(["at", "loc", "off", "normal", "fingers", "onNormal", "onFingers", "pole", "trunkPole"]);
const SPINE = new Set(["lumbar", "thoracic", "neck"]);
const TURNS = new Set(["turn", "roll", "yaw", "z"]);
const BOTH = new Set(["hand", "foot"]);
/** Fields of things that hold a place, or several. */
const ENDS = new Set(["from", "to", "along"]);

/** The movement with its sides exchanged: what the right arm did, the left arm does. Twice is the movement itself. */
export function swapSides(movement: Movement): Movement {
  const { from: _from, base: _base, ...own } = movement;
  return swapped({ ...own, base: basePose(movement) }, "") as Movement;
}

function swapped(value: unknown, field: string): unknown {
  if (typeof value === "string") return swappedNames(value);
  if (typeof value === "number") return TURNS.has(field) ? negated(value) : value;
  if (Array.isArray(value)) return swappedList(value, field);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      swappedNames(name),
      BOTH.has(name) ? renamed(member) : swapped(member, name),
    ]),
  );
}

/** A reach of both hands or feet is mirrored already: only a side that it names changes. */
const renamed = (reach: object | null): object | null =>
  reach &&
  Object.fromEntries(
    Object.entries(reach).map(([name, member]) => [name, typeof member === "string" ? swappedNames(member) : member]),
  );

function swappedList(list: unknown[], field: string): unknown {
  const isTriple = list.length === 3 && list.every((each) => typeof each === "number");
  if (isTriple && (PLACES.has(field) || ENDS.has(field))) return [list[0], list[1], negated(list[2] as number)];
  if (SPINE.has(field)) return list.map((angle, axis) => (axis === 0 ? angle : negated(angle as number)));
  if (field === "shift") return [list[0], negated(list[1] as number)];
  return list.map((each) => swapped(each, field));
}

/** Zero has no sign in JSON. */
const negated = (number: number): number => (number === 0 ? 0 : -number);

/** "handR" -> "handL", also in groups joined by "|"; a drawn part may be the far one of its side: "dumbbellRFar". */
function swappedNames(names: string): string {
  return names
    .split("|")
    .map((name) => name.replace(/(?<=^|[a-z0-9])[RL](?=(Far)?$)/, (side) => otherSide(side as Side)))
    .join("|");
}
