import { type Dose, type DoseKind, type DoseModifiers, minutesOf } from "@/lib/dose/dose";

/** Without what is not set, and without the upper end of a range that its lower end has reached. */
export function inForm(dose: Dose): Dose {
  const [from, to] = rangeOf(dose);
  const bare = Object.fromEntries(Object.entries(dose).filter(([, value]) => value !== undefined)) as Dose;
  return to !== undefined && to <= from ? withUpper(bare, undefined) : bare;
}

/** The prescribed amount of one set, and the upper end of its range. */
export function rangeOf(dose: Dose): [from: number, to: number | undefined] {
  switch (dose.kind) {
    case "reps":
      return [dose.reps, dose.repsMax];
    case "hold":
      return [dose.holdSeconds, dose.holdSecondsMax];
    case "duration":
      return [dose.seconds, dose.secondsMax];
    case "distance":
      return [dose.metres, dose.metresMax];
    case "steps":
      return [dose.steps, dose.stepsMax];
  }
}

export function withUpper(dose: Dose, to: number | undefined): Dose {
  switch (dose.kind) {
    case "reps": {
      const { repsMax: _, ...rest } = dose;
      return to === undefined ? rest : { ...rest, repsMax: to };
    }
    case "hold": {
      const { holdSecondsMax: _, ...rest } = dose;
      return to === undefined ? rest : { ...rest, holdSecondsMax: to };
    }
    case "duration": {
      const { secondsMax: _, ...rest } = dose;
      return to === undefined ? rest : { ...rest, secondsMax: to };
    }
    case "distance": {
      const { metresMax: _, ...rest } = dose;
      return to === undefined ? rest : { ...rest, metresMax: to };
    }
    case "steps": {
      const { stepsMax: _, ...rest } = dose;
      return to === undefined ? rest : { ...rest, stepsMax: to };
    }
  }
}

/** Counted in something else: about as long as before, with the same side, rest, load, tempo and effort. */
export function withKind(dose: Dose, kind: DoseKind): Dose {
  if (kind === dose.kind) return dose;
  const { side, restSeconds, load, tempo, effort } = dose;
  const modifiers: DoseModifiers = { side, restSeconds, load, tempo, effort };
  const sets = dose.kind === "reps" || dose.kind === "hold" ? dose.sets : 2;
  const minutes = Math.max(1, Math.round(minutesOf(dose)));
  switch (kind) {
    case "reps":
      return inForm({ ...modifiers, kind, sets, reps: 10 });
    case "hold":
      return inForm({ ...modifiers, kind, sets, holdSeconds: 20 });
    case "duration":
      return inForm({ ...modifiers, kind, seconds: minutes * 60 });
    case "distance":
      return inForm({ ...modifiers, kind, metres: minutes * 80 });
    case "steps":
      return inForm({ ...modifiers, kind, steps: minutes * 100 });
  }
}
