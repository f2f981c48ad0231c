import { type ContactName, contactsOf } from "../contact-names";
import { bottomOf } from "../contacts";
import { basePose } from "../full-pose";
import type { Finding } from "./finding";
import { type Sample, type Sampled, whenOf } from "./samples";
import { CONTACT, FLOOR } from "./thresholds";

/** A finger tip is about this thick, cm from its middle. */
const FINGER = 0.8;

/** Nothing under the floor. */
export function checkFloor({ instants }: Sampled): Finding[] {
  return instants.flatMap((sample) =>
    bottoms(sample).flatMap(([what, height]): Finding[] =>
      height < -FLOOR ? [{ check: "floor", what, ...whenOf(sample), amount: -height, limit: FLOOR }] : [],
    ),
  );
}

function bottoms({ skeleton, contacts }: Sample): [string, number][] {
  const fingers = (["fingersR", "fingersL"] as const).map((name): [string, number] => [
    name,
    skeleton.points[name][1] - FINGER,
  ]);
  return [...Object.entries(contacts).map(([name, each]): [string, number] => [name, bottomOf(each)]), ...fingers];
}

/** The pelvis is round: it rolls on its flesh, and only the lowest of these touches. */
const PELVIS = /^(sacrum|seat|trochanter)/;

/**
 * What is declared to rest does touch, at every key: of a group joined by "|" one, of anything else each. The flesh of the
 * pelvis counts as one group, since a pelvis that turns rolls from the seat over the trochanter.
 */
export function checkContacts({ movement, keys }: Sampled): Finding[] {
  const base = basePose(movement).rest;
  return keys.flatMap((sample, index) => {
    const rests = Object.entries(movement.keys[index]?.rest ?? base ?? {});
    const gap = ([name, height]: [ContactName, number]) => bottomOf(sample.contacts[name]) - height;
    return groups(rests).flatMap((group): Finding[] => {
      const [nearest, ...others] = group.map((each) => ({ name: each[0], gap: gap(each) })).sort(byGap);
      if (!nearest || Math.abs(nearest.gap) <= CONTACT) return [];
      const what = others.length > 0 ? nearest.name.replace(/[RL]$/, "") : nearest.name;
      return [{ check: "contact", what, ...whenOf(sample), amount: nearest.gap, limit: CONTACT }];
    });
  });
}

const byGap = (a: { gap: number }, b: { gap: number }): number => Math.abs(a.gap) - Math.abs(b.gap);

/** Contacts of which one at least has to touch. */
function groups(rests: [string, number][]): [ContactName, number][][] {
  const pelvis: [ContactName, number][] = [];
  const others: [ContactName, number][][] = [];
  for (const [group, height] of rests) {
    const contacts = contactsOf(group).map((name): [ContactName, number] => [name, height]);
    if (PELVIS.test(group)) pelvis.push(...contacts);
    else if (group.includes("|")) others.push(contacts);
    else others.push(...contacts.map((each) => [each]));
  }
  return pelvis.length > 0 ? [pelvis, ...others] : others;
}
