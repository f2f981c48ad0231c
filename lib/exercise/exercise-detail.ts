import type { DrawnFigure } from "./drawn-figure";
import type { Evidence } from "./evidence";
import type { ExerciseContent } from "./exercise";

export type LadderNeighbour = {
  exerciseId: string;
  name: string;
  figure: DrawnFigure | null;
  kind: "easier" | "harder" | "equivalent";
  reason: string;
};

/** An exercise with all that the catalogue knows of it. */
export type ExerciseDetail = {
  exerciseClinicId: string;
  exerciseId: string;
  content: ExerciseContent;
  figure: DrawnFigure | null;
  evidence: Evidence;
  erratum: string | null;
  retired: boolean;
  /** The clinician marked it as hers. */
  favourite: boolean;
  ladder: LadderNeighbour[];
};
