"use client";

import { useTranslations } from "next-intl";
import type { ResetSeen } from "@/lib/clinic/reset";
import { lookAtReset } from "@/lib/clinic/reset-client";
import { InvitationNotice } from "./invitation-notice";
import { ResetForm } from "./reset-form";
import { useLink } from "./use-link";

/** From the link in the address bar to a new password, or to the way on. */
export function Reset() {
  const t = useTranslations("access");
  const { stage, open, forget } = useLink("praxis.reset", lookAtReset);

  switch (stage.at) {
    case "open":
      if (!stage.seen.reaches) return <Beyond seen={stage.seen} />;
      return <ResetForm token={stage.token} seen={stage.seen} onUsed={forget} onAgain={() => open(stage.token)} />;
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
