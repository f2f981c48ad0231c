import type { Day } from "@/lib/day/day";
import type { Answers } from "./answers";
import { type Change, changeOf, type FromTo, sharedActivities } from "./change";
import type { Definition } from "./definition";

/** A measure as it was answered once. */
export type Response = {
  id: string;
  definition: Definition;
  /** In the patient's zone. */
  day: Day;
  score: number | null;
  answers: Answers;
  how: "phone" | "room" | "paper";
  /** Who entered it; null for the patient herself. */
  by: string | null;
};

export type ScoredResponse = Response & { score: number };

/** One measure over time. */
export type Series = {
  /** As it was the last time. */
  definition: Definition;
  /** The scores that can be compared: those of the last version. */
  points: ScoredResponse[];
  change: Change | null;
  /** From the first time to the last, of activities that the patient named. */
  activities: FromTo[];
  /** All that was answered, the latest first. */
  responses: Response[];
};

/** Each measure that was answered. The responses come in the order of their days. */
export function seriesOf(responses: readonly Response[]): Series[] {
  const measures = new Map<string, Response[]>();
  for (const response of responses) {
    const { id } = response.definition;
    measures.set(id, [...(measures.get(id) ?? []), response]);
  }
  return [...measures.values()].flatMap((all) => {
    const latest = all.at(-1);
    if (!latest) return [];
    const { definition } = latest;
    const points = all.filter(
      (each): each is ScoredResponse => each.score !== null && each.definition.version === definition.version,
    );
    const [first, last] = [points[0], points.at(-1)];
    const two = first && last && first !== last ? { first, last } : null;
    return [
      {
        definition,
        points,
        change: two && changeOf(definition, two.first, two.last),
        activities: (two && sharedActivities(two.first.answers, two.last.answers)) ?? [],
        responses: [...all].reverse(),
      },
    ];
  });
}
