import styles from "./change-list.module.css";
import type { ChangeLine } from "./use-change-words";

/** What differs, line by line, in words. */
export function ChangeList({ lines }: { lines: ChangeLine[] }) {
  return (
    <ul className={styles.changes}>
      {lines.map((line) => (
        <li key={line.key}>
          {line.name && <b className="strong">{line.name}</b>}
          {line.words.map((words) => (
            <span key={words} className={styles.words}>
              {words}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
