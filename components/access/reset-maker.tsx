"use client";

import { KeyRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { Attempt } from "@/lib/clinic/attempt-client";
import { type ResetMade, resetLink } from "@/lib/clinic/reset";
import { failureText } from "./failure";
import styles from "./invitation-panel.module.css";
import { ShownLink } from "./shown-link";

type ResetMakerProps = {
  name: string;
  /** What the link does. */
  note: string;
  /** The public address of this server. */
  baseUrl: string;
  make: () => Promise<Attempt<ResetMade>>;
  /** Options above the button. */
  children?: ReactNode;
};

/** Makes a link to a new password and shows it once. Wants the messages of "access". */
export function ResetMaker({ name, note, baseUrl, make, children }: ResetMakerProps) {
  const t = useTranslations("access");
  const [made, setMade] = useState<ResetMade | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function press() {
    setBusy(true);
    setError(undefined);
    const attempt = await make();
    setBusy(false);
    if (attempt.ok) return setMade(attempt.value);
    setError(t("panelFailed", { reason: failureText(t, attempt.failure, t("resetNotJoined", { name })) }));
  }

  return (
    <div className={styles.panel}>
      {made ? (
        <ShownLink
          link={resetLink(baseUrl, made.token)}
          code={t("resetCode", { name })}
          label={t("resetLinkLabel", { name })}
          text={t("resetScan", { name })}
        />
      ) : (
        <p className={styles.note}>{note}</p>
      )}
      {children}
      <FormMessage tone="error">{error}</FormMessage>
      <div className={styles.way}>
        <Button kind="secondary" icon={<KeyRound />} busy={busy} busyLabel={t("resetMaking")} onClick={press}>
          {made ? t("panelAgain") : t("resetMake")}
        </Button>
        {made && <span className={styles.note}>{t("panelReplaces")}</span>}
      </div>
    </div>
  );
}
