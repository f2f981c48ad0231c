import type { useTranslations } from "next-intl";
import { RequestRefused } from "@/lib/platform/http/client";

type T = ReturnType<typeof useTranslations<"review.decision.failed">>;

const KNOWN = ["past", "held", "no-program"] as const;

/** Why a check-up could not be saved, and that nothing typed is lost. */
export function failureOf(error: Error, t: T): string {
  if (!(error instanceof RequestRefused)) return t("network");
  if (error.status === 401) return t("signedOut");
  const known = KNOWN.find((code) => code === error.code);
  return known ? t(known) : t("other", { code: error.code });
}
