"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { TextField } from "@/components/ui/text-field";
import { accept, lookAt, signIn } from "@/lib/clinic/client";
import type { InvitationSeen } from "@/lib/clinic/invitation";
import { PASSWORD_LENGTH, passwordLength } from "@/lib/clinic/password";
import { noticeAddress } from "@/lib/patient/notice";
import { NOTICE } from "@/lib/platform/privacy-notice";
import styles from "./access.module.css";
import { failureText } from "./failure";
import { NewPassword } from "./new-password";

type JoinFormProps = { token: string; seen: InvitationSeen; onGone: () => void };

type Errors = { email?: string | undefined; password?: string | undefined; form?: string };

export function JoinForm({ token, seen, onGone }: JoinFormProps) {
  const t = useTranslations("access");
  const form = useRef<HTMLFormElement>(null);
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<Errors>({});

  function problemOf(chosen: string): string | undefined {
    if (passwordLength(chosen) < PASSWORD_LENGTH.min) return t("passwordTooShort", PASSWORD_LENGTH);
    if (passwordLength(chosen) > PASSWORD_LENGTH.max) return t("passwordLong", PASSWORD_LENGTH);
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const email = String(new FormData(event.currentTarget).get("email") ?? "").trim();
    const emailError = /^\S+@\S+\.\S+$/.test(email) ? undefined : t("emailMissing");
    const passwordError = problemOf(password);
    setErrors({ email: emailError, password: passwordError });
    if (emailError || passwordError) {
      const field = form.current?.elements.namedItem(emailError ? "email" : "password");
      if (field instanceof HTMLInputElement) field.focus();
      return;
    }
    setBusy(true);
    const notice = seen.kind === "patient" ? NOTICE.version : null;
    const attempt = await accept({ token, email, password, notice });
    if (attempt.ok) {
      await signIn(email, password);
      // Home, or to sign-in, if signing in failed after all: the account stands in either case.
      return window.location.replace("/");
    }
    // The answer doesn't say whether it was the link or the password; a look at the link does.
    if (attempt.failure.kind === "wrong") {
      const look = await lookAt(token);
      if (!look.ok && look.failure.kind === "wrong") return onGone();
    }
    setBusy(false);
    setErrors({ form: failureText(t, attempt.failure, t("joinWrong")) });
  }

  return (
    <>
      <h1 className={`voice ${styles.title} ${styles.greeting}`}>{t("joinGreeting", { name: seen.calledBy })}</h1>
      <p className={styles.lead}>
        {t(seen.kind === "patient" ? "joinLeadPatient" : "joinLeadMember", { clinic: seen.clinicName })}
      </p>
      <form ref={form} method="post" noValidate onSubmit={submit} className={styles.form}>
        <TextField
          name="email"
          type="email"
          size="touch"
          label={t("email")}
          defaultValue={seen.email ?? ""}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={254}
          error={errors.email}
        />
        <NewPassword
          value={password}
          onChange={setPassword}
          offeredPassphrase={seen.offeredPassphrase}
          error={problemOf(password) && errors.password}
        />
        <p className={styles.note}>{t("hasAccount")}</p>
        {seen.kind === "patient" && <NoticeLink clinicId={seen.clinicId} clinic={seen.clinicName} />}
        <FormMessage tone="error">{errors.form}</FormMessage>
        <Button type="submit" size="touch" wide busy={busy} busyLabel={t("joining")}>
          {t("join")}
        </Button>
      </form>
      {seen.clinicPhone && (
        <p className={`${styles.note} ${styles.ring}`}>
          {t.rich("joinHelp", {
            clinic: seen.clinicName,
            number: seen.clinicPhone,
            phone: (number) => (
              <a href={`tel:${seen.clinicPhone.replace(/[^+\d]/g, "")}`} className={styles.phone}>
                {number}
              </a>
            ),
          })}
        </p>
      )}
    </>
  );
}

/** In a window of its own, so that what is typed here stays. */
function NoticeLink({ clinicId, clinic }: { clinicId: string; clinic: string }) {
  const t = useTranslations("privacy");
  return (
    <p className={styles.note}>
      {t.rich("joined", {
        clinic,
        notice: (words) => (
          <a href={noticeAddress(clinicId)} target="_blank" rel="noreferrer" className={styles.inline}>
            {words}
          </a>
        ),
      })}
    </p>
  );
}
