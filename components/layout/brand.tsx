import { classNames } from "@/components/ui/class-names";
import styles from "./brand.module.css";

/** A proper name, the same in every language. */
export const PRODUCT = "Praxis";

/** Five vertebrae; the third one moves. */
export function Logo() {
  return (
    <svg aria-hidden="true" className={styles.logo} viewBox="0 0 20 24">
      <rect x="5.4" y="1.7" width="10.4" height="3" rx="1.5" />
      <rect x="3.6" y="6.1" width="11.2" height="3" rx="1.5" />
      <rect x="2.8" y="10.5" width="12" height="3" rx="1.5" className={styles.warm} />
      <rect x="3.4" y="14.9" width="12.4" height="3" rx="1.5" />
      <rect x="5.6" y="19.3" width="12.2" height="3" rx="1.5" />
    </svg>
  );
}

export function Brand({ size = "small" }: { size?: "small" | "large" }) {
  return (
    <span className={classNames("voice", styles.brand, styles[size])}>
      <Logo />
      {PRODUCT}
    </span>
  );
}
