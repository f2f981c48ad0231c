"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import { signIn } from "@/lib/clinic/client";
import styles from "./access.module.css";
import { failureText } from "./failure";
import { useHydrated } from "./hydrated";

type Errors = { email?: string; password?: string; form?: string };

export function SignInForm() {
  const t = useTranslations("access");
  const hydrated = useHydrated();
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<Errors>({});

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    // Read from the form, not from state: a password manager may have filled it in before the script ran.
    const data = new FormData(event.currentTarget);
    const email = String(data.get("email") ?? "").trim();
    const password = String(data.get("password") ?? "");
    if (!email || !password) {
      setErrors({
        ...(email ? {} : { email: t("emailMissing") }),
        ...(password ? {} : { password: t("passwordMissing") }),
      });
      focus(email ? "password" : "email");
      return;
    }
    setErrors({});
    setBusy(true);
    const attempt = await signIn(email, password);
    // A whole load: nothing that was fetched for nobody, or for somebody else, stays in the page.
    if (attempt.ok) return window.location.replace("/");
    setBusy(false);
    setErrors({ form: failureText(t, attempt.failure, t("signInWrong")) });
    if (attempt.failure.kind === "wrong") focus("password");
  }

  function focus(name: "email" | "password") {
    const field = form.current?.elements.namedItem(name);
    if (field instanceof HTMLInputElement) field.focus();
  }

  return (
    <form ref={form} method="post" noValidate onSubmit={submit} className={styles.form}>
      <TextField
        name="email"
        type="email"
        size="touch"
        label={t("email")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        error={errors.email}
      />
      <PasswordField
        name="password"
        size="touch"
        label={t("password")}
        autoComplete="current-password"
        maxLength={512}
        showLabel={t("showPassword")}
        hideLabel={t("hidePassword")}
        error={errors.password}
      />
      <FormMessage tone="error">{errors.form}</FormMessage>
      <Button type="submit" size="touch" wide busy={busy} busyLabel={t("signingIn")} disabled={!hydrated}>
        {t("signIn")}
      </Button>
      <details className={styles.help}>
        <summary>{t("forgotten")}</summary>
        <p>{t("forgottenText")}</p>
      </details>
      <noscript>
        <p className={styles.note}>{t("noScript")}</p>
      </noscript>
    </form>
  );
}
