import { type Amount, share } from "@/lib/dose/dose";
import type { Run } from "./run";

/** What a player can say of a session. Null where only the patient knows. */
export type Performed = { outcome: "done" | "partly" | null; amount: Amount | null };

const UNKNOWN: Performed = { outcome: null, amount: null };

/** Less than this short of what is asked is no less, in the run's unit: nobody ends a walk to the second. */
const SLACK = { repetitions: 0, held: 1, seconds: 1, open: 30 };

/** What was done of a run, for its record. Of two sides, half of both together counts; of a range, its lower end. */
export function performedOf(run: Run, counted: readonly number[]): Performed {
  const { asked, unit, rounds, blocks } = run;
  if (asked === null || counted.every((each) => each < 1)) return UNKNOWN;
  const slack = SLACK[run.open ? "open" : unit];
  if (counted.every((each) => each >= asked - slack)) return { outcome: "done", amount: null };
  const total = sum(counted.map((each) => Math.min(each, asked))) / (blocks.length / rounds);
  const amount = amountOf(run, total, roundsBegun(run, counted));
  // One repetition on one of two sides: a half that no whole numbers say.
  return { outcome: "partly", amount: share(run.dose, amount).share < 1 ? amount : null };
}

/** From the ticks of a list, round by round. */
export function performedOfRounds(run: Run, ticked: number): Performed {
  if (ticked <= 0) return UNKNOWN;
  if (ticked >= run.rounds) return { outcome: "done", amount: null };
  return { outcome: "partly", amount: amountOf(run, ticked * (run.asked ?? 0), ticked) };
}

function amountOf({ unit, asked }: Run, total: number, begun: number): Amount {
  if (unit === "seconds") return { seconds: Math.floor(total) };
  if (unit === "held") {
    const holdSeconds = Math.floor(total / begun);
    return { sets: begun, holdSeconds: Math.max(1, Math.min(holdSeconds, asked ?? holdSeconds)) };
  }
  // The product is what counts: rounds of one size where they come out even, otherwise all of it as one round.
  const whole = Math.max(1, Math.floor(total));
  const sets = whole % begun === 0 ? begun : 1;
  return { sets, reps: whole / sets };
}

function roundsBegun({ blocks }: Run, counted: readonly number[]): number {
  return new Set(blocks.filter((_, index) => (counted[index] ?? 0) >= 1).map(({ round }) => round)).size;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
