import { Undo2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { IconButton } from "@/components/ui/icon-button";
import { useOpenDay } from "./open-day";
import { isOvertaken } from "./overtaken";
import styles from "./undo-line.module.css";
import type { Undo } from "./use-undo";

type LastStepProps = Pick<Undo, "undo" | "forget"> & { last: NonNullable<Undo["last"]> };

/** What was recorded last, and the way back, until something newer was said of it elsewhere. */
export function LastStep({ last, undo, forget }: LastStepProps) {
  const t = useTranslations("today.undo");
  const { plan } = useOpenDay();
  const isOver = last !== "undone" && isOvertaken(last.made, plan);
  useEffect(() => {
    if (isOver) forget();
  }, [isOver, forget]);
  return (
    <>
      <span className={styles.words}>{last === "undone" ? t("undone") : last.words}</span>
      {last !== "undone" && (
        <button type="button" className={styles.undo} onClick={undo}>
          <Undo2 aria-hidden="true" />
          {t("undo")}
        </button>
      )}
      <IconButton size="touch" label={t("close")} icon={<X />} onClick={forget} />
    </>
  );
}
