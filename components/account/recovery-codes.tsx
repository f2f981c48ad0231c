"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import styles from "./account.module.css";

type RecoveryCodesProps = { codes: string[]; size: "desk" | "touch"; onKept: () => void };

/** The ten codes, shown once. Wants the messages of "access" and "factor". */
export function RecoveryCodes({ codes, size, onKept }: RecoveryCodesProps) {
  const t = useTranslations("factor");
  const access = useTranslations("access");
  return (
    <div className={styles.form}>
      <p role="status">{t("codesText")}</p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <CopyField
        label={t("codesAll")}
        value={codes.join(" ")}
        copyLabel={access("copy")}
        copiedLabel={access("copied")}
      />
      <Button size={size} wide={size === "touch"} onClick={onKept}>
        {t("codesKept")}
      </Button>
    </div>
  );
}
