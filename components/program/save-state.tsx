"use client";

import { Cloud, CloudCheck, CloudOff, LoaderCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { StatusPill } from "@/components/ui/status-pill";
import type { Day } from "@/lib/day/day";
import { dayIn, formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./builder.module.css";
import type { SaveStatus } from "./use-autosave";

/** "09:42" in the clinic's zone. */
export function timeIn(timeZone: string, iso: string): string {
  return new Intl.DateTimeFormat(LOCALE, { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(iso));
}

const REFUSALS: Record<string, "signedOut" | "wrongSwap"> = { unauthenticated: "signedOut", "wrong-swap": "wrongSwap" };

type SaveStateProps = { status: SaveStatus; timeZone: string; today: Day; onRetry: () => void };

/** Where the draft is: on the server since when, on its way, or on this device only. */
export function SaveState({ status, timeZone, today, onRetry }: SaveStateProps) {
  const t = useTranslations("program.save");
  switch (status.kind) {
    case "saved": {
      if (!status.at) return null;
      const day = dayIn(timeZone, new Date(status.at));
      const words =
        day === today
          ? t("saved", { time: timeIn(timeZone, status.at) })
          : t("savedDay", { day: formatDay(day, LOCALE) });
      return (
        <span role="status" className={styles.saved}>
          <CloudCheck />
          {words}
        </span>
      );
    }
    case "dirty":
    case "saving":
      return (
        <span role="status" className={styles.saved}>
          {status.kind === "saving" ? <LoaderCircle /> : <Cloud />}
          {t(status.kind)}
        </span>
      );
    case "kept":
      return (
        <>
          <StatusPill role="status" icon={<CloudOff />}>
            {t("kept")}
          </StatusPill>
          <Button kind="quiet" size="small" onClick={onRetry}>
            {t("retry")}
          </Button>
        </>
      );
    case "refused":
      return (
        <StatusPill role="status" icon={<CloudOff />}>
          {t(REFUSALS[status.code] ?? "refused")}
        </StatusPill>
      );
    case "conflict":
      return (
        <StatusPill role="status" icon={<CloudOff />}>
          {t("conflict")}
        </StatusPill>
      );
  }
}
