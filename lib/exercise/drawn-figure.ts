import type { Movement } from "@/lib/figure/movement";

/** What a page knows of a figure before it loads it. */
export type DrawnFigure = {
  /** Names its movement by content: the address of its drawings. */
  id: string;
  /** The keys that its two stills show. */
  show: [start: number, end: number];
  otherSide: NonNullable<Movement["otherSide"]>;
  /** What it shows at each of its keys, in words. */
  frames: string[];
};
