"use client";

import { RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { AccessFailure } from "@/lib/clinic/attempt-client";
import styles from "./access.module.css";
import { failureText } from "./failure";

type InvitationNoticeProps = { title: string } & (
  | { paragraphs: string[]; way?: "sign-in" }
  | { failure: AccessFailure; way: "retry"; onRetry: () => void }
);

/** What stands in place of the form: why there is none, and the way on. */
export function InvitationNotice(props: InvitationNoticeProps) {
  const t = useTranslations("access");
  return (
    <>
      <h1 className={`voice ${styles.title}`}>{props.title}</h1>
      <div role="status" className={styles.paragraphs}>
        {"failure" in props ? (
          <FormMessage tone="error">{failureText(t, props.failure, t("goneText"))}</FormMessage>
        ) : (
          props.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)
        )}
      </div>
      {props.way === "sign-in" && (
        <ButtonLink href="/sign-in" size="touch" wide>
          {t("toSignIn")}
        </ButtonLink>
      )}
      {props.way === "retry" && (
        <Button size="touch" wide icon={<RotateCcw />} onClick={props.onRetry}>
          {t("tryAgain")}
        </Button>
      )}
    </>
  );
}
