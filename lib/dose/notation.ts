import type { Dose, Load } from "./dose";
import { above, distance, isLong, span, type Translate, time, times } from "./measure";

/**
 * The clinician's notation: "3 × 10, hold 5 s, per side", "40 min, effort 4 of 10"; `t` is the translator of the
 * namespace "dose".
 */
export function doseLine(dose: Dose, t: Translate): string {
  const parts = [measure(dose, t)];
  if (dose.kind === "reps" && dose.holdSeconds) {
    parts.push(t("holdEach", { time: time(dose.holdSeconds, MINUTES, t) }));
  }
  if (dose.side) parts.push(t(`line.side.${dose.side}`));
  if (dose.load) parts.push(load(dose.load, t));
  if (dose.tempo) parts.push(t("line.tempo", dose.tempo));
  if (dose.effort) {
    const { from, to } = dose.effort;
    parts.push(t("effort", { effort: span(from, above(from, to), t) }));
  }
  if (dose.restSeconds !== undefined) parts.push(t("line.rest", { rest: time(dose.restSeconds, MINUTES, t) }));
  return parts.join(t("separator"));
}

const MINUTES = { one: "line.minutes", span: "line.minuteSpan" };

function measure(dose: Dose, t: Translate): string {
  switch (dose.kind) {
    case "reps":
      return t("line.sets", { sets: dose.sets, each: span(dose.reps, dose.repsMax, t) });
    case "hold": {
      const each = times(dose.holdSeconds, dose.holdSecondsMax, MINUTES, t);
      const isPlain = !isLong(dose.holdSecondsMax ?? dose.holdSeconds);
      return t("line.sets", { sets: dose.sets, each: isPlain ? each : t("holdEach", { time: each }) });
    }
    case "duration":
      return times(dose.seconds, dose.secondsMax, MINUTES, t);
    case "distance":
      return distance(dose.metres, dose.metresMax, t);
    case "steps":
      return t("line.steps", { steps: span(dose.steps, dose.stepsMax, t) });
  }
}

function load(prescribed: Load, t: Translate): string {
  return prescribed.kind === "kg" ? t("line.kg", { kg: prescribed.kg }) : t(`line.band.${prescribed.band}`);
}
