"use client";

import { Undo2, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { IconButton } from "@/components/ui/icon-button";
import styles from "./undo-line.module.css";
import type { Undo } from "./use-undo";

const STAYS_MILLISECONDS = 10_000;

/** Says what was recorded, and takes it back. It stays until the next step, or some time after focus has left it. */
export function UndoLine({ last, undo, forget }: Pick<Undo, "last" | "undo" | "forget">) {
  const t = useTranslations("today.undo");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new step has its own time
  useEffect(() => () => clearTimeout(timer.current), [last]);
  return (
    <div
      role="status"
      className={last ? styles.line : undefined}
      onFocus={() => clearTimeout(timer.current)}
      onBlur={() => {
        timer.current = setTimeout(forget, STAYS_MILLISECONDS);
      }}
    >
      {last && (
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
      )}
    </div>
  );
}
