import { lessOf, moreOf } from "@/lib/dose/step";
import type { Caution } from "@/lib/exercise/category";
import type { LadderNeighbour } from "@/lib/exercise/ladder";
import type { DraftItem } from "@/lib/program/draft";
import type { Decision, Target } from "./decision";

/** One way to carry a decision out. `exercise`: the name of another one, null for the same. `care`: what is known of the patient that makes it ask for care. */
export type Way = Target & { exercise: string | null; care: Caution[] };

type Prescribed = Pick<DraftItem, "exerciseClinicId" | "exerciseId" | "exerciseVersionId" | "dose">;
type Neighbour = Pick<
  LadderNeighbour,
  "exerciseClinicId" | "exerciseId" | "versionId" | "name" | "step" | "defaultDose" | "usual" | "cautions"
>;

/** The decisions that need a way. */
export const WITH_WAYS = ["easier", "harder", "swap"] as const;

/**
 * The ways to carry a decision out: a little more or less of the same first, then the ladder's neighbours in the dose that the
 * clinician, else the catalogue, usually gives. None for what needs none, and where there is none. `known`: what is known of the patient.
 */
export function waysOf(
  item: Prescribed,
  neighbours: readonly Neighbour[],
  decision: Decision,
  known: readonly Caution[],
): Way[] {
  const { exerciseClinicId, exerciseId, exerciseVersionId, dose } = item;
  const same = { exerciseClinicId, exerciseId, exerciseVersionId, exercise: null, care: [] };
  const doses = decision === "harder" ? moreOf(dose) : decision === "easier" ? lessOf(dose) : [];
  const step = decision === "swap" ? "equivalent" : decision;
  return [
    ...doses.map((each) => ({ ...same, dose: each })),
    ...neighbours
      .filter((each) => each.step === step)
      .map((each) => ({
        exerciseClinicId: each.exerciseClinicId,
        exerciseId: each.exerciseId,
        exerciseVersionId: each.versionId,
        exercise: each.name,
        care: each.cautions.map(({ of }) => of).filter((of) => known.includes(of)),
        dose: each.usual?.dose ?? each.defaultDose,
      })),
  ];
}

/** What a proposal names: where it hurt, something easier rather than less of the same. */
export function proposedWay(ways: readonly Way[], isPainful: boolean): number | null {
  if (ways.length === 0) return null;
  const other = ways.findIndex((way) => way.exercise !== null);
  return isPainful && other >= 0 ? other : 0;
}
