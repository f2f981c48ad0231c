"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormSection } from "@/components/patient/form-section";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { Member } from "@/lib/clinic/member";
import { deactivateMutation, reactivateMutation } from "@/lib/clinic/member-client";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { DeactivateDialog } from "./deactivate-dialog";
import { memberFailure } from "./member-failure";
import type { Colleague } from "./member-patients";
import styles from "./practice-form.module.css";

type MemberEndProps = { member: Member; colleagues: Colleague[]; isSelf: boolean };

/** The end of a membership, and its return. */
export function MemberEnd({ member, colleagues, isSelf }: MemberEndProps) {
  const t = useTranslations("practice.members");
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const deactivating = useMutation({
    ...deactivateMutation(member.id),
    onSuccess: () => {
      if (isSelf) return window.location.assign("/sign-in");
      setAsking(false);
      router.refresh();
    },
  });
  const reactivating = useMutation({ ...reactivateMutation(member.id), onSuccess: () => router.refresh() });
  const { name, state, lastOwner } = member;

  if (state.kind === "deactivated") {
    return (
      <FormSection title={t("membership")}>
        <div className={styles.foot}>
          <p role="status">
            {t("deactivatedSince", { since: formatDay(state.since, LOCALE, "short", { year: true }) })}
          </p>
          <p className="quiet">{t("reactivateHint", { name })}</p>
          <FormMessage tone="error">{reactivating.isError && memberFailure(t, reactivating.error)}</FormMessage>
          <div>
            <Button
              kind="secondary"
              busy={reactivating.isPending}
              busyLabel={t("reactivating")}
              onClick={() => reactivating.mutate()}
            >
              {t("reactivate")}
            </Button>
          </div>
        </div>
      </FormSection>
    );
  }
  return (
    <FormSection title={t("membership")}>
      <p className="quiet">{t("deactivateHint")}</p>
      <div>
        <Button kind="secondary" whyDisabled={lastOwner ? t("lastOwner") : undefined} onClick={() => setAsking(true)}>
          {t("deactivate")}
        </Button>
      </div>
      <DeactivateDialog
        open={asking}
        member={member}
        colleagues={colleagues}
        isSelf={isSelf}
        busy={deactivating.isPending}
        failure={deactivating.isError ? memberFailure(t, deactivating.error) : undefined}
        onClose={() => {
          deactivating.reset();
          setAsking(false);
        }}
        onDeactivate={(to) => !deactivating.isPending && deactivating.mutate(to)}
      />
    </FormSection>
  );
}
