import type { ReactNode } from "react";
import { Brand } from "./brand";
import styles from "./notice-page.module.css";

type NoticePageProps = { title: string; text: string; reference?: string; actions: ReactNode };

/** A whole page that says one thing and the way on. Takes its words as props, so that it works when little else does. */
export function NoticePage({ title, text, reference, actions }: NoticePageProps) {
  return (
    <main className={styles.page}>
      <Brand size="large" />
      <div className={styles.words}>
        <h1 className={`voice ${styles.title}`}>{title}</h1>
        <p className={styles.text}>{text}</p>
        {reference && <p className={styles.reference}>{reference}</p>}
        <div className={styles.actions}>{actions}</div>
      </div>
    </main>
  );
}
