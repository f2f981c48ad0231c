import type { useTranslations } from "next-intl";
import { RequestRefused } from "@/lib/platform/http/client";
import type { DraftState } from "@/lib/program/editor";

type T = ReturnType<typeof useTranslations<"review.decision.failed">>;

const KNOWN = [
  "past",
  "held",
  "no-program",
  "draft-changed",
  "screening-missing",
  "warned",
  "not-cleared",
  "empty",
  "title-missing",
  "reason-missing",
  "load-reason-missing",
  "unchanged",
  "effective-before-end",
  "effective-past",
  "effective-late",
] as const;

/** Why a check-up could not be saved, and that nothing typed is lost. */
export function failureOf(error: Error, t: T): string {
  if (!(error instanceof RequestRefused)) return t("network");
  if (error.status === 401) return t("signedOut");
  const known = KNOWN.find((code) => code === error.code);
  if (known === "draft-changed") {
    const { by } = error.members.theirs as DraftState;
    return t(known, { name: by ?? "" });
  }
  return known ? t(known) : t("other", { code: error.code });
}
