"use client";

import { useTranslations } from "next-intl";
import { failureOf } from "@/components/patient/failure";

/** Why a pause or an end was not saved, in words; null while nothing failed. `say` has the words of the known reasons. */
export function useStandingFailure<K extends string>(known: readonly K[], say: (reason: K) => string) {
  const t = useTranslations("revisions.failed");
  return (error: Error | null): string | null => {
    if (!error) return null;
    const failure = failureOf(error, known);
    if (typeof failure === "object") return t("other", failure);
    const reason = known.find((each) => each === failure);
    return reason ? say(reason) : t(failure === "network" ? "network" : "signedOut");
  };
}
