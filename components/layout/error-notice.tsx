"use client";

import { buttonLook } from "@/components/ui/button-look";
import errors from "@/lib/platform/i18n/en/errors.json";
import { NoticePage } from "./notice-page";

type ErrorNoticeProps = {
  /** The server's reference number for what went wrong. */
  digest?: string | undefined;
  onRetry: () => void;
};

/**
 * Every page carries this one along, so it brings neither icons nor the router, and reads its words straight from the
 * catalogue: it must work when the rest does not.
 */
export function ErrorNotice({ digest, onRetry }: ErrorNoticeProps) {
  return (
    <NoticePage
      title={errors.failedTitle}
      text={errors.failedText}
      reference={digest && errors.reference.replace("{digest}", digest)}
      actions={
        <>
          <button type="button" className={buttonLook({ size: "touch" })} onClick={onRetry}>
            {errors.tryAgain}
          </button>
          {/* A full load, not a navigation: what failed may be the page's own script. */}
          <a href="/" className="link">
            {errors.toStart}
          </a>
        </>
      }
    />
  );
}
