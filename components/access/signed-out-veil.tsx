"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Brand } from "@/components/layout/brand";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { PasswordField } from "@/components/ui/password-field";
import { TextField } from "@/components/ui/text-field";
import { seeStanding, switchTo } from "@/lib/clinic/account-client";
import type { AccessFailure } from "@/lib/clinic/attempt-client";
import { signIn } from "@/lib/clinic/client";
import { giveFactor } from "@/lib/clinic/factor-client";
import styles from "./signed-out-veil.module.css";
import { tellTabs } from "./tabs";
import type { Life, PagePerson } from "./use-sign-in-life";

type VeilProps = { life: Life; person: PagePerson; onSignedIn: () => Promise<void> };

/**
 * Covers the page when the sign-in has ended, with the way back in the same place: the page below is as it was left, with
 * all that was typed. Nobody can read it meanwhile, and Escape does not lift it.
 */
export function SignedOutVeil({ life, person, onSignedIn }: VeilProps) {
  const t = useTranslations("stay");
  const dialog = useRef<HTMLDialogElement>(null);
  const down = life.at !== "in" && life.at !== "warned";

  useEffect(() => {
    const element = dialog.current;
    if (down && !element?.open) element?.showModal();
    if (!down && element?.open) element.close();
  }, [down]);

  return (
    <dialog
      ref={dialog}
      aria-labelledby="veil-title"
      className={styles.veil}
      onCancel={(event) => event.preventDefault()}
      // Browsers close it at the second Escape all the same.
      onClose={() => down && dialog.current?.showModal()}
    >
      {down && (
        <div className={styles.inner}>
          <Brand size="large" />
          <h2 id="veil-title" className={`voice ${styles.title}`}>
            {t(life.at)}
          </h2>
          <p>{t(`${life.at}Text`, { name: person.name })}</p>
          {life.at === "out" && <SignInAgain person={person} onSignedIn={onSignedIn} />}
          {life.at === "code" && <GiveCode person={person} onSignedIn={onSignedIn} />}
          {life.at === "elsewhere" && <SwitchBack person={person} onSignedIn={onSignedIn} />}
          <Button kind="quiet" size="touch" wide onClick={() => window.location.replace("/")}>
            {t("leave")}
          </Button>
        </div>
      )}
    </dialog>
  );
}

type WayBackProps = Omit<VeilProps, "life">;

function SignInAgain({ person, onSignedIn }: WayBackProps) {
  const t = useTranslations("stay");
  const words = useFailureWords();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const data = new FormData(event.currentTarget);
    const email = String(data.get("email") ?? "").trim();
    const password = String(data.get("password") ?? "");
    if (!email || !password) return setError(t("missing"));
    setBusy(true);
    setError(undefined);
    const attempt = await signIn(email, password);
    if (attempt.ok) await comeBack(person, onSignedIn);
    else setError(words(attempt.failure, t("wrong")));
    setBusy(false);
  }

  return (
    <form method="post" noValidate onSubmit={submit} className={styles.form}>
      <TextField
        name="email"
        type="email"
        size="touch"
        label={t("email")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
      />
      <PasswordField
        name="password"
        size="touch"
        label={t("password")}
        autoComplete="current-password"
        maxLength={512}
        showLabel={t("showPassword")}
        hideLabel={t("hidePassword")}
      />
      <FormMessage tone="error">{error}</FormMessage>
      <Button type="submit" size="touch" wide busy={busy} busyLabel={t("signingIn")}>
        {t("signIn")}
      </Button>
    </form>
  );
}

/** A new sign-in starts as the first of the account's people; this page may be another's. Of another account it is gone. */
async function comeBack(person: PagePerson, onSignedIn: () => Promise<void>) {
  const standing = await seeStanding();
  if (standing.ok && standing.value.state === "in" && standing.value.accountId === person.accountId) {
    if (standing.value.link.id !== person.link.id) await switchTo(person.link);
  }
  tellTabs("in");
  await onSignedIn();
}

function GiveCode({ person, onSignedIn }: WayBackProps) {
  const t = useTranslations("stay");
  const words = useFailureWords();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(undefined);
    const attempt = await giveFactor(String(new FormData(event.currentTarget).get("code") ?? ""));
    if (attempt.ok) await comeBack(person, onSignedIn);
    else setError(words(attempt.failure, t("codeWrong")));
    setBusy(false);
  }

  return (
    <form method="post" noValidate onSubmit={submit} className={styles.form}>
      <TextField
        name="code"
        size="touch"
        autoFocus
        label={t("codeLabel")}
        autoComplete="one-time-code"
        spellCheck={false}
        maxLength={40}
      />
      <FormMessage tone="error">{error}</FormMessage>
      <Button type="submit" size="touch" wide busy={busy} busyLabel={t("signingIn")}>
        {t("signIn")}
      </Button>
    </form>
  );
}

function SwitchBack({ person, onSignedIn }: WayBackProps) {
  const t = useTranslations("stay");
  const words = useFailureWords();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();

  async function back() {
    setBusy(true);
    setError(undefined);
    const attempt = await switchTo(person.link);
    if (attempt.ok) {
      tellTabs("switched");
      await onSignedIn();
    } else setError(words(attempt.failure, t("gone")));
    setBusy(false);
  }

  return (
    <div className={styles.form}>
      <FormMessage tone="error">{error}</FormMessage>
      <Button size="touch" wide busy={busy} busyLabel={t("switching")} onClick={back}>
        {t("switchBack")}
      </Button>
    </div>
  );
}

function useFailureWords() {
  const t = useTranslations("stay");
  return (failure: AccessFailure, wrong: string) => {
    if (failure.kind === "tooMany") return t("tooMany", { minutes: failure.minutes });
    return failure.kind === "away" ? t("away") : wrong;
  };
}
