import { clamp, type Vec } from "./algebra";
import { type ContactName, contactsOf } from "./contact-names";
import { basePose, type FullPose, keyPose, vecOf } from "./full-pose";
import { LIMITS, type Range } from "./limits";
import type { Angles, Limb, Movement, Pose, Reach } from "./movement";
import { SIDES, type Side } from "./side";

/** Where an angle is written: into what holds for all keys, or into one key. */
export type Layer = number | "base";

export type Joint = keyof typeof LIMITS;
export type SpineJoint = "lumbar" | "thoracic" | "neck";
export type SidedJoint = Exclude<Joint, SpineJoint>;
export type Sides = Side | "both";
/** Flexion, sideways, rotation. */
export type Axis = 0 | 1 | 2;

/** Numbers of the pelvis (degrees; `lift` cm) and how far a slider moves them. */
export const PELVIS = {
  pitch: [-180, 180],
  turn: [-180, 180],
  roll: [-180, 180],
  yaw: [-180, 180],
  lean: [-90, 90],
  lift: [-50, 150],
} as const satisfies Record<string, Range>;
export type PelvisField = keyof typeof PELVIS;

export const isSided = (joint: Joint): joint is SidedJoint =>
  joint !== "lumbar" && joint !== "thoracic" && joint !== "neck";

export const rangesOf = (joint: Joint): readonly Range[] => LIMITS[joint];

export const sidesOf = (sides: Sides): readonly Side[] => (sides === "both" ? SIDES : [sides]);

/** What a layer says itself. */
export const layerOf = ({ base, keys }: Movement, layer: Layer): Pose => (layer === "base" ? base : keys[layer]) ?? {};

/** What it would show if it said nothing. */
export const inheritedPose = (movement: Movement, layer: Layer): Pose =>
  layer === "base" ? basePose({ ...movement, base: undefined }) : basePose(movement);

export function withLayer(movement: Movement, layer: Layer, pose: Pose): Movement {
  if (layer === "base") return { ...movement, base: Object.keys(pose).length > 0 ? pose : undefined };
  return { ...movement, keys: movement.keys.map((key, index) => (index === layer ? pose : key)) };
}

/** What a layer says about one joint, side by side: a joint without a side speaks for both. */
type Own = Partial<Record<Side, Angles | "flat">>;

export const ownOf = (pose: Pose, joint: SidedJoint): Own => ({
  R: pose[`${joint}R`] ?? pose[joint],
  L: pose[`${joint}L`] ?? pose[joint],
});

function withOwn(pose: Pose, joint: SidedJoint, { R, L }: Own): Pose {
  const changed: Record<string, unknown> = { ...without(pose, joint, `${joint}R`, `${joint}L`) };
  if (R !== undefined && JSON.stringify(R) === JSON.stringify(L)) return { ...changed, [joint]: R };
  if (R !== undefined) changed[`${joint}R`] = R;
  if (L !== undefined) changed[`${joint}L`] = L;
  return changed;
}

export function without(pose: Pose, ...fields: (keyof Pose)[]): Pose {
  const kept = { ...pose };
  for (const field of fields) delete kept[field];
  return kept;
}

/** The angles of a joint in a pose that leaves nothing open; a sole that lies flat counts as 0. */
export function anglesIn(pose: FullPose, joint: Joint, side: Side): Vec {
  const angles = isSided(joint) ? pose[side][joint] : pose[joint];
  return vecOf(angles === "flat" ? 0 : angles);
}

/** The shortest way to write angles. */
function written(joint: Joint, [flexion, sideways, rotation]: Vec): Angles {
  if (rangesOf(joint).length === 1 || (sideways === 0 && rotation === 0)) return flexion;
  return rotation === 0 ? [flexion, sideways] : [flexion, sideways, rotation];
}

const tenths = (value: number): number => Math.round(value * 10) / 10;

/** Sets one angle of a joint, within its limits; its other angles stay as `shown`. */
export function withAngle(pose: Pose, shown: FullPose, joint: Joint, sides: Sides, axis: Axis, degrees: number): Pose {
  const range = rangesOf(joint)[axis];
  if (!range) return pose;
  const changed = (side: Side): Angles => {
    const angles: Vec = [...anglesIn(shown, joint, side)];
    angles[axis] = clamp(tenths(degrees), range[0], range[1]);
    return written(joint, angles);
  };
  if (!isSided(joint)) return { ...pose, [joint]: changed("R") };
  const own = ownOf(pose, joint);
  for (const side of sidesOf(sides)) own[side] = changed(side);
  return withOwn(pose, joint, own);
}

/** Soles that lie flat on the floor, whatever the shanks do. */
export function withFlatSole(pose: Pose, sides: Sides): Pose {
  const own = ownOf(pose, "ankle");
  for (const side of sidesOf(sides)) own[side] = "flat";
  return withOwn(pose, "ankle", own);
}

export function withoutJoint(pose: Pose, joint: Joint, sides: Sides): Pose {
  if (!isSided(joint)) return without(pose, joint);
  const own = ownOf(pose, joint);
  for (const side of sidesOf(sides)) own[side] = undefined;
  return withOwn(pose, joint, own);
}

export function withPelvis(pose: Pose, field: PelvisField, value: number | null): Pose {
  if (value === null) return without(pose, field);
  const [least, most] = PELVIS[field];
  return { ...pose, [field]: clamp(tenths(value), least, most) };
}

/** Takes a contact to what carries the body, at the floor's height, or away from it. With none left, the layer says nothing. */
export function withContact(pose: Pose, inherited: Pose, contact: ContactName): Pose {
  const rest = pose.rest ?? inherited.rest ?? {};
  const left = Object.entries(rest).flatMap(([group, height]): [string, number][] => {
    const names = withoutContact(group, contact);
    return names === "" ? [] : [[names, height]];
  });
  const changed = Object.fromEntries(left);
  if (!Object.keys(rest).some((group) => contactsOf(group).includes(contact))) changed[contact] = 0;
  return Object.keys(changed).length === 0 ? without(pose, "rest") : { ...pose, rest: changed };
}

const withoutContact = (group: string, contact: ContactName): string =>
  group
    .split("|")
    .flatMap((name) => {
      const contacts = contactsOf(name);
      return contacts.includes(contact) ? contacts.filter((each) => each !== contact) : [name];
    })
    .join("|");

/** Where a hand or foot reaches to; null takes back what is inherited, undefined inherits it. */
export function withReach(pose: Pose, limb: Limb, reach: Reach | null | undefined): Pose {
  const pair = limb.startsWith("hand") ? "hand" : "foot";
  const { [pair]: shared, ...own } = pose.reach ?? {};
  const changed = { ...sharedBy(pair, shared), ...own, [limb]: reach };
  if (reach === undefined) delete changed[limb];
  return Object.keys(changed).length === 0 ? without(pose, "reach") : { ...pose, reach: changed };
}

/** A reach for both sides, as one for each. */
function sharedBy(pair: "hand" | "foot", reach: Reach | null | undefined): NonNullable<Pose["reach"]> {
  if (reach === undefined) return {};
  if (reach === null) return { [`${pair}R`]: null, [`${pair}L`]: null };
  return keyPose({ version: 1, keys: [{ reach: { [pair]: reach } }] }, 0).reach;
}
