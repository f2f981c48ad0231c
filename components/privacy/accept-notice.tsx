"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { acceptNotice } from "@/lib/patient/notice-client";
import { RequestRefused } from "@/lib/platform/http/client";
import styles from "./accept-notice.module.css";

/** The one button under the notice. Wants the messages of "privacy". */
export function AcceptNotice({ version }: { version: number }) {
  const t = useTranslations("privacy.accept");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function accept() {
    setBusy(true);
    setError(undefined);
    try {
      await acceptNotice(version);
      window.location.replace("/");
    } catch (refusal) {
      setBusy(false);
      setError(t(refusal instanceof RequestRefused && refusal.status === 422 ? "stale" : "away"));
    }
  }

  return (
    <div className={styles.accept}>
      <FormMessage tone="error">{error}</FormMessage>
      <Button size="touch" wide busy={busy} busyLabel={t("busy")} onClick={accept}>
        {t("button")}
      </Button>
    </div>
  );
}
