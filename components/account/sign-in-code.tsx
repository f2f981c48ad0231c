"use client";

import { useTranslations } from "next-intl";
import { giveFactor } from "@/lib/clinic/factor-client";
import { CodeField } from "./code-field";

/** The second half of signing in. Wants the messages of "access" and "factor". */
export function SignInCode() {
  const t = useTranslations("factor");
  return (
    <CodeField
      focus
      size="touch"
      submit={t("give")}
      busyLabel={t("giving")}
      hint={t("codeHint")}
      send={giveFactor}
      onGiven={() => window.location.replace("/")}
    />
  );
}
