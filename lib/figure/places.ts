import { add, turn, type Vec } from "./algebra";
import { type FrameName, ORIGINS, type PointName } from "./body";
import type { Place } from "./movement";
import type { Skeleton } from "./skeleton";

/** Where a place is now. */
export function placeIn({ points, frames }: Skeleton, place: Place): Vec {
  if (Array.isArray(place)) return place;
  if (typeof place === "string") return points[place as PointName];
  if ("on" in place) {
    const frame = place.on as FrameName;
    return add(points[ORIGINS[frame]], turn(frames[frame], place.loc));
  }
  return add(points[place.to as PointName], place.off);
}
