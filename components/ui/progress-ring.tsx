"use client";

import { Check } from "lucide-react";
import { type ReactNode, useState } from "react";
import { classNames } from "./class-names";
import styles from "./progress-ring.module.css";

export type RingSegment = "done" | "current" | "open";

type ProgressRingProps = {
  segments: readonly RingSegment[];
  /** Says the same in words: "2 of 5 exercises done". */
  label: string;
  /** The number in the middle. Without it, a tick. */
  children?: ReactNode;
};

const CENTRE = 54;
const RADIUS = 48.5;

/** One segment for each exercise of the day, drawn on the deep card. */
export function ProgressRing({ segments, label, children }: ProgressRingProps) {
  const many = segments.length > 14;
  const done = segments.filter((segment) => segment === "done").length;
  const [atFirst] = useState(done);
  // Finished while one looks on: the last segment draws, and the tick fades in.
  const drawn = done === segments.length && atFirst < done;
  return (
    <div role="img" aria-label={label} className={styles.ring}>
      <svg viewBox="0 0 108 108" aria-hidden="true">
        {segments.map((segment, index) => (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a segment is its place in the ring
            key={index}
            className={classNames(
              styles.segment,
              styles[segment],
              many && styles.many,
              drawn && index === done - 1 && styles.drawn,
            )}
            pathLength={1}
            d={arc(index, segments.length)}
          />
        ))}
      </svg>
      <div className={classNames(styles.centre, drawn && styles.arriving)}>{children ?? <Check />}</div>
    </div>
  );
}

/** The gap leaves room for the round ends of the stroke; a single segment is the whole ring. */
function arc(index: number, count: number) {
  if (count === 1) return `M${CENTRE} 5.5A48.5 48.5 0 1 1 ${CENTRE - 0.01} 5.5`;
  const turn = (2 * Math.PI) / count;
  const gap = Math.min(0.126, turn * 0.28);
  const from = point(index * turn + gap);
  const to = point((index + 1) * turn - gap);
  return `M${from}A48.5 48.5 0 ${turn - 2 * gap > Math.PI ? 1 : 0} 1 ${to}`;
}

function point(angle: number) {
  const x = CENTRE + RADIUS * Math.sin(angle);
  const y = CENTRE - RADIUS * Math.cos(angle);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
