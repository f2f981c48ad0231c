import type { Day } from "@/lib/day/day";
import type { PlanDocument } from "@/lib/session/plan";
import { inOrder, standingOf } from "@/lib/session/standing";
import { hurtOf } from "./hurt";

/** The last time that an exercise hurt too much. */
export type CallFirst = {
  date: Day;
  /** 0-10; null when she left it out because of pain and gave it no number. */
  pain: number | null;
};

type Told = Pick<PlanDocument, "entries" | "painLimit" | "revisions">;

/**
 * Why a patient is to call the practice before she does an exercise again; null when nothing stands against it. It stands
 * from the pain until the practice changed the plan, or until she did the exercise again and it hurt no more than allowed.
 */
export function callFirst({ entries, painLimit, revisions }: Told, lineage: string, day: Day): CallFirst | null {
  const told = standingOf(entries.filter((entry) => entry.lineage === lineage && entry.date <= day))
    .filter(({ pain, reason }) => pain !== null || reason === "pain")
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : inOrder(a, b)))
    .at(-1);
  const hurt = told && hurtOf(told, painLimit);
  if (!hurt || hurt === "inTheWay") return null;
  const since = Date.parse(told.recordedAt);
  if (revisions.some(({ publishedAt, effective }) => Date.parse(publishedAt) > since && effective <= day)) return null;
  return { date: told.date, pain: told.pain };
}
