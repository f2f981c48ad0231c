"use client";

import { RotateCcw } from "lucide-react";
import { Button } from "@/components/ui/button";
import errors from "@/lib/platform/i18n/en/errors.json";
import { NoticePage } from "./notice-page";

type ErrorNoticeProps = {
  /** The server's reference number for what went wrong. */
  digest?: string | undefined;
  onRetry: () => void;
};

/** Reads its words straight from the catalogue: this page must work when the rest, messages included, does not. */
export function ErrorNotice({ digest, onRetry }: ErrorNoticeProps) {
  return (
    <NoticePage
      title={errors.failedTitle}
      text={errors.failedText}
      reference={digest && errors.reference.replace("{digest}", digest)}
      actions={
        <>
          <Button size="touch" icon={<RotateCcw />} onClick={onRetry}>
            {errors.tryAgain}
          </Button>
          {/* A full load, not a navigation: what failed may be the page's own script. */}
          <a href="/" className="link">
            {errors.toStart}
          </a>
        </>
      }
    />
  );
}
