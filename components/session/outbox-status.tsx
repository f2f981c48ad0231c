"use client";

import { CloudOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { StatusPill } from "@/components/ui/status-pill";
import { formatDay } from "@/lib/day/day";
import { listed } from "@/lib/platform/i18n/list";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./outbox-status.module.css";
import { useOutbox } from "./use-outbox";

/** Sends what this phone still holds, and says when it can't. */
export function OutboxStatus({ patientId }: { patientId: string }) {
  const t = useTranslations("outbox");
  const { outbox, state } = useOutbox(patientId);
  const held = state.waiting > 0 && (state.status === "waiting" || state.status === "signedOut");
  const days = listed([...new Set(state.refused.map(({ item }) => formatDay(item.date, LOCALE)))]);
  return (
    <div className={styles.status}>
      {held && (
        <StatusPill icon={<CloudOff aria-hidden="true" />}>
          {state.status === "signedOut" ? t("signedOut") : t(state.safe ? "waiting" : "unsafe")}
        </StatusPill>
      )}
      {held && state.status === "signedOut" && (
        <a href="/sign-in" className="link">
          {t("signIn")}
        </a>
      )}
      {state.refused.length > 0 && (
        <Banner
          shape="box"
          role="alert"
          action={
            <Button kind="secondary" onClick={() => state.refused.forEach(({ item }) => void outbox.drop(item.id))}>
              {t("drop")}
            </Button>
          }
        >
          {t("refused", { count: state.refused.length, days })}
        </Banner>
      )}
    </div>
  );
}
