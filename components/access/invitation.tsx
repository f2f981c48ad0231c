"use client";

import { useTranslations } from "next-intl";
import { lookAt } from "@/lib/clinic/client";
import { InvitationNotice } from "./invitation-notice";
import { JoinForm } from "./join-form";
import { useLink } from "./use-link";

/** From the link in the address bar to a form, or to the way on. */
export function Invitation() {
  const t = useTranslations("access");
  const { stage, open, end } = useLink("praxis.invitation", lookAt);

  switch (stage.at) {
    case "open":
      return <JoinForm token={stage.token} seen={stage.seen} onGone={end} />;
    case "opening":
      return <InvitationNotice title={t("joinTitle")} paragraphs={[t("joinOpening")]} />;
    case "noLink":
      return <InvitationNotice title={t("noLinkTitle")} paragraphs={[t("noLinkText")]} way="sign-in" />;
    case "gone":
      return (
        <InvitationNotice
          title={t("goneTitle")}
          paragraphs={[t("goneText"), t("goneJoined"), t("goneAsk")]}
          way="sign-in"
        />
      );
    case "failed":
      return (
        <InvitationNotice
          title={t("joinTitle")}
          failure={stage.failure}
          onRetry={() => void open(stage.token)}
          way="retry"
        />
      );
  }
}
