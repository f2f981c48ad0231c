"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ButtonLink } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import styles from "./saved-notice.module.css";

type SavedNoticeProps = { patientId: string; checkUpId: string };

/** Stands in the form's place, so that nobody saves a second check-up in passing. Takes the focus the form had. */
export function SavedNotice({ patientId, checkUpId }: SavedNoticeProps) {
  const t = useTranslations("review.decision");
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div ref={notice} tabIndex={-1} className={styles.notice}>
      <FormMessage tone="good">{t("saved")}</FormMessage>
      <p>{t("savedText")}</p>
      <div className={styles.links}>
        <ButtonLink href={`/patients/${patientId}/check-ups/${checkUpId}`}>{t("see")}</ButtonLink>
        <ButtonLink kind="secondary" href={`/patients/${patientId}/program`}>
          {t("builder")}
        </ButtonLink>
      </div>
    </div>
  );
}
