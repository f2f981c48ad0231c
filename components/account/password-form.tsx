"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { failureText } from "@/components/access/failure";
import { NewPassword } from "@/components/access/new-password";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { PasswordField } from "@/components/ui/password-field";
import { changePassword } from "@/lib/clinic/account-client";
import { isPasswordFitting, PASSWORD_LENGTH } from "@/lib/clinic/password";
import styles from "./account.module.css";

type PasswordFormProps = { offeredPassphrase: string; size: "desk" | "touch" };

/** Another password, for who knows the present one. Wants the messages of "access" and "account". */
export function PasswordForm({ offeredPassphrase, size }: PasswordFormProps) {
  const t = useTranslations("account.password");
  const access = useTranslations("access");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<{ present?: string; password?: string; form?: string }>({});
  const [changed, setChanged] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const form = event.currentTarget;
    const present = String(new FormData(form).get("present") ?? "");
    const fits = isPasswordFitting(password);
    setErrors({
      ...(present ? {} : { present: access("passwordMissing") }),
      ...(fits ? {} : { password: access("passwordTooShort", PASSWORD_LENGTH) }),
    });
    if (!present || !fits) return focus(form, present ? "password" : "present");
    setBusy(true);
    const attempt = await changePassword({ present, password });
    setBusy(false);
    if (!attempt.ok) {
      if (attempt.failure.kind !== "wrong") return setErrors({ form: failureText(access, attempt.failure, "") });
      setErrors({ present: t("wrong") });
      return focus(form, "present");
    }
    setOpen(false);
    setPassword("");
    setChanged(true);
    router.refresh();
  }

  if (!open) {
    return (
      <>
        <FormMessage tone="good">{changed && t("changed")}</FormMessage>
        <Button kind="secondary" size={size} onClick={() => setOpen(true)}>
          {t("change")}
        </Button>
      </>
    );
  }
  return (
    <form method="post" noValidate onSubmit={submit} className={styles.form}>
      <PasswordField
        name="present"
        size={size}
        autoFocus
        label={t("present")}
        autoComplete="current-password"
        maxLength={512}
        showLabel={access("showPassword")}
        hideLabel={access("hidePassword")}
        error={errors.present}
      />
      <NewPassword
        value={password}
        onChange={setPassword}
        offeredPassphrase={offeredPassphrase}
        error={isPasswordFitting(password) ? undefined : errors.password}
      />
      <p className={styles.note}>{t("ends")}</p>
      <FormMessage tone="error">{errors.form}</FormMessage>
      <div className={styles.buttons}>
        <Button type="submit" size={size} busy={busy} busyLabel={t("changing")}>
          {t("change")}
        </Button>
        <Button kind="quiet" size={size} onClick={() => setOpen(false)}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}

function focus(form: HTMLFormElement, name: "present" | "password") {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) field.focus();
}
