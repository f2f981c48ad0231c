import { BOUNDS } from "./bounds";
import type { Dose } from "./dose";

/** From here on one more repetition says more than one more set. */
const FULL_SETS = 3;
/** And from here on neither does: it is time for something harder, or for a load. */
const FULL_REPS = 15;

/** A little more of the same: the usual step first, none where the dose is full. */
export function moreOf(dose: Dose): Dose[] {
  switch (dose.kind) {
    case "reps": {
      const set = inBounds({ ...dose, sets: dose.sets + 1 });
      const reps = dose.reps + 2 <= FULL_REPS ? inBounds(withReps(dose, 2)) : [];
      return dose.sets < FULL_SETS ? [...set, ...reps] : reps;
    }
    case "hold": {
      const set = inBounds({ ...dose, sets: dose.sets + 1 });
      const hold = inBounds(withHold(dose, 5));
      return dose.sets < FULL_SETS ? [...set, ...hold] : hold;
    }
    default:
      return inBounds(longer(dose, 1));
  }
}

/** A little less of the same: the usual step first, none where nothing can be taken away. */
export function lessOf(dose: Dose): Dose[] {
  switch (dose.kind) {
    case "reps":
      return [
        ...inBounds({ ...dose, sets: dose.sets - 1 }),
        ...(dose.reps > 4 ? inBounds(withReps(dose, dose.reps > 6 ? -2 : -1)) : []),
      ];
    case "hold":
      return [
        ...inBounds({ ...dose, sets: dose.sets - 1 }),
        ...(dose.holdSeconds > 5 ? inBounds(withHold(dose, -5)) : []),
      ];
    default:
      return inBounds(longer(dose, -1));
  }
}

type Reps = Extract<Dose, { kind: "reps" }>;
type Hold = Extract<Dose, { kind: "hold" }>;

/** A range moves with its lower end. */
function withReps(dose: Reps, by: number): Reps {
  const moved = { ...dose, reps: dose.reps + by };
  return dose.repsMax === undefined ? moved : { ...moved, repsMax: dose.repsMax + by };
}

function withHold(dose: Hold, by: number): Hold {
  const moved = { ...dose, holdSeconds: dose.holdSeconds + by };
  return dose.holdSecondsMax === undefined ? moved : { ...moved, holdSecondsMax: dose.holdSecondsMax + by };
}

/** About a tenth, in steps that people think in. */
function longer(dose: Exclude<Dose, Reps | Hold>, sign: 1 | -1): Dose {
  switch (dose.kind) {
    case "duration": {
      const by = sign * (dose.seconds >= 1200 ? 300 : dose.seconds >= 300 ? 60 : 10);
      const moved = { ...dose, seconds: dose.seconds + by };
      return dose.secondsMax === undefined ? moved : { ...moved, secondsMax: dose.secondsMax + by };
    }
    case "distance": {
      const by = sign * Math.max(10, Math.round(dose.metres / 1000) * 100);
      const moved = { ...dose, metres: dose.metres + by };
      return dose.metresMax === undefined ? moved : { ...moved, metresMax: dose.metresMax + by };
    }
    case "steps": {
      const by = sign * Math.max(50, Math.round(dose.steps / 1000) * 100);
      const moved = { ...dose, steps: dose.steps + by };
      return dose.stepsMax === undefined ? moved : { ...moved, stepsMax: dose.stepsMax + by };
    }
  }
}

const BOUNDED = {
  sets: "sets",
  reps: "reps",
  repsMax: "reps",
  holdSeconds: "holdSeconds",
  holdSecondsMax: "holdSeconds",
  seconds: "seconds",
  secondsMax: "seconds",
  metres: "metres",
  metresMax: "metres",
  steps: "steps",
  stepsMax: "steps",
} as const satisfies Record<string, keyof typeof BOUNDS>;

/** The dose, when it may be prescribed. */
function inBounds(dose: Dose): Dose[] {
  const fits = Object.entries(BOUNDED).every(([field, bound]) => {
    const value: unknown = (dose as Record<string, unknown>)[field];
    return typeof value !== "number" || (value >= BOUNDS[bound][0] && value <= BOUNDS[bound][1]);
  });
  return fits ? [dose] : [];
}
