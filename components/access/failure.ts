import type { useTranslations } from "next-intl";
import type { AccessFailure } from "@/lib/clinic/attempt-client";

/** What went wrong, for the person who tried. `wrong` differs from form to form. */
export function failureText(t: ReturnType<typeof useTranslations<"access">>, failure: AccessFailure, wrong: string) {
  if (failure.kind === "tooMany") return t("tooMany", { minutes: failure.minutes });
  return failure.kind === "away" ? t("away") : wrong;
}
