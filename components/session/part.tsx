import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import styles from "./part.module.css";

/** A heading of a room's reading part. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={classNames("voice", styles.title)}>{title}</h2>
      {children}
    </section>
  );
}
