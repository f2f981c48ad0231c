import { useTranslations } from "next-intl";
import { useState } from "react";
import type { UseFormReturn } from "react-hook-form";
import { LONGEST, type NewFounding, type TypedFounding } from "@/lib/clinic/founding-schema";
import { PASSWORD_LENGTH } from "@/lib/clinic/password";
import { RequestRefused } from "@/lib/platform/http/client";

/** Says what is wrong, at the field where it is known and for the whole form otherwise. */
export function useFoundingProblems(form: UseFormReturn<TypedFounding, unknown, NewFounding>) {
  const t = useTranslations("founding");
  const [whole, setWhole] = useState<string>();
  const { errors } = form.formState;

  function of(name: keyof TypedFounding): string | undefined {
    const error = errors[name];
    if (!error) return undefined;
    if (error.message === "characters") return t("problem.characters");
    if (error.message === "code-wrong") return t("problem.codeWrong");
    if (error.type === "too_big" && name in LONGEST)
      return t("problem.tooLong", { max: LONGEST[name as keyof typeof LONGEST] });
    return name === "password" ? t("problem.password", PASSWORD_LENGTH) : t(`problem.${name}`);
  }

  /** Takes up why the server, or the way to it, refused. Nothing typed is touched. */
  function take(error: unknown) {
    setWhole(undefined);
    if (!(error instanceof RequestRefused) || error.status >= 500) return setWhole(t("away"));
    if (error.status === 429) {
      const seconds = Number(error.members.retryAfterSeconds ?? 60);
      return setWhole(t("tooMany", { minutes: Math.max(1, Math.ceil(seconds / 60)) }));
    }
    if (error.code === "code") return form.setError("code", { message: "code-wrong" }, { shouldFocus: true });
    if (error.code === "misfit") return setWhole(t("misfit"));
    const wrong = Object.entries((error.members.fields ?? {}) as Record<string, string>);
    for (const [name, problem] of wrong)
      form.setError(name as keyof TypedFounding, { type: problem, message: problem });
    if (wrong.length === 0) setWhole(t("away"));
  }

  return { of, take, whole, clear: () => setWhole(undefined) };
}
