import type { DoseModifiers, Load, Side, Tempo } from "./dose";
import type { Quantity } from "./quantity";
import type { Span } from "./reading";

/** One part of a dose as it was said, before it is known what goes together. */
export type DosePart =
  /** `held`: a time that was said to be held. */
  | { part: "measure"; sets: number | null; each: Quantity; holdSeconds?: number; held?: true; span: Span }
  | { part: "sets"; sets: number; span: Span }
  | { part: "hold"; time: Quantity; span: Span }
  | { part: "rest"; restSeconds: number; span: Span }
  | { part: "side"; side: Side; span: Span }
  | { part: "load"; load: Load | null; span: Span }
  | { part: "tempo"; tempo: Tempo; span: Span }
  | { part: "effort"; effort: NonNullable<DoseModifiers["effort"]>; span: Span };
