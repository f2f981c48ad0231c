"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { PasswordField } from "@/components/ui/password-field";
import { isPasswordFitting, PASSWORD_LENGTH, passwordLength } from "@/lib/clinic/password";
import styles from "./access.module.css";

type NewPasswordProps = {
  value: string;
  onChange: (value: string) => void;
  offeredPassphrase: string;
  error?: string | undefined;
};

/** Chooses a password: any characters, a length that counts along, and four words for who would rather not think of one. */
export function NewPassword({ value, onChange, offeredPassphrase, error }: NewPasswordProps) {
  const t = useTranslations("access");
  const [tookOffer, setTookOffer] = useState(false);
  const enough = isPasswordFitting(value);
  return (
    <>
      <div className={styles.offer}>
        <p id="offer">{t("offer")}</p>
        <p className={`voice ${styles.words}`}>{offeredPassphrase}</p>
        <Button
          kind="secondary"
          className={styles.take}
          aria-describedby="offer"
          onClick={() => {
            onChange(offeredPassphrase);
            setTookOffer(true);
          }}
        >
          {t("takeOffer")}
        </Button>
        <p role="status" className={styles.taken}>
          {tookOffer && value === offeredPassphrase && t("offerTaken")}
        </p>
      </div>
      <PasswordField
        name="password"
        size="touch"
        label={t("choosePassword")}
        autoComplete="new-password"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        showLabel={t("showPassword")}
        hideLabel={t("hidePassword")}
        hint={<LengthHint value={value} />}
        error={error}
      />
      {/* The hint changes with every key; only the threshold is worth interrupting for. */}
      <span role="status" className="visually-hidden">
        {enough && t("passwordEnough")}
      </span>
    </>
  );
}

function LengthHint({ value }: { value: string }) {
  const t = useTranslations("access");
  const length = passwordLength(value);
  if (length === 0) return t("passwordHint", PASSWORD_LENGTH);
  if (length > PASSWORD_LENGTH.max) return t("passwordLong", PASSWORD_LENGTH);
  if (length < PASSWORD_LENGTH.min) return t("passwordShort", { left: PASSWORD_LENGTH.min - length });
  return (
    <span className={`${styles.length} ${styles.enough}`}>
      <Check />
      {t("passwordEnough")}
    </span>
  );
}
