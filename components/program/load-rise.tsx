import { CircleCheck, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { LoadChange } from "@/lib/program/load";
import styles from "./preview-column.module.css";

/** The rise of the weekly load against the practice's limit, in one sentence. */
export function LoadRise({ rise, limit }: { rise: LoadChange | null; limit: number }) {
  const t = useTranslations("program.load");
  if (!rise || rise.percent === null || rise.percent <= 0) return null;
  const { percent, isAbove } = rise;
  return (
    <p className={isAbove ? styles.warning : styles.note}>
      {isAbove ? <TriangleAlert /> : <CircleCheck />}
      {t(isAbove ? "riseAbove" : "riseWithin", { percent, limit })}
    </p>
  );
}
