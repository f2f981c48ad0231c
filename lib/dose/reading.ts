import type { Token } from "./tokens";

/** What a part of the notation is about: names the part in a problem, and chooses its example. */
export type Topic =
  | "amount"
  | "sets"
  | "reps"
  | "hold"
  | "rest"
  | "duration"
  | "distance"
  | "steps"
  | "side"
  | "load"
  | "band"
  | "tempo"
  | "effort"
  | "schedule"
  | "timesPerDay"
  | "everyNDays"
  | "timesPerWeek";

/** From, to. */
export type Bounds = readonly [number, number];

/** Why a text was not read, and which part of it. */
export type Problem = {
  problem:
    | "empty"
    | "unknown"
    /** Begun, and what belongs to it does not follow. */
    | "missing"
    /** A number of nothing. */
    | "unit"
    | "range"
    | "whole"
    | "half"
    /** A range that does not rise. */
    | "order"
    /** A range where one number is wanted. */
    | "single"
    /** Said before, or something else was. */
    | "twice"
    /** Does not go with the rest of the dose. */
    | "misfit"
    /** Two people would read it differently. */
    | "doubt";
  topic: Topic;
  /** As it was typed. */
  part: string;
  position: number;
  /** What the part may be, where it is out of bounds. */
  bounds?: Bounds;
};

/** Thrown where a part is recognized and wrong; `span` is the part. */
export class Misread extends Error {
  constructor(
    readonly problem: Problem["problem"],
    readonly topic: Topic,
    readonly span: Span,
    readonly bounds?: Bounds,
  ) {
    super(problem);
  }
}

export type Span = { from: number; to: number };

/** The tokens from one to before another, as a place in the text. */
export function spanOf(tokens: readonly Token[], at: number, next: number): Span {
  const first = tokens[at];
  const last = tokens[Math.max(at, next - 1)];
  return { from: first?.from ?? 0, to: last?.to ?? first?.to ?? 0 };
}

/** What was read, and the token behind it. */
export type Match<T> = { value: T; next: number };

/** Reads one part that begins at a token; null where no such part begins. */
export type Reader<T> = (tokens: readonly Token[], at: number) => Match<T> | null;

export const isKind = (token: Token | undefined, kind: Token["kind"]) => token?.kind === kind;

export const isWord = (token: Token | undefined, words: ReadonlySet<string>) =>
  token !== undefined && token.kind !== "number" && words.has(token.text);

/** A list of words as somebody would write it down: "each per pro". */
export const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));

/** Behind a word of the list that may be there. */
export const past = (tokens: readonly Token[], at: number, list: ReadonlySet<string>) =>
  isWord(tokens[at], list) ? at + 1 : at;

/** Within its bounds, or the part and its bounds are named. */
export function within(value: number, bounds: Bounds, topic: Topic, span: Span): number {
  if (value < bounds[0] || value > bounds[1]) throw new Misread("range", topic, span, bounds);
  if (!Number.isInteger(value)) throw new Misread("whole", topic, span);
  return value;
}
