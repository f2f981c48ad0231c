import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { Cell } from "@/lib/record/handout";
import styles from "./tick.module.css";

/** What stands at one day: boxes to tick, one above the other; nothing; or that there is a break. */
export function Tick({ cell }: { cell: Cell }) {
  const t = useTranslations("handout.rows");
  if (cell === 0) return <span aria-hidden="true" className={styles.none} />;
  if (cell === "break") {
    return (
      <>
        <BreakMark />
        <span className="visually-hidden">{t("break")}</span>
      </>
    );
  }
  const count = cell === "free" ? 1 : cell;
  return (
    <>
      <span aria-hidden="true" className={styles.boxes}>
        {Array.from({ length: count }, (_, slot) => slot + 1).map((slot) => (
          <span
            key={slot}
            data-box={cell === "free" ? "free" : "due"}
            className={classNames(styles.box, cell === "free" && styles.free)}
          />
        ))}
      </span>
      <span className="visually-hidden">{cell === "free" ? t("free") : t("boxes", { count })}</span>
    </>
  );
}

function BreakMark() {
  return (
    <svg aria-hidden="true" className={styles.mark} viewBox="0 0 16 16">
      <path d="M4 8h8" />
    </svg>
  );
}

/** What to put into a box; without ground colours, so that every printer prints it. */
export function Legend({ withBreak }: { withBreak: boolean }) {
  const t = useTranslations("handout.legend");
  return (
    <ul className={styles.legend}>
      <li>
        <svg aria-hidden="true" className={styles.mark} viewBox="0 0 16 16">
          <rect x="1" y="1" width="14" height="14" rx="3" />
          <path d="M4.5 8.2 7 10.7 11.7 5.6" />
        </svg>
        {t("done")}
      </li>
      <li>
        <svg aria-hidden="true" className={styles.mark} viewBox="0 0 16 16">
          <rect x="1" y="1" width="14" height="14" rx="3" />
          <path className={styles.half} d="M1 8h14v4a3 3 0 0 1-3 3H4a3 3 0 0 1-3-3z" />
        </svg>
        {t("partly")}
      </li>
      <li>
        <svg aria-hidden="true" className={styles.mark} viewBox="0 0 16 16">
          <rect x="1" y="1" width="14" height="14" rx="3" />
          <path d="M4.5 8h7" />
        </svg>
        {t("leftOut")}
      </li>
      {withBreak && (
        <li>
          <BreakMark />
          {t("break")}
        </li>
      )}
    </ul>
  );
}
