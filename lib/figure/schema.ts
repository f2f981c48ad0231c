import { z } from "zod";
import { clamp, length } from "./algebra";
import { FRAMES, POINTS, sided } from "./body";
import { isContactGroup } from "./contact-names";
import { LIMITS, type Range } from "./limits";
import { type Movement, SIDED_MUSCLES, TRUNK_MUSCLES } from "./movement";
import { START_POSITIONS, type StartPosition } from "./start-position";

/** The room a movement may take, cm each way: what lies outside is a slip. */
const ROOM = 400;

const finite = z.number();
const centimetres = finite.min(-ROOM).max(ROOM);
const size = finite.min(0.5).max(ROOM);

/** An angle beyond what a joint does is taken as the joint's end. */
const angle = ([least, most]: Range) => finite.transform((value) => clamp(value, least, most));
const turning = finite.min(-360).max(360);

const angles = ([flexion, sideways, rotation]: readonly [Range, Range, Range]) =>
  z.union([
    angle(flexion),
    z.tuple([angle(flexion), angle(sideways)]),
    z.tuple([angle(flexion), angle(sideways), angle(rotation)]),
  ]);

const hip = angles(LIMITS.hip).optional();
const knee = angle(LIMITS.knee[0]).optional();
const ankle = z.union([z.literal("flat"), angle(LIMITS.ankle[0])]).optional();
const shoulder = angles(LIMITS.shoulder).optional();
const elbow = angle(LIMITS.elbow[0]).optional();
const forearm = angle(LIMITS.forearm[0]).optional();
const wrist = angle(LIMITS.wrist[0]).optional();

const triple = z.tuple([centimetres, centimetres, centimetres]);
const direction = triple.refine((way) => length(way) > 0.001, { error: "must point somewhere" });
const named = (what: string, known: (name: string) => boolean) =>
  z
    .string()
    .max(40)
    .refine(known, { error: `must be the name of a ${what}` });
const pointNames: readonly string[] = POINTS;
const frameNames: readonly string[] = FRAMES;
const point = named("point of the body", (name) => pointNames.includes(name));
const frame = named("part of the body", (name) => frameNames.includes(name));
/** In a reach for both sides, a name leaves its side open. */
const openPoint = named("point of the body", (name) => pointNames.includes(sided(name, "R")));
const openFrame = named("part of the body", (name) => frameNames.includes(sided(name, "R")));
const contacts = named("contact", isContactGroup);

const reachTo = (to: z.ZodType<string>, on: z.ZodType<string>) =>
  z
    .strictObject({
      at: triple.optional(),
      to: to.optional(),
      on: on.optional(),
      loc: triple.optional(),
      off: triple.optional(),
      floor: z.union([z.boolean(), centimetres]).optional(),
      normal: direction.optional(),
      fingers: direction.optional(),
      onNormal: direction.optional(),
      onFingers: direction.optional(),
      pole: direction.optional(),
      trunkPole: direction.optional(),
    })
    .refine(({ at, to, on }) => [at, to, on].filter((each) => each !== undefined).length === 1, {
      error: "must lead to one place: at, to or on",
    })
    .refine(({ onNormal, onFingers, on }) => on !== undefined || (!onNormal && !onFingers), {
      path: ["on"],
      error: "must name the part that the hand lies on",
    })
    .nullable()
    .optional();
const reach = reachTo(point, frame);
const reachOfBoth = reachTo(openPoint, openFrame);

const LIMBS = ["handR", "handL", "footR", "footL"] as const;

const pose = z.strictObject({
  pitch: turning.optional(),
  turn: turning.optional(),
  roll: turning.optional(),
  yaw: turning.optional(),
  lean: turning.optional(),
  lumbar: angles(LIMITS.lumbar).optional(),
  thoracic: angles(LIMITS.thoracic).optional(),
  neck: angles(LIMITS.neck).optional(),
  ...{ hip, hipR: hip, hipL: hip, knee, kneeR: knee, kneeL: knee, ankle, ankleR: ankle, ankleL: ankle },
  ...{ shoulder, shoulderR: shoulder, shoulderL: shoulder, elbow, elbowR: elbow, elbowL: elbow },
  ...{ forearm, forearmR: forearm, forearmL: forearm, wrist, wristR: wrist, wristL: wrist },
  tuck: z.enum(["R", "L", "RL"]).optional(),
  level: z.tuple([contacts, contacts]).nullable().optional(),
  rest: z
    .record(contacts, centimetres)
    .refine((rest) => Object.keys(rest).length > 0, { error: "must name what carries the body" })
    .optional(),
  pin: point.optional(),
  shift: z.tuple([centimetres, centimetres]).optional(),
  lift: centimetres.optional(),
  reach: z
    .strictObject({ handR: reach, handL: reach, footR: reach, footL: reach, hand: reachOfBoth, foot: reachOfBoth })
    .optional(),
});

