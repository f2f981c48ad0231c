"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import styles from "./builder.module.css";

/** The head of a drawer; wide windows have columns instead and hide it. */
export function DrawerHead({ target, title }: { target: string; title: string }) {
  const common = useTranslations("common");
  return (
    <div className={styles.drawerHead}>
      <span className={`voice ${styles.drawerTitle}`}>{title}</span>
      <Button kind="quiet" popoverTarget={target} popoverTargetAction="hide">
        {common("close")}
      </Button>
    </div>
  );
}
