import type { Counted } from "@/components/session/record-sheet";
import type { Dose } from "@/lib/dose/dose";
import type { PlanExercise } from "@/lib/session/plan";
import type { Run } from "@/lib/session/run";
import type { RunState } from "@/lib/session/run-clock";
import type { Place } from "./player-head";
import type { PlayerSettings } from "./player-settings";

/** What the patient leaves the player with; `guided` when the timer ran, a `reason` when pain stopped it. */
export type Performed = Pick<Counted, "outcome" | "amount" | "reason"> & { guided: boolean };

/** One time of an exercise, as its player gets it. */
export type Playing = {
  exercise: PlanExercise;
  dose: Dose;
  /** What the clinician says about it. */
  cue: string;
  place: Place;
  settings: PlayerSettings;
  onSettings: (settings: PlayerSettings) => void;
  /** Where it was left a moment ago. */
  stoppedAt: (run: Run) => RunState | null;
  /** Keeps where it stands; null when there is nothing to come back to. */
  onStand: (run: Run, state: RunState | null) => void;
  onFinish: (performed: Performed) => void;
  onClose: () => void;
};
