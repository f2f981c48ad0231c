import styles from "./share-bar.module.css";

/** A thin bar for a share of 0 to 1 that is printed beside it, so it says nothing to screen readers. */
export function ShareBar({ share }: { share: number }) {
  return (
    <svg aria-hidden="true" className={styles.bar} viewBox="0 0 64 4" width={64} height={4} preserveAspectRatio="none">
      <rect className={styles.track} width={64} height={4} rx={2} />
      {share > 0 && <rect className={styles.fill} width={Math.max(4, 64 * Math.min(1, share))} height={4} rx={2} />}
    </svg>
  );
}
