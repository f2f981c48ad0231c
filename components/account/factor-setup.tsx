"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { failureText } from "@/components/access/failure";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { FormMessage } from "@/components/ui/form-message";
import { QrCode } from "@/components/ui/qr-code";
import type { FactorOffer } from "@/lib/clinic/factor";
import { beginFactor, confirmFactor } from "@/lib/clinic/factor-client";
import styles from "./account.module.css";
import { CodeField } from "./code-field";
import { RecoveryCodes } from "./recovery-codes";

type FactorSetupProps = {
  size: "desk" | "touch";
  onDone: () => void;
  /** Beside the first button: the way past. */
  beside?: ReactNode;
};

/** From "Set up" over the app's first code to the recovery codes. Wants the messages of "access" and "factor". */
export function FactorSetup({ size, onDone, beside }: FactorSetupProps) {
  const t = useTranslations("factor");
  const access = useTranslations("access");
  const [offer, setOffer] = useState<FactorOffer | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function begin() {
    setBusy(true);
    setError(undefined);
    const attempt = await beginFactor();
    setBusy(false);
    if (attempt.ok) setOffer(attempt.value);
    else setError(failureText(access, attempt.failure, t("standing")));
  }

  if (codes) return <RecoveryCodes codes={codes} size={size} onKept={onDone} />;
  if (!offer) {
    return (
      <div className={styles.form}>
        <FormMessage tone="error">{error}</FormMessage>
        <div className={styles.buttons}>
          <Button size={size} wide={size === "touch"} busy={busy} busyLabel={t("beginning")} onClick={begin}>
            {t("begin")}
          </Button>
          {beside}
        </div>
      </div>
    );
  }
  return (
    <div className={styles.form}>
      <p role="status">{t("scan")}</p>
      <div className={styles.qr}>
        <QrCode text={offer.uri} label={t("qr")} />
      </div>
      <CopyField label={t("key")} value={offer.key} copyLabel={access("copy")} copiedLabel={access("copied")} />
      <CodeField
        size={size}
        submit={t("confirm")}
        busyLabel={t("confirming")}
        hint={t("confirmHint")}
        send={confirmFactor}
        onGiven={(given) => setCodes(given.codes)}
      />
    </div>
  );
}
