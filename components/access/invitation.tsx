"use client";

import { useTranslations } from "next-intl";
import { useCallback, useEffect, useRef, useState } from "react";
import type { AccessFailure } from "@/lib/clinic/attempt-client";
import { lookAt } from "@/lib/clinic/client";
import { type InvitationSeen, tokenOfFragment } from "@/lib/clinic/invitation";
import { InvitationNotice } from "./invitation-notice";
import { JoinForm } from "./join-form";

type Stage =
  | { at: "opening" }
  /** No link at all, or one that was cut off on its way. */
  | { at: "noLink" }
  | { at: "gone" }
  | { at: "failed"; token: string; failure: AccessFailure }
  | { at: "open"; token: string; seen: InvitationSeen };

/** Kept for this tab alone until the link has ended: a reload, or a phone that drops the page, must not lose the invitation. */
const KEPT = "praxis.invitation";

/** From the link in the address bar to a form, or to the way on. The token leaves the address bar before anything else. */
export function Invitation() {
  const t = useTranslations("access");
  const [stage, setStage] = useState<Stage>({ at: "opening" });
  const taken = useRef(false);

  const open = useCallback(async (token: string) => {
    setStage({ at: "opening" });
    const look = await lookAt(token);
    if (look.ok) return setStage({ at: "open", token, seen: look.value });
    if (look.failure.kind !== "wrong") return setStage({ at: "failed", token, failure: look.failure });
    window.sessionStorage.removeItem(KEPT);
    setStage({ at: "gone" });
  }, []);

  useEffect(() => {
    function takeToken() {
      const arrived = tokenOfFragment(window.location.hash);
      const token = arrived ?? window.sessionStorage.getItem(KEPT);
      if (!token || (taken.current && !arrived)) return;
      taken.current = true;
      window.sessionStorage.setItem(KEPT, token);
      window.history.replaceState(window.history.state, "", window.location.pathname);
      void open(token);
    }
    takeToken();
    // A ref, because React's strict mode runs this twice, and the address is bare the second time.
    if (!taken.current) setStage({ at: "noLink" });
    window.addEventListener("hashchange", takeToken);
    return () => window.removeEventListener("hashchange", takeToken);
  }, [open]);

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
