import { classNames } from "./class-names";
import styles from "./skeleton.module.css";

type SkeletonProps = {
  /** A line of text, a title, a row, or a card. */
  shape?: "line" | "title" | "row" | "card";
  width?: "third" | "half" | "full";
};

/** The outline of what is coming. Shows after 200 ms, so that quick answers don't flicker. Put the real words beside it for screen readers. */
export function Skeleton({ shape = "line", width = "full" }: SkeletonProps) {
  return <span aria-hidden="true" className={classNames(styles.skeleton, styles[shape], styles[width])} />;
}
