import { useTranslations } from "next-intl";
import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import type { Practice, PracticeField } from "@/lib/clinic/practice";
import { LONGEST_OF_PRACTICE, type TypedPractice } from "@/lib/clinic/practice-schema";
import { RequestRefused } from "@/lib/platform/http/client";

/** Says what is wrong, at the field where it is known and for the whole form otherwise. */
export function usePracticeProblems(form: UseFormReturn<TypedPractice, unknown, Practice>) {
  const t = useTranslations("practice.settings");
  const [whole, setWhole] = useState<string>();
  const { errors } = form.formState;

  function of(field: PracticeField): string | undefined {
    const error = errors[field];
    if (!error) return undefined;
    if (error.type === "too_big" && field in LONGEST_OF_PRACTICE) {
      return t("problem.tooLong", { max: LONGEST_OF_PRACTICE[field as keyof typeof LONGEST_OF_PRACTICE] });
    }
    return t(`problem.${field}`);
  }

  /** Why the server, or the way to it, refused. Nothing typed is touched. */
  function take(error: Error) {
    if (!(error instanceof RequestRefused)) return setWhole(t("failed.network"));
    if (error.status === 401) return setWhole(t("failed.signedOut"));
    setWhole(t("failed.other", { code: error.code }));
  }

  return { of, take, whole, clear: () => setWhole(undefined) };
}
