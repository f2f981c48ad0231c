import type { Dose } from "@/lib/dose/dose";
import type { Side } from "@/lib/figure/side";
import type { Timeline } from "@/lib/figure/timeline";

/** One round on one side: what is counted, done again or left out as a whole. */
export type Block = {
  /** Counted from 1. */
  round: number;
  /** Null without a side, or with both in turn. */
  side: Side | null;
};

/** A stretch of time of a run. Rest, change and ready lead to the block that they name. */
export type Phase = {
  kind: "ready" | "repetition" | "time" | "rest" | "change";
  /** Without end for what the patient herself ends. */
  seconds: number;
  block: number;
  /** Of repetitions, from 1. */
  repetition: number;
  side: Side | null;
};

/** What is counted of a block: repetitions, seconds held, or seconds that the timer ran. */
export type Unit = "repetitions" | "held" | "seconds";

/** A prescribed session as the player leads through it. */
export type Run = {
  dose: Dose;
  unit: Unit;
  rounds: number;
  blocks: Block[];
  phases: Phase[];
  /** Of each block, in the unit: what is prescribed, null where a timer can't tell; and where a range ends. */
  asked: number | null;
  most: number;
  /** A walk or a class: its time runs on in a pocket, and beyond what is prescribed, until the patient ends it. */
  open: boolean;
  /** When in a repetition it is held, in seconds. */
  hold: { from: number; seconds: number };
  /** Seconds to get ready before a block. */
  ready: number;
};

export const CHANGE_SECONDS = 5;
/** What takes longer is not watched: it gets a plain timer. */
const LONGEST_WATCHED_SECONDS = 600;

type Figure = {
  /** Its pace as prescribed. */
  timeline: Timeline;
  /** One repetition of the drawing shows the one side and the other. */
  showsBoth: boolean;
};

/** A dose at the figure's pace, with so many seconds to get ready. */
export function runOf(dose: Dose, { timeline, showsBoth }: Figure, ready: number): Run {
  const open = isOpen(dose);
  // A walk is not done on one side and then on the other.
  const blocks = blocksOf(dose, showsBoth || open);
  const rounds = blocks.at(-1)?.round ?? 1;
  const hold = holdIn(timeline);
  // Nobody has to get into place for a walk.
  const shared = { dose, rounds, blocks, hold, open, ready: open ? 0 : ready };
  const phases = (work: Work) => phasesOf(shared, work);
  if (dose.kind === "reps") {
    const most = dose.repsMax ?? dose.reps;
    // Side to side in one drawing: each side counts as one.
    const seconds = timeline.repetition / (showsBoth && dose.side === "alternate" ? 2 : 1);
    const inTurn = dose.side === "alternate" && !showsBoth;
    const repetitions = (block: Block) =>
      Array.from({ length: most }, (_, index) => ({
        kind: "repetition" as const,
        seconds,
        repetition: index + 1,
        side: inTurn ? turn(index) : block.side,
      }));
    return { ...shared, unit: "repetitions", asked: dose.reps, most, phases: phases(repetitions) };
  }
  if (dose.kind === "hold") {
    const { holdSeconds } = dose;
    const held = ({ side }: Block) => [
      { kind: "repetition" as const, seconds: timeline.repetition, repetition: 1, side },
    ];
    return { ...shared, unit: "held", asked: holdSeconds, most: holdSeconds, phases: phases(held) };
  }
  const asked = dose.kind === "duration" ? dose.seconds : null;
  const most = dose.kind === "duration" && !open ? (dose.secondsMax ?? dose.seconds) : Number.POSITIVE_INFINITY;
  const timed = ({ side }: Block) => [{ kind: "time" as const, seconds: most, repetition: 1, side }];
  return { ...shared, unit: "seconds", asked, most, phases: phases(timed) };
}

function isOpen(dose: Dose): boolean {
  if (dose.kind === "duration") return dose.seconds > LONGEST_WATCHED_SECONDS;
  return dose.kind === "distance" || dose.kind === "steps";
}

function blocksOf(dose: Dose, showsBoth: boolean): Block[] {
  const rounds = dose.kind === "reps" || dose.kind === "hold" ? dose.sets : 1;
  const sides = sidesOf(dose, showsBoth);
  return Array.from({ length: rounds }, (_, index) => index + 1).flatMap((round) => {
    if (dose.kind === "hold" && dose.side === "alternate" && !showsBoth) return [{ round, side: turn(round - 1) }];
    return sides.map((side) => ({ round, side }));
  });
}

function sidesOf({ side }: Dose, showsBoth: boolean): (Side | null)[] {
  if (side === "left") return ["L"];
  if (side === "right") return ["R"];
  return side === "each" && !showsBoth ? ["R", "L"] : [null];
}

function turn(index: number): Side {
  return index % 2 === 0 ? "R" : "L";
}

type Work = (block: Block) => Omit<Phase, "block">[];

/** Each block with what leads to it. */
function phasesOf({ dose, blocks, ready }: Pick<Run, "dose" | "blocks" | "ready">, work: Work): Phase[] {
  return blocks.flatMap((block, index) => {
    const lead = { ...leadTo(dose, blocks[index - 1], block, ready), repetition: 0, side: block.side };
    return [lead, ...work(block)].map((phase) => ({ ...phase, block: index }));
  });
}

type Lead = Pick<Phase, "kind" | "seconds">;

function leadTo(dose: Dose, before: Block | undefined, block: Block, ready: number): Lead {
  if (before && before.round < block.round && dose.restSeconds) return { kind: "rest", seconds: dose.restSeconds };
  if (before && before.side !== block.side) return { kind: "change", seconds: CHANGE_SECONDS };
  return { kind: "ready", seconds: ready };
}

function holdIn({ beats }: Timeline): Run["hold"] {
  const index = beats.findIndex(({ phase }) => phase === "hold");
  const before = beats.slice(0, Math.max(0, index));
  return { from: before.reduce((sum, { seconds }) => sum + seconds, 0), seconds: beats[index]?.seconds ?? 0 };
}
