import { encode } from "uqr";
import styles from "./qr-code.module.css";

type QrCodeProps = {
  text: string;
  /** Where it leads, for those who can't scan it. */
  label: string;
};

const QUIET_ZONE = 4;

/** A code for the phone's camera, drawn as one path; dark on light in both themes, because cameras expect that. */
export function QrCode({ text, label }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: "M", border: QUIET_ZONE });
  const modules = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      role="img"
      aria-label={label}
      className={styles.code}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path className={styles.dark} d={modules.join("")} />
    </svg>
  );
}
