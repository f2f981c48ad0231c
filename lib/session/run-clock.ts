import type { Phase, Run } from "./run";

/** How far a run has come. Plain data: it can be kept, and gone on with later. */
export type RunState = {
  /** Its index; the number of phases once all is over. */
  phase: number;
  /** Seconds into the phase. Below zero there is still time to get ready. */
  within: number;
  /** Of each block, what was really done of it, in the run's unit. */
  counted: number[];
  /** When the clock was last read, ms; null while it stands still. */
  readAt: number | null;
};

/** Longer than this between two readings, the page was away or the clock was set: nobody counted along. */
const AWAY_MS = 5_000;
/** The longest that is prescribed. */
const LONGEST_AWAY_MS = 4 * 60 * 60 * 1000;

export function atStart(run: Run): RunState {
  return { phase: 0, within: 0, counted: run.blocks.map(() => 0), readAt: null };
}

export const isOver = (run: Run, state: RunState): boolean => state.phase >= run.phases.length;

/** The block that a state is in, or on its way to; the last one once all is over. */
export function blockAt(run: Run, state: RunState): number {
  return run.phases[state.phase]?.block ?? run.blocks.length - 1;
}

/** The same instant with the clock running. */
export function started(run: Run, state: RunState, now: number): RunState {
  return isOver(run, state) ? state : { ...state, readAt: now };
}

/** Stops the clock; what had passed by then has passed. */
export function paused(run: Run, state: RunState, now: number, goesOn = true): RunState {
  return { ...read(run, state, now, goesOn), readAt: null };
}

/**
 * Reads the clock. `goesOn`: from block to block by itself; otherwise it stops where the next one begins. Only how much
 * time has passed counts: an hour that is skipped or comes twice changes nothing.
 */
export function read(run: Run, state: RunState, now: number, goesOn: boolean): RunState {
  if (state.readAt === null) return state;
  const passed = now - state.readAt;
  const counts = passed >= 0 && passed <= (run.open ? LONGEST_AWAY_MS : AWAY_MS);
  const next = advance(run, state, counts ? passed / 1000 : 0, goesOn);
  return { ...next, readAt: isOver(run, next) || next.readAt === null ? null : now };
}

/** So many seconds later. */
export function advance(run: Run, state: RunState, seconds: number, goesOn: boolean): RunState {
  let { phase, within } = state;
  const counted = [...state.counted];
  let left = seconds;
  for (;;) {
    const current = run.phases[phase];
    if (!current) return { ...state, phase, within: 0, counted };
    const rest = current.seconds - within;
    const ends = left >= rest;
    within = ends ? current.seconds : within + left;
    counted[current.block] = Math.max(counted[current.block] ?? 0, countOf(run, current, within));
    if (!ends) return { ...state, phase, within, counted };
    left -= rest;
    phase += 1;
    within = 0;
    if (!goesOn && waitsAt(run, phase)) return { ...state, phase, within, counted, readAt: null };
  }
}

/** What a phase is worth when it has come so far: only a whole repetition counts, but every second held. */
function countOf(run: Run, phase: Phase, within: number): number {
  if (phase.kind === "time") return Math.max(0, within);
  if (phase.kind !== "repetition") return 0;
  if (run.unit === "held") return Math.min(run.hold.seconds, Math.max(0, within - run.hold.from));
  return within >= phase.seconds ? phase.repetition : phase.repetition - 1;
}

/** After a rest it stops when the rest is over, otherwise before it begins to get ready. */
function waitsAt({ phases }: Run, index: number): boolean {
  const [before, here] = [phases[index - 1], phases[index]];
  if (!here || !before) return false;
  return before.kind === "rest" || (before.block !== here.block && here.kind !== "rest");
}

/** To the beginning of a block, with a moment to get ready. What was done stays counted. */
export function toBlock(run: Run, state: RunState, block: number): RunState {
  const phase = run.phases.findIndex((each) => each.block === block && isWork(each));
  if (phase < 0) return { ...state, phase: run.phases.length, within: 0, readAt: null };
  return { ...state, phase, within: -run.ready };
}

/** Nothing of the block that it is in has been done since it came there. */
export function isAtBeginning(run: Run, state: RunState): boolean {
  const phase = run.phases[state.phase];
  return phase !== undefined && (!isWork(phase) || (phase.repetition <= 1 && state.within < 1));
}

/** The block once more; from its beginning, the one before. */
export function again(run: Run, state: RunState): RunState {
  const block = blockAt(run, state);
  return toBlock(run, state, Math.max(0, isAtBeginning(run, state) ? block - 1 : block));
}

/** Past a rest or a change to what they lead to, otherwise on to the next block. What is passed over is not counted. */
export function next(run: Run, state: RunState): RunState {
  const phase = run.phases[state.phase];
  if (phase && !isWork(phase) && phase.kind !== "ready") return toBlock(run, state, phase.block);
  return toBlock(run, state, blockAt(run, state) + 1);
}

const isWork = ({ kind }: Phase): boolean => kind === "repetition" || kind === "time";
