import { subtract, unit, type Vec } from "./algebra";
import type { ContactName } from "./contact-names";
import {
  type Axis,
  anglesIn,
  isSided,
  type Joint,
  type Layer,
  layerOf,
  ownOf,
  type PelvisField,
  type Sides,
} from "./editor-layer";
import { type FullPose, keyPose } from "./full-pose";
import type { Limb, Movement, Pose, Reach } from "./movement";
import type { Side } from "./side";
import type { Skeleton } from "./skeleton";
import { START_POSITIONS } from "./start-position";

/** Who says it: this layer, the base below it, the start position, or nobody. */
export type Source = "here" | "base" | "start" | "unset";

/** What a slider shows. */
export type Reading = { value: number; source: Source };

/** What is drawn while a layer is edited: the base as a key of its own, which no key overrides. */
export const shownMovement = (movement: Movement, layer: Layer): Movement =>
  layer === "base" ? { ...movement, keys: [{}], show: undefined, thumb: undefined } : movement;

export const shownKey = (layer: Layer): number => (layer === "base" ? 0 : layer);

/** A layer with all that it inherits, nothing left open. */
export const effectivePose = (movement: Movement, layer: Layer): FullPose =>
  keyPose(shownMovement(movement, layer), shownKey(layer));

/** The first of the layers, from this one down, that says something. */
function sourceOf(movement: Movement, layer: Layer, says: (pose: Pose) => boolean): Source {
  if (says(layerOf(movement, layer))) return "here";
  if (layer !== "base" && says(movement.base ?? {})) return "base";
  return movement.from && says(START_POSITIONS[movement.from]) ? "start" : "unset";
}

export function readAngle(movement: Movement, layer: Layer, joint: Joint, side: Side, axis: Axis): Reading {
  const source = sourceOf(movement, layer, (pose) =>
    isSided(joint) ? ownOf(pose, joint)[side] !== undefined : pose[joint] !== undefined,
  );
  return { value: anglesIn(effectivePose(movement, layer), joint, side)[axis], source };
}

export function readPelvis(movement: Movement, layer: Layer, field: PelvisField): Reading {
  return {
    value: effectivePose(movement, layer)[field],
    source: sourceOf(movement, layer, (pose) => pose[field] !== undefined),
  };
}

/** Where a limb reaches to, and who says so; null where it follows its angles. */
export function readReach(movement: Movement, layer: Layer, limb: Limb): { reach: Reach | null; source: Source } {
  const pair = limb.startsWith("hand") ? "hand" : "foot";
  return {
    reach: effectivePose(movement, layer).reach[limb] ?? null,
    source: sourceOf(movement, layer, ({ reach }) => reach?.[limb] !== undefined || reach?.[pair] !== undefined),
  };
}

/** What carries the body, and who says so; empty: whatever is lowest. */
export function readContacts(movement: Movement, layer: Layer): { contacts: ContactName[]; source: Source } {
  return {
    contacts: effectivePose(movement, layer).rest?.map(([contact]) => contact) ?? [],
    source: sourceOf(movement, layer, ({ rest }) => rest !== undefined),
  };
}

const LED: Partial<Record<Joint, "hand" | "foot">> = { shoulder: "hand", elbow: "hand", hip: "foot", knee: "foot" };

/** The limb whose place decides a joint, so that its own angles do not count; null where they do. */
export function leadOf(movement: Movement, layer: Layer, joint: Joint, side: Side): Limb | null {
  const end = LED[joint];
  if (!end) return null;
  const limb: Limb = `${end}${side}`;
  const isLed = effectivePose(movement, layer).reach[limb] !== undefined || movement.plant?.includes(limb);
  return isLed ? limb : null;
}

/** The side that a slider for both shows: the right one, unless only the left one follows its angles. */
export function shownSide(movement: Movement, layer: Layer, joint: Joint, sides: Sides): Side {
  if (sides !== "both") return sides;
  return leadOf(movement, layer, joint, "R") && !leadOf(movement, layer, joint, "L") ? "L" : "R";
}

/** A hand pointing down, or nearly, tells no direction: cm of its length that must be seen from above. */
const POINTS_SOMEWHERE = 5;

/** The place on the floor under a hand or foot as it stands now; a hand goes on pointing where it points. */
export function floorUnder({ points }: Skeleton, limb: Limb): Reach {
  const side = limb.slice(-1) as Side;
  if (limb.startsWith("foot")) return { at: onFloor(points[`ankle${side}`]), floor: true };
  const at = onFloor(points[`wrist${side}`]);
  const [x, , z] = subtract(points[`fingers${side}`], points[`wrist${side}`]);
  if (Math.hypot(x, z) < POINTS_SOMEWHERE) return { at, floor: true };
  const fingers = unit([x, 0, z]).map((part) => round(part, 100)) as Vec;
  return { at, floor: true, fingers };
}

const onFloor = ([x, , z]: Vec): Vec => [round(x, 2), 0, round(z, 2)];

/** To the nearest part of one; JSON has no -0. */
const round = (value: number, parts: number): number => Math.round(value * parts) / parts + 0;
