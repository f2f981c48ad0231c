"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { ButtonLink } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./saved-notice.module.css";

type SavedNoticeProps = {
  patientId: string;
  saved: { id: string; revision: { number: number; effective: string } | null };
};

/** Stands in the form's place, so that nobody saves a second check-up in passing. Takes the focus the form had. */
export function SavedNotice({ patientId, saved: { id, revision } }: SavedNoticeProps) {
  const t = useTranslations("review.decision");
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <div ref={notice} tabIndex={-1} className={styles.notice}>
      <FormMessage tone="good">{t("saved")}</FormMessage>
      <p>
        {revision
          ? t("savedRevision", { number: revision.number, day: formatDay(revision.effective, LOCALE) })
          : t("savedText")}
      </p>
      <div className={styles.links}>
        <ButtonLink href={`/patients/${patientId}/check-ups/${id}`}>{t("see")}</ButtonLink>
        <ButtonLink kind="secondary" href={`/patients/${patientId}/program`}>
          {t("builder")}
        </ButtonLink>
      </div>
    </div>
  );
}
