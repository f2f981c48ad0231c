"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { signIn } from "@/lib/clinic/client";
import { isPasswordFitting, PASSWORD_LENGTH } from "@/lib/clinic/password";
import type { ResetSeen } from "@/lib/clinic/reset";
import { takeReset } from "@/lib/clinic/reset-client";
import styles from "./access.module.css";
import { failureText } from "./failure";
import { NewPassword } from "./new-password";

type ResetFormProps = {
  token: string;
  seen: ResetSeen;
  onUsed: () => void;
  /** The link no longer does what it did: look at it again. */
  onAgain: () => void;
};

export function ResetForm({ token, seen, onUsed, onAgain }: ResetFormProps) {
  const t = useTranslations("access");
  const form = useRef<HTMLFormElement>(null);
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<{ password?: string; form?: string }>({});

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    if (!isPasswordFitting(password)) {
      setErrors({ password: t("passwordTooShort", PASSWORD_LENGTH) });
      const field = form.current?.elements.namedItem("password");
      if (field instanceof HTMLInputElement) field.focus();
      return;
    }
    setErrors({});
    setBusy(true);
    const attempt = await takeReset({ token, password });
    if (attempt.ok) {
      onUsed();
      if (seen.email) await signIn(seen.email, password);
      // Home, or to sign-in, if signing in did not work after all: the password is changed in either case.
      return window.location.replace("/");
    }
    if (attempt.failure.kind === "wrong") return onAgain();
    setBusy(false);
    setErrors({ form: failureText(t, attempt.failure, "") });
  }

  return (
    <>
      <h1 className={`voice ${styles.title} ${styles.greeting}`}>{t("resetGreeting", { name: seen.calledBy })}</h1>
      <p className={styles.lead}>
        {t("resetLead")} {seen.email && t("resetEmail", { email: seen.email })}
      </p>
      <form ref={form} method="post" noValidate onSubmit={submit} className={styles.form}>
        {/* So that a password manager knows whose it is. */}
        <input type="email" name="email" autoComplete="username" readOnly hidden value={seen.email ?? ""} />
        <NewPassword
          value={password}
          onChange={setPassword}
          offeredPassphrase={seen.offeredPassphrase}
          error={isPasswordFitting(password) ? undefined : errors.password}
        />
        <FormMessage tone="error">{errors.form}</FormMessage>
        <Button type="submit" size="touch" wide busy={busy} busyLabel={t("resetting")}>
          {t("reset")}
        </Button>
      </form>
    </>
  );
}
