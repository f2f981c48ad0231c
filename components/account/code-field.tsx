"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import { failureText } from "@/components/access/failure";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { TextField } from "@/components/ui/text-field";
import type { Attempt } from "@/lib/clinic/attempt-client";
import { codeTyped } from "@/lib/clinic/factor";
import styles from "./account.module.css";

type CodeFieldProps<T> = {
  size: "desk" | "touch";
  submit: string;
  busyLabel: string;
  hint?: string;
  send: (code: string) => Promise<Attempt<T>>;
  onGiven: (value: T) => void | Promise<void>;
  /** Beside the button. */
  beside?: ReactNode;
  /** Where the code is all that the page asks for. */
  focus?: boolean;
};

/** Asks for a code of the app, or a recovery code. Wants the messages of "access" and "factor". */
export function CodeField<T>({ size, submit, busyLabel, hint, send, onGiven, beside, focus }: CodeFieldProps<T>) {
  const t = useTranslations("factor");
  const access = useTranslations("access");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const [missing, setMissing] = useState(false);

  async function press(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const field = event.currentTarget.elements.namedItem("code");
    const typed = field instanceof HTMLInputElement ? field.value : "";
    setError(undefined);
    setMissing(!codeTyped(typed));
    if (!codeTyped(typed)) return (field as HTMLElement | null)?.focus();
    setBusy(true);
    const attempt = await send(typed);
    if (attempt.ok) await onGiven(attempt.value);
    else {
      setError(failureText(access, attempt.failure, t("wrong")));
      (field as HTMLElement | null)?.focus();
    }
    setBusy(false);
  }

  return (
    <form method="post" noValidate onSubmit={press} className={styles.form}>
      <TextField
        name="code"
        autoFocus={focus}
        size={size}
        label={t("code")}
        hint={hint}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        error={missing ? t("missing") : undefined}
      />
      <FormMessage tone="error">{error}</FormMessage>
      <div className={styles.buttons}>
        <Button type="submit" size={size} wide={size === "touch"} busy={busy} busyLabel={busyLabel}>
          {submit}
        </Button>
        {beside}
      </div>
    </form>
  );
}
