import { classNames } from "@/components/ui/class-names";
import type { Category } from "@/lib/exercise/category";
import styles from "./figure-place.module.css";

type FigurePlaceProps = {
  slug: string;
  category: Category;
  /** 56 x 44, 68 x 54, or as wide as its place. */
  size?: "row" | "thumb" | "stage";
};

/** The way a movement of each kind takes over the floor, and where it ends. */
const PATHS: Record<Category, { way: string; end: [x: number, y: number] }> = {
  "motor-control": { way: "M26 58Q43 46 60 58T94 58", end: [94, 58] },
  strength: { way: "M28 70C28 22 92 22 92 58", end: [92, 58] },
  endurance: { way: "M16 70Q28 40 40 70Q52 40 64 70Q76 40 88 62", end: [88, 62] },
  stretching: { way: "M22 70Q58 66 94 26", end: [94, 26] },
  mobility: { way: "M22 60C40 18 54 18 60 44S82 70 96 32", end: [96, 32] },
  pilates: { way: "M86 68C36 76 22 52 40 36S84 24 84 44", end: [84, 44] },
  "tai-chi": { way: "M24 62C24 26 62 26 62 46S96 62 96 30", end: [96, 30] },
  yoga: { way: "M24 70Q50 34 58 26Q66 34 94 64", end: [94, 64] },
  walking: { way: "M18 70Q34 30 50 70Q66 30 82 66", end: [82, 66] },
  "desk-break": { way: "M28 68H54Q64 68 64 56V30", end: [64, 30] },
  everyday: { way: "M20 70H44V54H68V38H90", end: [90, 32] },
};

/**
 * Where the exercise's drawn figure stands. Until it is drawn, the stage shows the way of the movement. Always beside the
 * exercise's name, so it says nothing to screen readers.
 */
export function FigurePlace({ slug, category, size = "row" }: FigurePlaceProps) {
  const { way, end } = PATHS[category];
  return (
    <span className={classNames(styles.place, styles[size])} data-exercise={slug} aria-hidden="true">
      <svg className={styles.drawing} viewBox="0 0 120 88" aria-hidden="true">
        <line className={styles.floor} x1="6" x2="114" y1="82" y2="82" />
        <path className={styles.way} d={way} />
        <circle className={styles.end} cx={end[0]} cy={end[1]} r="8" />
      </svg>
    </span>
  );
}
