/** Absent: not sided, or both sides together. `each`: the amount once a side. `alternate`: the amount in all, sides in turn. */
export type Side = "left" | "right" | "each" | "alternate";

export type Band = "extra-light" | "light" | "medium" | "heavy" | "extra-heavy";

export type Load = { kind: "kg"; kg: number } | { kind: "band"; band: Band };

/** Seconds of each phase of a repetition, written 3-1-1-0. */
export type Tempo = { lower: number; pause: number; lift: number; top: number };

/** Perceived exertion, 0 to 10. */
export type Effort = { from: number; to: number };

export type DoseModifiers = {
  side?: Side;
  restSeconds?: number;
  load?: Load;
  tempo?: Tempo;
  effort?: Effort;
};

export type Measure =
  | { kind: "reps"; sets: number; reps: number; repsMax?: number; holdSeconds?: number }
  | { kind: "hold"; sets: number; holdSeconds: number; holdSecondsMax?: number }
  | { kind: "duration"; seconds: number; secondsMax?: number }
  | { kind: "distance"; metres: number; metresMax?: number }
  | { kind: "steps"; steps: number; stepsMax?: number };

/** What is prescribed. A range counts at its lower end. */
export type Dose = DoseModifiers & Measure;

export type DoseKind = Measure["kind"];

/** What was done, where it was not the whole dose: the dose's own fields. */
export type Amount = {
  sets?: number;
  reps?: number;
  holdSeconds?: number;
  seconds?: number;
  metres?: number;
  steps?: number;
};

const AMOUNT_FIELDS = {
  reps: ["sets", "reps"],
  hold: ["sets", "holdSeconds"],
  duration: ["seconds"],
  distance: ["metres"],
  steps: ["steps"],
} as const satisfies Record<DoseKind, readonly (keyof Amount)[]>;

/** The fields that say how much of a dose of this kind was done; their product is the amount. */
export function amountFieldsOf(kind: DoseKind): readonly (keyof Amount)[] {
  return AMOUNT_FIELDS[kind];
}

/** The share of a dose of which nothing is known but that it was done in part. */
const UNKNOWN_SHARE = 0.5;

/**
 * The part of the prescribed dose, 0 to 1, that an amount makes up; a range counts at its lower end.
 * Without an amount, or with one that lacks a field of the dose, it is a half, and `estimated`.
 */
export function share(dose: Measure, amount: Amount | null | undefined): { share: number; estimated: boolean } {
  const prescribed: Amount = dose;
  let done = 1;
  let asked = 1;
  for (const field of amountFieldsOf(dose.kind)) {
    const part = amount?.[field];
    if (part === undefined || part === null) return { share: UNKNOWN_SHARE, estimated: true };
    done *= part;
    asked *= prescribed[field] ?? 1;
  }
  return { share: Math.min(1, done / asked), estimated: false };
}

const SECONDS_PER_REPETITION = 3;
const METRES_PER_MINUTE = 80;
const STEPS_PER_MINUTE = 100;

/**
 * Minutes one session takes, an estimate, not rounded: 3 s a repetition unless the tempo says otherwise, plus its hold;
 * both sides double; rests lie between sets; walking at 80 m or 100 steps a minute. A range counts at its lower end.
 */
export function minutesOf(dose: Dose): number {
  const sides = dose.side === "each" ? 2 : 1;
  switch (dose.kind) {
    case "reps": {
      const { tempo } = dose;
      const paced = tempo ? tempo.lower + tempo.pause + tempo.lift + tempo.top : 0;
      const repetition = (paced || SECONDS_PER_REPETITION) + (dose.holdSeconds ?? 0);
      return (dose.sets * dose.reps * repetition * sides + restsOf(dose, dose.sets)) / 60;
    }
    case "hold":
      return (dose.sets * dose.holdSeconds * sides + restsOf(dose, dose.sets)) / 60;
    case "duration":
      return (dose.seconds * sides) / 60;
    case "distance":
      return dose.metres / METRES_PER_MINUTE;
    case "steps":
      return dose.steps / STEPS_PER_MINUTE;
  }
}

function restsOf(dose: DoseModifiers, sets: number): number {
  return (dose.restSeconds ?? 0) * (sets - 1);
}
