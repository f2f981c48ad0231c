import type { Day } from "@/lib/day/day";
import { inForce, standing } from "@/lib/program/revision";
import type { PlanDocument, PlanRevision } from "@/lib/session/plan";
import { type ProgramState, programState } from "./day-view";

type ShownRevisions = {
  state: ProgramState;
  /** Those that were, are or will be in force, by number. */
  all: PlanRevision[];
  /** Of a program that is over, the last that was in force; of one to come, the first; of one that never began, none. */
  shown: PlanRevision | null;
  /** The one that is still to come after it. */
  announced: PlanRevision | null;
};

/** What My plan tells on a day. What was announced for a day after the end never comes into force. */
export function shownRevisions(plan: PlanDocument, today: Day): ShownRevisions {
  const state = programState(plan, today);
  const last = lastDay(state, plan.program?.ended ?? null);
  const all = standing(plan.revisions).filter(({ effective }) => last === null || effective <= last);
  const until = last !== null && last < today ? last : today;
  const never = state.kind === "ended" && state.on === null;
  const shown = never ? null : (inForce(all, until) ?? all[0] ?? null);
  const announced = all.find((each) => each.effective > today && each !== shown) ?? null;
  return { state, all, shown, announced };
}

/** Of a program that has begun, the last day on which it is hers, as far as that is known. */
function lastDay(state: ProgramState, ended: Day | null): Day | null {
  if (state.kind === "ended") return state.on;
  return state.kind === "soon" ? null : ended;
}
