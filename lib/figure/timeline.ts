import type { Dose } from "@/lib/dose/dose";
import { mix } from "./algebra";
import type { Movement } from "./movement";
import { otherSide, type Side } from "./side";

/** What the figure is doing: resting at the start, on its way out, holding, on its way back; a loop only moves. */
export type Phase = "rest" | "out" | "hold" | "back" | "loop";

/** A stretch of time between two keys (or at one). */
export type Beat = { from: number; to: number; seconds: number; phase: Phase; eased: boolean };

/** One repetition again and again, on the sides in their turn. */
export type Timeline = {
  beats: Beat[];
  /** Seconds of one repetition. */
  repetition: number;
  /** The sides of the repetitions, round and round; null for a movement without a side, or one that shows both. */
  sides: { first: Side; repetitionsEach: number | null } | null;
};

/** Where the figure is at an instant. */
export type Moment = {
  from: number;
  to: number;
  /** 0 to 1, eased. */
  share: number;
  phase: Phase;
  /** Seconds until the phase ends. */
  left: number;
  /** From 0. */
  repetition: number;
  side: Side | null;
};

/** Seconds where neither dose nor key say anything. */
const DEFAULT = { move: 1.4, hold: 0.7 };
/** A way told as 0 seconds ("as fast as you can") is still shown. */
const QUICKEST = 0.4;

/** The movement at the prescribed tempo, with its holds and sides; without a dose, at its own. */
export function timelineOf(movement: Movement, dose?: Dose): Timeline {
  const beats = movement.loop ? loopBeats(movement, dose) : repetitionBeats(movement, dose);
  return {
    beats,
    repetition: beats.reduce((sum, { seconds }) => sum + seconds, 0),
    sides: movement.otherSide === "shown" ? null : sidesOf(dose),
  };
}

/**
 * Once round. An exercise that goes to the one side and the other in a loop rests at its even keys and holds at its odd ones
 * (from 0); its tempo is told for one side. Walking has neither, and keeps its own pace.
 */
function loopBeats({ keys }: Movement, dose: Dose | undefined): Beat[] {
  const moves = keys.map((key) => key.move ?? DEFAULT.move);
  const own = moves.reduce((sum, seconds) => sum + seconds, 0);
  const tempo = dose?.tempo;
  const asked = tempo ? Math.max(QUICKEST, tempo.lower + tempo.lift) * (keys.length / 2) : own;
  return keys.flatMap((key, from): Beat[] => {
    const to = (from + 1) % keys.length;
    const prescribed = from % 2 === 1 ? held(dose) : null;
    const hold = prescribed ?? key.hold ?? 0;
    const eased = hold > 0;
    const seconds = ((moves[to] ?? DEFAULT.move) * asked) / own;
    const way: Beat = { from, to, seconds, phase: "loop", eased };
    return eased ? [{ from, to: from, seconds: hold, phase: prescribed ? "hold" : "loop", eased }, way] : [way];
  });
}

function repetitionBeats(movement: Movement, dose: Dose | undefined): Beat[] {
  const { keys } = movement;
  const end = keys.length - 1;
  if (end === 0) return [{ from: 0, to: 0, seconds: held(dose) ?? DEFAULT.hold, phase: "hold", eased: false }];
  const ways = keys.slice(1).map((key, index) => ({ from: index, to: index + 1, seconds: key.move ?? DEFAULT.move }));
  const own = ways.reduce((sum, { seconds }) => sum + seconds, 0);
  const pace = paceOf(movement, dose);
  const beats: Beat[] = [];
  const add = (beat: Beat) => beat.seconds > 0 && beats.push(beat);

  for (const { from, to, seconds } of ways) {
    if (from > 0) add({ from, to: from, seconds: keys[from]?.hold ?? 0, phase: "out", eased: false });
    add({ from, to, seconds: pace.out === null ? seconds : (pace.out * seconds) / own, phase: "out", eased: true });
  }
  add({ from: end, to: end, seconds: pace.end ?? keys[end]?.hold ?? DEFAULT.hold, phase: "hold", eased: false });
  for (const { from, to, seconds } of ways.toReversed()) {
    add({
      from: to,
      to: from,
      seconds: pace.back === null ? seconds : (pace.back * seconds) / own,
      phase: "back",
      eased: true,
    });
  }
  add({ from: 0, to: 0, seconds: pace.start ?? keys[0]?.hold ?? DEFAULT.hold, phase: "rest", eased: false });
  return beats;
}

/** Seconds of the way out, at the end, back, and at the start; null where the dose does not say. */
type Pace = Record<"out" | "end" | "back" | "start", number | null>;

/** Tempo 3-1-1-0 is lower, pause below, lift, pause on top: which of them is the way out depends on the movement. */
function paceOf(movement: Movement, dose: Dose | undefined): Pace {
  const tempo = dose?.tempo;
  if (!tempo) return { out: null, end: held(dose), back: null, start: null };
  const [lower, lift] = [Math.max(QUICKEST, tempo.lower), Math.max(QUICKEST, tempo.lift)];
  return movement.lifts === "back"
    ? { out: lower, end: held(dose) ?? tempo.pause, back: lift, start: tempo.top }
    : { out: lift, end: held(dose) ?? tempo.top, back: lower, start: tempo.pause };
}

function held(dose: Dose | undefined): number | null {
  return dose && (dose.kind === "reps" || dose.kind === "hold") ? (dose.holdSeconds ?? null) : null;
}

function sidesOf(dose: Dose | undefined): Timeline["sides"] {
  switch (dose?.side) {
    case undefined:
      return null;
    case "alternate":
      return { first: "R", repetitionsEach: 1 };
    case "each":
      return { first: "R", repetitionsEach: dose.kind === "reps" ? dose.reps : 1 };
    case "left":
      return { first: "L", repetitionsEach: null };
    case "right":
      return { first: "R", repetitionsEach: null };
  }
}

function sideAt({ sides }: Timeline, repetition: number): Side | null {
  if (!sides) return null;
  const turns = sides.repetitionsEach === null ? 0 : Math.floor(repetition / sides.repetitionsEach);
  return turns % 2 === 0 ? sides.first : otherSide(sides.first);
}

/** Where the figure is after so many seconds (0 or more). */
export function momentAt(timeline: Timeline, seconds: number): Moment {
  const repetition = Math.floor(seconds / timeline.repetition);
  let within = seconds - repetition * timeline.repetition;
  const side = sideAt(timeline, repetition);
  for (const [index, beat] of timeline.beats.entries()) {
    if (within >= beat.seconds && index < timeline.beats.length - 1) {
      within -= beat.seconds;
      continue;
    }
    const share = Math.min(1, within / beat.seconds);
    const left = Math.max(0, beat.seconds - within);
    return {
      from: beat.from,
      to: beat.to,
      share: beat.eased ? eased(share) : share,
      phase: beat.phase,
      left,
      repetition,
      side,
    };
  }
  throw new RangeError("A timeline has at least one beat.");
}

/** Seconds into a repetition at which the figure first stands at a key. */
export function secondsOfKey({ beats }: Timeline, key: number): number {
  const index = beats.findIndex(({ from }) => from === key);
  return beats.slice(0, Math.max(0, index)).reduce((sum, { seconds }) => sum + seconds, 0);
}

/** Starts and ends softly, as a controlled movement does. */
export function eased(share: number): number {
  const cubic = share < 0.5 ? 4 * share ** 3 : 1 - (2 - 2 * share) ** 3 / 2;
  return mix(cubic, (1 - Math.cos(Math.PI * share)) / 2, 0.6);
}
