"use client";

import { Link as LinkIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { makeInvitation, revokeInvitation } from "@/lib/clinic/client";
import type { InvitationMade, InvitationStatus } from "@/lib/clinic/invitation";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { failureText } from "./failure";
import styles from "./invitation-panel.module.css";
import { MadeLink } from "./made-link";
import { PatientReset } from "./patient-reset";

type InvitationPanelProps = {
  patientId: string;
  /** What the patient is called: "Helen". */
  name: string;
  status: InvitationStatus;
  /** The public address of this server. */
  baseUrl: string;
};

/** The patient's way to an account: not invited, invited, joined. Wants the messages of "access". */
export function InvitationPanel({ patientId, name, status, baseUrl }: InvitationPanelProps) {
  const t = useTranslations("access");
  const [made, setMade] = useState<InvitationMade | null>(null);
  const [busy, setBusy] = useState<"making" | "revoking" | null>(null);
  const [revoked, setRevoked] = useState(false);
  const [error, setError] = useState<string>();

  async function invite() {
    setBusy("making");
    setError(undefined);
    const attempt = await makeInvitation(patientId);
    setBusy(null);
    if (attempt.ok) {
      setRevoked(false);
      return setMade(attempt.value);
    }
    const reason = failureText(t, attempt.failure, t("panelJoinedMeanwhile", { name }));
    setError(t("panelFailed", { reason }));
  }

  async function revoke() {
    setBusy("revoking");
    setError(undefined);
    const attempt = await revokeInvitation(patientId);
    setBusy(null);
    if (!attempt.ok) {
      const reason = failureText(t, attempt.failure, t("panelJoinedMeanwhile", { name }));
      return setError(t("panelRevokeFailed", { reason }));
    }
    setMade(null);
    setRevoked(true);
  }

  if (status.kind === "joined") {
    return (
      <div className={styles.panel}>
        <p>
          {status.at
            ? t("panelJoined", { at: formatDay(status.at, LOCALE, "short", { year: true }) })
            : t("panelJoinedSometime")}
        </p>
        <PatientReset patientId={patientId} name={name} baseUrl={baseUrl} />
      </div>
    );
  }
  const invited = made !== null || (status.kind === "open" && !revoked);
  return (
    <div className={styles.panel}>
      {made ? (
        <MadeLink made={made} name={name} baseUrl={baseUrl} />
      ) : (
        <p role="status">
          {revoked && t("panelRevoked", { name })}
          {!revoked &&
            (status.kind === "open"
              ? t("panelOpen", { until: formatDay(status.until, LOCALE) })
              : t("panelNone", { name }))}
        </p>
      )}
      <FormMessage tone="error">{error}</FormMessage>
      <div className={styles.way}>
        <Button
          kind="secondary"
          icon={<LinkIcon />}
          busy={busy === "making"}
          busyLabel={t("panelInviting")}
          onClick={invite}
        >
          {invited ? t("panelAgain") : t("panelInvite", { name })}
        </Button>
        {invited && (
          <Button kind="quiet" busy={busy === "revoking"} busyLabel={t("panelRevoking")} onClick={revoke}>
            {t("panelRevoke")}
          </Button>
        )}
        {invited && <span className={styles.note}>{t("panelReplaces")}</span>}
      </div>
    </div>
  );
}
