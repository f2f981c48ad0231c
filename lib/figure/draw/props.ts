import type { Prop } from "../movement";
import type { Skeleton } from "../skeleton";
import { bench, chair, step, table } from "./furniture";
import { poles, stick, strip } from "./lines";
import { doorway, wall } from "./room";
import { backpack, ball, bottles, dumbbells, kettlebell, towelRoll } from "./things";
import type { Part, View } from "./view";

/** One thing of the exercise, as `skeleton` holds it now; `start` is the first key. */
export function propParts(view: View, start: Skeleton, skeleton: Skeleton, prop: Prop): Part[] {
  switch (prop.kind) {
    case "chair":
      return chair(view, start, prop);
    case "wall":
      return [wall(view, prop)];
    case "doorway":
      return doorway(view, prop);
    case "step":
      return [step(view, prop)];
    case "bench":
      return [bench(view, prop)];
    case "table":
      return [table(view, prop)];
    case "stick":
      return [stick(view, skeleton, prop)];
    case "towel":
    case "band":
      return [strip(view, skeleton, prop)];
    case "towelRoll":
      return [towelRoll(view, skeleton, prop)];
    case "ball":
      return [ball(view, skeleton, prop)];
    case "poles":
      return poles(view, skeleton, prop);
    case "dumbbell":
      return dumbbells(view, skeleton, prop);
    case "bottle":
      return bottles(view, skeleton, prop);
    case "kettlebell":
      return [kettlebell(view, skeleton, prop)];
    case "backpack":
      return [backpack(view, skeleton, prop)];
    default:
      return [];
  }
}
