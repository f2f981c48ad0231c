import type { useTranslations } from "next-intl";
import { RequestRefused } from "@/lib/platform/http/client";

type T = ReturnType<typeof useTranslations<"outcome.failed">>;

const KNOWN = ["changed-meanwhile", "answered"] as const;

/** Why it could not be saved, and that nothing typed is lost. */
export function saveFailure(error: Error, t: T): string {
  if (!(error instanceof RequestRefused)) return t("network");
  if (error.status === 401) return t("signedOut");
  const known = KNOWN.find((code) => code === error.code);
  return known ? t(known) : t("other", { code: error.code });
}
