import type { useTranslations } from "next-intl";
import { RequestRefused } from "@/lib/platform/http/client";

/** Why something about a member did not happen. Nothing typed is touched. */
export function memberFailure(t: ReturnType<typeof useTranslations<"practice.members">>, error: Error): string {
  if (!(error instanceof RequestRefused)) return t("failed.network");
  if (error.status === 401) return t("failed.signedOut");
  switch (error.code) {
    case "last-owner":
    case "inactive":
    case "joined":
    case "deactivated":
    case "not-found":
    case "forbidden":
      return t(`failed.${error.code}`);
    default:
      return t("failed.other", { code: error.code });
  }
}
