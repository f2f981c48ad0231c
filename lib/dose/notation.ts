import type { Dose, Load } from "./dose";

/** The clinician's notation: "3 × 10, hold 5 s, per side", "40 min, effort 4 of 10". */
export function doseLine(dose: Dose): string {
  const parts = [measure(dose)];
  if (dose.kind === "reps" && dose.holdSeconds) parts.push(`hold ${time(dose.holdSeconds)}`);
  if (dose.side) parts.push(SIDE[dose.side]);
  if (dose.load) parts.push(load(dose.load));
  if (dose.tempo) parts.push(`tempo ${dose.tempo.lower}-${dose.tempo.pause}-${dose.tempo.lift}-${dose.tempo.top}`);
  if (dose.effort) {
    const { from, to } = dose.effort;
    parts.push(`effort ${range(from, to > from ? to : undefined)} of 10`);
  }
  if (dose.restSeconds) parts.push(`rest ${time(dose.restSeconds)}`);
  return parts.join(", ");
}

const SIDE = { each: "per side", left: "left", right: "right", alternate: "alternating" };

function measure(dose: Dose): string {
  switch (dose.kind) {
    case "reps":
      return `${dose.sets} × ${range(dose.reps, dose.repsMax)}`;
    case "hold":
      return `${dose.sets} × ${times(dose.holdSeconds, dose.holdSecondsMax)}`;
    case "duration":
      return times(dose.seconds, dose.secondsMax);
    case "distance":
      return dose.metres >= 1000
        ? `${range(dose.metres / 1000, dose.metresMax && dose.metresMax / 1000)} km`
        : `${range(dose.metres, dose.metresMax)} m`;
    case "steps":
      return `${range(dose.steps, dose.stepsMax)} steps`;
  }
}

function load(prescribed: Load): string {
  return prescribed.kind === "kg" ? `${number(prescribed.kg)} kg` : `${prescribed.band.replace("-", " ")} band`;
}

function times(from: number, to: number | undefined): string {
  if (to === undefined) return time(from);
  if (inMinutes(from) && inMinutes(to)) return `${range(from / 60, to / 60)} min`;
  return to < 120 ? `${range(from, to)} s` : `${time(from)} to ${time(to)}`;
}

function time(seconds: number): string {
  if (inMinutes(seconds)) return `${number(seconds / 60)} min`;
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

function inMinutes(seconds: number): boolean {
  return seconds >= 120 && seconds % 60 === 0;
}

function range(from: number, to: number | undefined): string {
  return to === undefined ? number(from) : `${number(from)} to ${number(to)}`;
}

const numbers = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 3 });

function number(value: number): string {
  return numbers.format(value);
}
