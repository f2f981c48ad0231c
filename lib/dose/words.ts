import type { Dose, DoseModifiers, Load, Tempo } from "./dose";
import { above, distance, span, type Translate, time, times } from "./measure";

const MINUTES = { one: "minutes", span: "minuteSpan" };

/**
 * The dose in the patient's words: "2 rounds of 10 each side, hold 5 s". Without the rest between rounds, which
 * `restWords` says.
 */
export function doseWords(dose: Dose, t: Translate): string {
  return [measureWords(dose, t), ...modifierWords(dose, t)].join(t("separator"));
}

/** "Rest 60 s between rounds", or null where there is nothing to rest between. */
export function restWords(dose: Dose, t: Translate): string | null {
  const sets = dose.kind === "reps" || dose.kind === "hold" ? dose.sets : 1;
  return dose.restSeconds && sets > 1 ? t("rest", { rest: time(dose.restSeconds, MINUTES, t) }) : null;
}

/** A repetition of five seconds or more is slow to the one who does it. */
function isSlow(tempo: Tempo | undefined): boolean {
  return tempo !== undefined && tempo.lower + tempo.pause + tempo.lift + tempo.top >= 5;
}

function measureWords(dose: Dose, t: Translate): string {
  const side = dose.side ?? "none";
  switch (dose.kind) {
    case "reps": {
      const reps = span(dose.reps, dose.repsMax, t);
      const count = dose.repsMax ?? dose.reps;
      return t("reps", { sets: dose.sets, reps, count, side, slow: isSlow(dose.tempo) ? "yes" : "no" });
    }
    case "hold":
      return t("hold", { sets: dose.sets, time: times(dose.holdSeconds, dose.holdSecondsMax, MINUTES, t), side });
    case "duration":
      return t("duration", { time: times(dose.seconds, dose.secondsMax, MINUTES, t), side });
    case "distance":
      return t("distance", { distance: distance(dose.metres, dose.metresMax, t), side });
    case "steps":
      return t("steps", { steps: span(dose.steps, dose.stepsMax, t), side });
  }
}

function modifierWords(dose: DoseModifiers & { kind: Dose["kind"]; holdSeconds?: number }, t: Translate): string[] {
  const words: string[] = [];
  if (dose.kind === "reps" && dose.holdSeconds) words.push(t("holdEach", { time: time(dose.holdSeconds, MINUTES, t) }));
  if (dose.load) words.push(loadWords(dose.load, t));
  if (dose.effort)
    words.push(t("effort", { effort: span(dose.effort.from, above(dose.effort.from, dose.effort.to), t) }));
  return words;
}

function loadWords(load: Load, t: Translate): string {
  return load.kind === "kg" ? t("kg", { kg: load.kg }) : t(`band.${load.band}`);
}
