import styles from "./slash-key.module.css";

/** In a search field: the key that leads to it (use-slash.ts). */
export function SlashKey({ title }: { title: string }) {
  return (
    <kbd title={title} className={styles.key}>
      {"/"}
    </kbd>
  );
}
