"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import type { AccessFailure } from "@/lib/clinic/attempt-client";
import type { ResetSeen } from "@/lib/clinic/reset";
import { lookAtReset } from "@/lib/clinic/reset-client";
import { InvitationNotice } from "./invitation-notice";
import { ResetForm } from "./reset-form";
import { useLinkToken } from "./use-link-token";

type Stage =
  | { at: "opening" }
  /** No link at all, or one that was cut off on its way. */
  | { at: "noLink" }
  | { at: "gone" }
  | { at: "failed"; token: string; failure: AccessFailure }
  | { at: "open"; token: string; seen: ResetSeen };

const KEPT = "praxis.reset";

/** From the link in the address bar to a new password, or to the way on. */
export function Reset() {
  const t = useTranslations("access");
  const [stage, setStage] = useState<Stage>({ at: "opening" });

  const open = useCallback(async (token: string) => {
    setStage({ at: "opening" });
    const look = await lookAtReset(token);
    if (look.ok) return setStage({ at: "open", token, seen: look.value });
    if (look.failure.kind !== "wrong") return setStage({ at: "failed", token, failure: look.failure });
    window.sessionStorage.removeItem(KEPT);
    setStage({ at: "gone" });
  }, []);

  useLinkToken(KEPT, open, () => setStage({ at: "noLink" }));

  switch (stage.at) {
    case "open":
      if (!stage.seen.reaches) return <Beyond seen={stage.seen} />;
      return (
        <ResetForm
          token={stage.token}
          seen={stage.seen}
          onUsed={() => window.sessionStorage.removeItem(KEPT)}
          onAgain={() => open(stage.token)}
        />
      );
    case "opening":
      return <InvitationNotice title={t("resetTitle")} paragraphs={[t("resetOpening")]} />;
    case "noLink":
      return <InvitationNotice title={t("noLinkTitle")} paragraphs={[t("resetNoLinkText")]} way="sign-in" />;
    case "gone":
      return (
        <InvitationNotice title={t("goneTitle")} paragraphs={[t("resetGoneText"), t("resetGoneAsk")]} way="sign-in" />
      );
    case "failed":
      return (
        <InvitationNotice
          title={t("resetTitle")}
          failure={stage.failure}
          onRetry={() => void open(stage.token)}
          way="retry"
        />
      );
  }
}

function Beyond({ seen: { clinicName } }: { seen: ResetSeen }) {
  const t = useTranslations("access");
  const words = { clinic: clinicName };
  return (
    <InvitationNotice
      title={t("resetBeyondTitle")}
      paragraphs={[t("resetBeyondText", words), t("resetBeyondAsk", words)]}
      way="sign-in"
    />
  );
}
