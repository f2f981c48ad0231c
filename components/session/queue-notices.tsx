"use client";

import { useTranslations } from "next-intl";
import type { Kept } from "@/components/offline/kept";
import { useOutbox } from "@/components/offline/use-outbox";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { useOpenPlan } from "./open-day";
import styles from "./queue-notices.module.css";

/** What the patient has to do so that nothing of her queue is lost. */
export function QueueNotices({ patientId }: { patientId: string }) {
  const t = useTranslations("outbox");
  const { outbox, state } = useOutbox(patientId);
  const line = useRefusedLine();
  if (state.status !== "signedOut" && state.refused.length === 0) return null;
  return (
    <div className={styles.notices}>
      {state.status === "signedOut" && (
        <Banner
          shape="box"
          role="status"
          action={
            // A whole load: somebody else may be signed in by now.
            <a href="/sign-in" className={buttonLook({ size: "touch" })}>
              {t("signIn")}
            </a>
          }
        >
          {t("signedOut", { count: state.waiting })}
        </Banner>
      )}
      {state.refused.length > 0 && (
        <Banner
          shape="box"
          role="alert"
          action={
            <Button
              kind="secondary"
              size="touch"
              onClick={() => void outbox.drop(state.refused.map(({ item }) => item.id))}
            >
              {t("refused.drop")}
            </Button>
          }
        >
          <p>{t("refused.title", { count: state.refused.length })}</p>
          <ul className={styles.refused}>
            {state.refused.map((each) => (
              <li key={each.item.id}>{line(each)}</li>
            ))}
          </ul>
        </Banner>
      )}
    </div>
  );
}

/** Which it is, and what to do. */
function useRefusedLine(): (kept: Kept) => string {
  const t = useTranslations("outbox.refused");
  const plan = useOpenPlan();
  return ({ kind, item, refused }) => {
    const version = "exerciseVersionId" in item ? item.exerciseVersionId : null;
    const name = plan?.exercises.find(({ versionId }) => versionId === version)?.text.name ?? "none";
    const why = refused === "future-date" || refused === "before-program" ? refused : "other";
    return t("line", { what: t(`what.${kind}`, { name }), day: formatDay(item.date, LOCALE), why: t(`why.${why}`) });
  };
}
