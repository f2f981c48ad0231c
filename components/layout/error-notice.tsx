"use client";

import { useEffect } from "react";
import { buttonLook } from "@/components/ui/button-look";
import errors from "@/lib/platform/i18n/en/errors.json";
import { NoticePage } from "./notice-page";

type ErrorNoticeProps = {
  /** The server's reference number for what went wrong, or "unavailable" when it could not reach the database. */
  digest?: string | undefined;
};

/**
 * Every page carries this one along, so it brings neither icons nor the router, and reads its words straight from the
 * catalogue: it must work when the rest does not.
 */
export function ErrorNotice({ digest }: ErrorNoticeProps) {
  // What was drawn ahead would hide it.
  useEffect(() => document.querySelector("praxis-picture")?.remove(), []);
  const away = digest === "unavailable";
  return (
    <NoticePage
      title={away ? errors.awayTitle : errors.failedTitle}
      text={away ? errors.awayText : errors.failedText}
      reference={away ? undefined : digest && errors.reference.replace("{digest}", digest)}
      actions={
        <>
          {/* Full loads, not navigations: what failed may be the page's own script, or on the server. */}
          <button type="button" className={buttonLook({ size: "touch" })} onClick={() => window.location.reload()}>
            {errors.tryAgain}
          </button>
          <a href="/" className="link">
            {errors.toStart}
          </a>
        </>
      }
    />
  );
}
