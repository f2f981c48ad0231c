import { firstUntil, heaviest, type Standing, standingOf } from "./aside";
import { type Practice, pausedNow, reasonsOf } from "./attention";
import type { Facts } from "./facts";
import type { Group } from "./group";
import type { Segment } from "./schema";

/** A patient with what she needs, before her whole row is known. */
export type Placed = Standing & { facts: Facts; group: Group; paused: ReturnType<typeof pausedNow> };

/** Everybody with what she needs, attention first: by the weight of the heaviest reason, then by name. Set aside by their day. */
export function placedOf(all: readonly Facts[], practice: Practice, now: Date): Placed[] {
  const placed = all.map((facts) => {
    const standing = standingOf(reasonsOf(facts, practice, now), facts.aside, practice.timeZone, now);
    const group: Group = standing.live.length > 0 ? "attention" : standing.aside.length > 0 ? "aside" : "onTrack";
    return { facts, ...standing, group, paused: pausedNow(facts, now) };
  });
  const key = new Map(placed.map((each) => [each, keyOf(each)]));
  // Facts come by name, and a sort keeps the order of equals.
  return placed.sort((a, b) => {
    const [x, y] = [key.get(a) ?? "", key.get(b) ?? ""];
    return x < y ? -1 : x > y ? 1 : 0;
  });
}

function keyOf({ group, live, aside }: Placed): string {
  if (group === "attention") return `0 ${heaviest(live)}`;
  return group === "aside" ? `1 ${firstUntil(aside) ?? "9999"}` : "2";
}

export function isIn(segment: Segment, { group, facts, paused }: Placed): boolean {
  switch (segment) {
    case "everybody":
      return true;
    case "attention":
      return group === "attention";
    case "checkUp":
      return facts.checkUps.thisWeek;
    case "paused":
      return paused !== null;
  }
}

export function countBy<K extends string>(
  all: readonly Placed[],
  keys: readonly K[],
  is: (key: K, each: Placed) => boolean,
) {
  return Object.fromEntries(keys.map((key) => [key, all.filter((each) => is(key, each)).length])) as Record<K, number>;
}

/** A condition as people write it, with how many have it. */
export type Condition = { condition: string; count: number };

/** Capitals and spaces around make no other condition. */
export const sameCondition = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** The conditions that there are, the most frequent first; nobody picks from hundreds. */
export function conditionsOf(all: readonly Placed[], most = 40): Condition[] {
  const found = new Map<string, Condition>();
  for (const { facts } of all) {
    const condition = facts.condition.trim();
    if (condition === "") continue;
    const key = condition.toLowerCase();
    const known = found.get(key);
    if (known) {
      known.count += 1;
      if (condition < known.condition) known.condition = condition;
    } else found.set(key, { condition, count: 1 });
  }
  const byCount = (a: Condition, b: Condition) => b.count - a.count || (a.condition < b.condition ? -1 : 1);
  return [...found.values()].sort(byCount).slice(0, most);
}
