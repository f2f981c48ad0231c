import type { DrawnFigure } from "./drawn-figure";
import type { Evidence } from "./evidence";
import type { ExerciseContent } from "./exercise";

/** An exercise on the ladder of another one. */
export type Rung = {
  exerciseId: string;
  name: string;
  figure: DrawnFigure | null;
  kind: "easier" | "harder" | "equivalent";
  /** How many links away; an equivalent is always the next. */
  steps: number;
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
  ladder: Rung[];
  /** In how many programs this clinician has prescribed it. */
  programs: number;
};