const key = pose.extend({ hold: finite.min(0).max(60).optional(), move: finite.min(0.1).max(60).optional() });

const place = z.union([
  triple,
  point,
  z.strictObject({ on: frame, loc: triple }),
  z.strictObject({ to: point, off: triple }),
]);
const nearer = centimetres.optional();
const side = z.enum(["R", "L"]).optional();

const prop = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("mat"),
    length: size.optional(),
    width: size.optional(),
    dx: centimetres.optional(),
    z: centimetres.optional(),
  }),
  z.strictObject({ kind: z.literal("floor"), width: size.optional() }),
  z.strictObject({
    kind: z.literal("chair"),
    dx: centimetres.optional(),
    back: size.optional(),
    front: z.boolean().optional(),
  }),
  z.strictObject({
    kind: z.enum(["wall", "doorway"]),
    x: centimetres,
    width: size.optional(),
    height: size.optional(),
    z: centimetres.optional(),
  }),
  z.strictObject({ kind: z.enum(["step", "bench", "table"]), at: triple, size: z.tuple([size, size, size]) }),
  z.strictObject({
    kind: z.literal("stick"),
    from: place,
    to: place,
    before: centimetres.optional(),
    beyond: centimetres.optional(),
    nearer,
  }),
  z.strictObject({ kind: z.enum(["towel", "band"]), along: z.array(place).min(2).max(6), nearer }),
  z.strictObject({
    kind: z.literal("towelRoll"),
    at: place,
    length: size.optional(),
    radius: size.optional(),
    nearer,
  }),
  z.strictObject({ kind: z.literal("ball"), at: place, radius: size, nearer }),
  z.strictObject({ kind: z.literal("poles"), slope: finite.min(-2).max(2).optional() }),
  z.strictObject({ kind: z.enum(["dumbbell", "bottle"]), side }),
  z.strictObject({ kind: z.enum(["kettlebell", "backpack"]), drop: centimetres.optional(), at: place.optional() }),
]);

const muscle = z.union([
  z.enum([...SIDED_MUSCLES, ...TRUNK_MUSCLES]),
  z.templateLiteral([z.enum(SIDED_MUSCLES), z.enum(["R", "L"])]),
]);

const arrow = z.union([
  z.strictObject({ point, aside: centimetres.optional() }),
  z.strictObject({ round: point, radius: size, from: turning, to: turning }),
]);

const positions = Object.keys(START_POSITIONS) as [StartPosition, ...StartPosition[]];

/** A movement from anywhere: known names, finite numbers, angles within what joints do, at most 4 keys. */
export const movementSchema = z
  .strictObject({
    version: z.literal(1),
    from: z.enum(positions).optional(),
    camera: z.tuple([finite.min(-180).max(180), finite.min(-10).max(85)]).optional(),
    base: pose.optional(),
    keys: z.array(key).min(1).max(4),
    loop: z.boolean().optional(),
    plant: z.array(z.enum(LIMBS)).max(4).optional(),
    props: z.array(prop).max(6).optional(),
    muscles: z.array(muscle).max(6).optional(),
    arrows: z.array(arrow).max(4).optional(),
    show: z.tuple([z.int().min(0).max(3), z.int().min(0).max(3)]).optional(),
    thumb: z.int().min(0).max(3).optional(),
    lifts: z.enum(["out", "back"]).optional(),
    otherSide: z.enum(["turn", "swap", "shown"]).optional(),
    shoes: z.boolean().optional(),
    fists: z.boolean().optional(),
    order: z.record(z.string().max(20), centimetres).optional(),
    crop: z.tuple([finite, finite, size, size]).optional(),
  })
  .refine(({ keys, show = [0, 0], thumb = 0 }) => Math.max(...show, thumb) < keys.length, {
    path: ["show"],
    error: "must name keys that there are",
  }) satisfies z.ZodType<Movement>;
