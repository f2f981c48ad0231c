import type { Dose, DoseModifiers, Load, Tempo } from "./dose";

/** The translator of the namespace "dose": next-intl's `t`, or any function with its shape. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

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
  return dose.restSeconds && sets > 1 ? t("rest", { rest: time(dose.restSeconds, t) }) : null;
}

/** A repetition of five seconds or more is slow to the one who does it. */
export function isSlow(tempo: Tempo | undefined): boolean {
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
      return t("hold", { sets: dose.sets, time: times(dose.holdSeconds, dose.holdSecondsMax, t), side });
    case "duration":
      return t("duration", { time: times(dose.seconds, dose.secondsMax, t), side });
    case "distance":
      return t("distance", { distance: distance(dose.metres, dose.metresMax, t), side });
    case "steps":
      return t("steps", { steps: span(dose.steps, dose.stepsMax, t), side });
  }
}

function modifierWords(dose: DoseModifiers & { kind: Dose["kind"]; holdSeconds?: number }, t: Translate): string[] {
  const words: string[] = [];
  if (dose.kind === "reps" && dose.holdSeconds) words.push(t("holdEach", { time: time(dose.holdSeconds, t) }));
  if (dose.load) words.push(loadWords(dose.load, t));
  if (dose.effort)
    words.push(t("effort", { effort: span(dose.effort.from, above(dose.effort.from, dose.effort.to), t) }));
  return words;
}

function loadWords(load: Load, t: Translate): string {
  return load.kind === "kg" ? t("kg", { kg: load.kg }) : t(`band.${load.band}`);
}

function span(from: number, to: number | undefined, t: Translate): string {
  return to === undefined ? t("number", { value: from }) : t("span", { from, to });
}

function above(from: number, to: number): number | undefined {
  return to > from ? to : undefined;
}

function times(from: number, to: number | undefined, t: Translate): string {
  if (to === undefined) return time(from, t);
  if (inMinutes(from) && inMinutes(to)) return t("minuteSpan", { from: from / 60, to: to / 60 });
  if (to < 120) return t("secondSpan", { from, to });
  return t("textSpan", { from: time(from, t), to: time(to, t) });
}

function time(seconds: number, t: Translate): string {
  if (inMinutes(seconds)) return t("minutes", { minutes: seconds / 60 });
  if (seconds < 120) return t("seconds", { seconds });
  return t("minutesAndSeconds", { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}

/** 60 s stays in seconds: "hold 60 s", "rest 60 s". */
function inMinutes(seconds: number): boolean {
  return seconds >= 120 && seconds % 60 === 0;
}

function distance(from: number, to: number | undefined, t: Translate): string {
  const unit = from >= 1000 ? "km" : "m";
  const size = unit === "km" ? 1000 : 1;
  return t(unit, { distance: span(from / size, to === undefined ? undefined : to / size, t) });
}
