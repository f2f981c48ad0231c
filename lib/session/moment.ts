import { MOMENTS, type Moment, type PlanMoment } from "./plan";

/** What k times a day mean, as long as the patient says nothing else. */
const NATURAL: Record<number, readonly Moment[]> = { 2: ["morning", "evening"], 3: MOMENTS };

/** From which hour of her day it is midday, and evening. Before that it is morning, also at night. */
const MIDDAY_FROM = 11;
const EVENING_FROM = 17;

/** When in the day one of the times is done: her own choice, else what k times a day suggest, else any time. */
export function momentOf(
  moments: readonly PlanMoment[],
  lineage: string,
  slot: number,
  timesPerDay: number,
): Moment | null {
  const chosen = moments.find((each) => each.lineage === lineage && each.slot === slot)?.moment;
  return chosen ?? NATURAL[timesPerDay]?.[slot - 1] ?? null;
}

/** The part of the day that it is at an hour, 0 to 23. */
export function momentAt(hour: number): Moment {
  if (hour >= EVENING_FROM) return "evening";
  return hour >= MIDDAY_FROM ? "midday" : "morning";
}

/** Places in the order of a day. What may be done at any time can be done first. */
export function placeOf(moment: Moment | null): number {
  return moment === null ? 0 : MOMENTS.indexOf(moment);
}
