import type { Evidence } from "./evidence";
import type { ExerciseContent } from "./exercise";

export type LadderNeighbour = {
  exerciseId: string;
  name: string;
  figure: string | null;
  kind: "easier" | "harder" | "equivalent";
  reason: string;
};

/** An exercise with all that the catalogue knows of it. */
export type ExerciseDetail = {
  exerciseClinicId: string;
  exerciseId: string;
  content: ExerciseContent;
  figure: string | null;
  evidence: Evidence;
  erratum: string | null;
  retired: boolean;
  ladder: LadderNeighbour[];
};
