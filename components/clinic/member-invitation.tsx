"use client";

import { useMutation } from "@tanstack/react-query";
import { Link as LinkIcon } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { MadeLink } from "@/components/access/made-link";
import { FormSection } from "@/components/patient/form-section";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { Member } from "@/lib/clinic/member";
import { inviteAgainMutation, revokeMemberInvitationMutation } from "@/lib/clinic/member-client";
import { formatDay } from "@/lib/day/day";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { memberFailure } from "./member-failure";
import styles from "./practice-form.module.css";

type MemberInvitationProps = { member: Member; baseUrl: string };

/** The link of a member who has not joined: how it stands, a new one, or none. */
export function MemberInvitation({ member, baseUrl }: MemberInvitationProps) {
  const t = useTranslations("practice.members");
  const router = useRouter();
  const { name, state } = member;
  const refresh = () => router.refresh();
  const inviting = useMutation({ ...inviteAgainMutation(member.id), onSuccess: refresh });
  const revoking = useMutation({
    ...revokeMemberInvitationMutation(member.id),
    onSuccess: () => {
      inviting.reset();
      refresh();
    },
  });
  const error = inviting.error ?? revoking.error;

  function standing() {
    if (state.kind === "invited") return t("linkOpen", { until: formatDay(state.until, LOCALE) });
    if (state.kind === "uninvited" && state.expired) return t("linkExpired", { at: formatDay(state.expired, LOCALE) });
    return t("linkNone", { name });
  }

  return (
    <FormSection title={t("invitation")} hint={t("linkHint")}>
      <div className={styles.foot}>
        {inviting.isSuccess ? (
          <MadeLink made={inviting.data} name={name} baseUrl={baseUrl} />
        ) : (
          <p role="status">{standing()}</p>
        )}
        <FormMessage tone="error">{error && memberFailure(t, error)}</FormMessage>
        <div className={styles.buttons}>
          <Button
            kind="secondary"
            icon={<LinkIcon />}
            busy={inviting.isPending}
            busyLabel={t("inviting")}
            onClick={() => inviting.mutate()}
          >
            {t("makeNewLink")}
          </Button>
          {state.kind === "invited" && (
            <Button kind="quiet" busy={revoking.isPending} busyLabel={t("revoking")} onClick={() => revoking.mutate()}>
              {t("revoke")}
            </Button>
          )}
        </div>
      </div>
    </FormSection>
  );
}
