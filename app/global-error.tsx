"use client";

import "./tokens.css";
import "./base.css";
import "@/components/figure/figure-theme.css";
import { ErrorNotice } from "@/components/layout/error-notice";
import errors from "@/lib/platform/i18n/en/errors.json";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { fontVariables } from "./fonts/fonts";

/** Stands in for the root layout when that itself fails, so it brings its own document. */
export default function GlobalErrorPage({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang={LOCALE} className={fontVariables}>
      <body>
        <title>{errors.failedTitle}</title>
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <ErrorNotice digest={error.digest} />
      </body>
    </html>
  );
}
