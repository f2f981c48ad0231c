"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { failureText } from "@/components/access/failure";
import { tellTabs } from "@/components/access/tabs";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { PasswordField } from "@/components/ui/password-field";
import type { AccountLink } from "@/lib/clinic/account";
import { switchTo } from "@/lib/clinic/account-client";
import styles from "./account.module.css";

type LinkSwitchProps = {
  links: AccountLink[];
  size: "desk" | "touch";
  /** Works before the change; what it says is shown instead of changing. */
  before?: () => Promise<string | null>;
};

/** Whom this account stands for, and the way from one to the other. Wants the messages of "access" and "account". */
export function LinkSwitch({ links, size, before }: LinkSwitchProps) {
  const t = useTranslations("account.switch");
  const access = useTranslations("access");
  const [busy, setBusy] = useState<string | null>(null);
  const [asked, setAsked] = useState<AccountLink | null>(null);
  const [error, setError] = useState<string>();

  async function open(link: AccountLink, password?: string) {
    if (busy) return;
    setBusy(link.id);
    setError(undefined);
    const obstacle = await before?.();
    if (obstacle) {
      setBusy(null);
      return setError(obstacle);
    }
    const attempt = await switchTo({ clinicId: link.clinicId, id: link.id, password });
    if (attempt.ok) {
      tellTabs("switched");
      // A whole load: nothing that was read as one person stays in the page of the other.
      return window.location.replace("/");
    }
    setBusy(null);
    if (attempt.failure.kind === "wrong" && attempt.failure.code === "password") return setAsked(link);
    const code = attempt.failure.kind === "wrong" ? attempt.failure.code : "";
    setError(failureText(access, attempt.failure, t(code === "wrong" ? "wrong" : "gone")));
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get("password") ?? "");
    if (asked && password) void open(asked, password);
    else setError(access("passwordMissing"));
  }

  return (
    <>
      <ul className={styles.list}>
        {links.map((link) => (
          <li key={link.id} className={styles.row}>
            <span className={styles.words}>
              <span className={styles.name}>{link.clinicName}</span>
              <span className={styles.note}>{t(link.role)}</span>
            </span>
            {link.active ? (
              <span className={styles.here}>{t("active")}</span>
            ) : (
              <Button
                kind="secondary"
                size={size}
                busy={busy === link.id}
                busyLabel={t("opening")}
                aria-label={t("openName", { clinic: link.clinicName, role: t(link.role) })}
                onClick={() => open(link)}
              >
                {t("open")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && (
        <form method="post" noValidate onSubmit={submit} className={styles.form}>
          <PasswordField
            name="password"
            size={size}
            autoFocus
            label={t("password", { clinic: asked.clinicName })}
            autoComplete="current-password"
            maxLength={512}
            showLabel={access("showPassword")}
            hideLabel={access("hidePassword")}
          />
          <Button type="submit" size={size} busy={busy === asked.id} busyLabel={t("opening")}>
            {t("openClinic", { clinic: asked.clinicName })}
          </Button>
        </form>
      )}
      <FormMessage tone="error">{error}</FormMessage>
    </>
  );
}
