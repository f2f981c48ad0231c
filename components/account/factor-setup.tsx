"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { failureText } from "@/components/access/failure";
import { Button } from "@/components/ui/button";
import { CopyField } from "@/components/ui/copy-field";
import { FormMessage } from "@/components/ui/form-message";
import { PasswordField } from "@/components/ui/password-field";
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
  const [asks, setAsks] = useState(false);
  const [offer, setOffer] = useState<FactorOffer | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function begin(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const field = event.currentTarget.elements.namedItem("password");
    const typed = field instanceof HTMLInputElement ? field.value : undefined;
    setBusy(true);
    setError(undefined);
    const attempt = await beginFactor(typed);
    setBusy(false);
    if (attempt.ok) return setOffer(attempt.value);
    if (attempt.failure.kind === "wrong" && attempt.failure.code === "password") return setAsks(true);
    const stands = attempt.failure.kind === "wrong" && attempt.failure.code === "standing";
    setError(failureText(access, attempt.failure, t(stands ? "standing" : "passwordWrong")));
  }

  if (codes) return <RecoveryCodes codes={codes} size={size} onKept={onDone} />;
  if (!offer) {
    return (
      <form method="post" noValidate onSubmit={begin} className={styles.form}>
        {asks && (
          <PasswordField
            name="password"
            size={size}
            autoFocus
            label={t("password")}
            autoComplete="current-password"
            maxLength={512}
            showLabel={access("showPassword")}
            hideLabel={access("hidePassword")}
          />
        )}
        <FormMessage tone="error">{error}</FormMessage>
        <div className={styles.buttons}>
          <Button type="submit" size={size} wide={size === "touch"} busy={busy} busyLabel={t("beginning")}>
            {t("begin")}
          </Button>
          {beside}
        </div>
      </form>
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
