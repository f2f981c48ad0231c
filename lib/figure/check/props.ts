import { contactsOf } from "../contact-names";
import { basePose } from "../full-pose";
import { floorOf, isOnFloor } from "../limb";
import type { Limb } from "../movement";
import { placeIn } from "../places";
import { type Finding, worst } from "./finding";
import { fleshOf, fleshSpots, type Spot } from "./flesh";
import { type Sample, type Sampled, whenOf } from "./samples";
import { gapTo, type Thing } from "./things";
import { MEETS, SUNK } from "./thresholds";

const spotsOf = ({ movement }: Sampled, { skeleton }: Sample): Spot[] => fleshSpots(fleshOf(skeleton, movement));

/** Nothing sinks into a step, bench, table, chair, wall or door frame, nor deep into a ball. */
export function checkSinking(sampled: Sampled): Finding[] {
  return worst(
    sampled.instants.flatMap((sample) => {
      if (sample.things.length === 0) return [];
      const spots = spotsOf(sampled, sample);
      return sample.things.flatMap((thing) => sunken(sample, thing, spots));
    }),
  );
}

function sunken(sample: Sample, thing: Thing, spots: readonly Spot[]): Finding[] {
  const limit = "center" in thing ? SUNK.soft : SUNK.hard;
  return spots.flatMap(({ part, center, radius }): Finding[] => {
    const depth = -gapTo(thing, center, radius);
    if (depth <= limit) return [];
    return [{ check: "sunk", what: part, other: thing.kind, ...whenOf(sample), amount: depth, limit }];
  });
}

/** Every thing that stands there is used: the body meets it at a key, or a ball or a band that goes with the body does. */
export function checkTouching(sampled: Sampled): Finding[] {
  const nearest = new Map<string, number>();
  for (const key of sampled.keys) {
    if (key.things.length === 0) return [];
    const body: Spot[] = [
      ...spotsOf(sampled, key),
      ...Object.entries(key.contacts).map(([part, contact]) => ({ part, ...contact })),
    ];
    const between = [...key.things.flatMap(roundSpot), ...bandSpots(sampled, key)];
    for (const thing of key.things) {
      const spots = "center" in thing ? body : [...body, ...between];
      const gap = Math.min(...spots.map(({ center, radius }) => gapTo(thing, center, radius)));
      nearest.set(thing.kind, Math.min(gap, nearest.get(thing.kind) ?? gap));
    }
  }
  return [...nearest].flatMap(([kind, gap]): Finding[] =>
    gap > MEETS ? [{ check: "untouched", what: kind, amount: gap, limit: MEETS }] : [],
  );
}

const roundSpot = (thing: Thing): Spot[] => ("center" in thing ? [{ part: thing.kind, ...thing }] : []);

const bandSpots = ({ movement }: Sampled, { skeleton }: Sample): Spot[] =>
  (movement.props ?? []).flatMap((prop) =>
    prop.kind === "band" || prop.kind === "towel"
      ? prop.along.map((place) => ({ part: prop.kind, center: placeIn(skeleton, place), radius: 0 }))
      : [],
  );

/**
 * What rests above the floor has something under it. The seat alone may be given a height with nothing there: it is how deep a
 * squat is.
 */
export function checkStanding(sampled: Sampled): Finding[] {
  return sampled.keys.flatMap((sample, index) => {
    return raised(sampled, index).flatMap((name): Finding[] => {
      const { center, radius } = sample.contacts[name];
      const gap = Math.min(NOTHING, ...sample.things.map((thing) => Math.abs(gapTo(thing, center, radius))));
      return gap > MEETS ? [{ check: "apart", what: name, ...whenOf(sample), amount: gap, limit: MEETS }] : [];
    });
  });
}

/** Cm told where there is no thing at all. */
const NOTHING = 99;

function raised({ movement, solved }: Sampled, index: number) {
  const rest = movement.keys[index]?.rest ?? basePose(movement).rest ?? {};
  const resting = Object.entries(rest)
    .filter(([group, height]) => height > MEETS && group !== "seat")
    .flatMap(([group]) => contactsOf(group));
  const reaching = Object.entries(solved.poses[index]?.reach ?? {})
    .filter(([, reach]) => isOnFloor(reach) && floorOf(reach) > MEETS)
    .map(([limb]) => (limb as Limb).replace("hand", "palm").replace("foot", "ball"));
  return [...resting, ...reaching.flatMap(contactsOf)];
}
