"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import type { AccessFailure } from "@/lib/clinic/attempt-client";
import { lookAt } from "@/lib/clinic/client";
import type { InvitationSeen } from "@/lib/clinic/invitation";
import { InvitationNotice } from "./invitation-notice";
import { JoinForm } from "./join-form";
import { useLinkToken } from "./use-link-token";

type Stage =
  | { at: "opening" }
  /** No link at all, or one that was cut off on its way. */
  | { at: "noLink" }
  | { at: "gone" }
  | { at: "failed"; token: string; failure: AccessFailure }
  | { at: "open"; token: string; seen: InvitationSeen };

const KEPT = "praxis.invitation";

/** From the link in the address bar to a form, or to the way on. The token leaves the address bar before anything else. */
export function Invitation() {
  const t = useTranslations("access");
  const [stage, setStage] = useState<Stage>({ at: "opening" });
  const open = useCallback(async (token: string) => {
    setStage({ at: "opening" });
    const look = await lookAt(token);
    if (look.ok) return setStage({ at: "open", token, seen: look.value });
    if (look.failure.kind !== "wrong") return setStage({ at: "failed", token, failure: look.failure });
    window.sessionStorage.removeItem(KEPT);
    setStage({ at: "gone" });
  }, []);

  useLinkToken(KEPT, open, () => setStage({ at: "noLink" }));

  switch (stage.at) {
    case "open":
      return <JoinForm token={stage.token} seen={stage.seen} onGone={() => setStage({ at: "gone" })} />;
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
