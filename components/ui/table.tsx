import { type ComponentProps, type ReactNode, useId } from "react";
import { classNames } from "./class-names";
import styles from "./table.module.css";

type TableProps = ComponentProps<"table"> & { caption: ReactNode; captionHidden?: boolean };

/** Rows behind a number. Scrolls sideways by itself on a narrow screen, also by keyboard. Numbers go in cells of class `num`. */
export function Table({ caption, captionHidden, className, children, ...rest }: TableProps) {
  const captionId = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section aria-labelledby={captionId} className={styles.scroll} tabIndex={0}>
      <table {...rest} className={classNames(styles.table, className)}>
        <caption id={captionId} className={captionHidden ? "visually-hidden" : styles.caption}>
          {caption}
        </caption>
        {children}
      </table>
    </section>
  );
}
