import type { Category } from "./category";

/** As the source grades it; a source that gives no grade is `null` and shown as "not graded". */
export type Certainty = "high" | "moderate" | "low" | "very-low" | "contradictory";

export type EvidenceId =
  | "any-exercise"
  | "which-type"
  | "motor-control"
  | "pilates"
  | "yoga"
  | "tai-chi"
  | "walking"
  | "strength"
  | "endurance"
  | "stretching";

export type Evidence = {
  id: EvidenceId;
  /** What trials found, in one or two sentences, for chronic non-specific low back pain unless it says otherwise. */
  sentence: string;
  /** The number behind the sentence, as the source gives it. */
  figure: string | null;
  certainty: Certainty | null;
  source: string;
  /** Where reviews disagree: what the other one says, with its source. */
  disagreement: string | null;
};

export type CategoryEvidence = Record<Category, EvidenceId>;
