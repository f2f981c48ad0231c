import { addDays, type Day } from "@/lib/day/day";
import type { AttentionSettings, Facts, TalkToday } from "./facts";
import { planOf, type StoredPlan } from "./select";

type Told = [ago: number, exercise: number | null, day: number | null, morning: number | null, hurt: boolean];

/** One row of the statement of facts; without an id for a clinic with nobody in care. */
export type StoredFacts = AttentionSettings &
  Omit<Facts, "id" | "told" | "plan" | "checkUps"> & {
    id: string | null;
    archived: number;
    days: Told[];
    plan: Pick<StoredPlan, "revisions" | "entries"> | null;
    held: string | null;
    next: string | null;
    missed: string | null;
    thisWeek: boolean;
    talksToday: TalkToday[];
    today: Day;
  };

export function factsOf(row: Omit<StoredFacts, "id"> & { id: string }): Facts {
  const { id, name, condition, timeZone, mine, named, joined, joinedOn, cleared, warned, started, ended } = row;
  const { pauses, painLimit, painAbove, last, draft, aside, held, next, missed, thisWeek, talksToday } = row;
  return {
    ...{ id, name, condition, timeZone, mine, named, joined, joinedOn, cleared, warned, started, ended },
    ...{ pauses, painLimit, painAbove, last, draft, aside },
    checkUps: { held, next, missed, thisWeek, today: talksToday },
    told: row.days.map(([ago, exercise, day, morning, hurt]) => ({
      date: addDays(row.today, -ago),
      ...{ exercise, day, morning, hurt },
    })),
    plan: row.plan && planOf(row.plan),
  };
}
