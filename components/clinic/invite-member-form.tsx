"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { Link as LinkIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useForm } from "react-hook-form";
import { MadeLink } from "@/components/access/made-link";
import { FormSection } from "@/components/patient/form-section";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { MemberFacts } from "@/lib/clinic/member";
import { inviteMemberMutation } from "@/lib/clinic/member-client";
import { memberFactsSchema } from "@/lib/clinic/member-schema";
import { memberFailure } from "./member-failure";
import { MemberFields } from "./member-fields";
import styles from "./practice-form.module.css";

const EMPTY: MemberFacts = { name: "", title: "", role: "clinician" };

/** Adds a colleague, then shows her link once. */
export function InviteMemberForm({ baseUrl }: { baseUrl: string }) {
  const t = useTranslations("practice.members");
  const common = useTranslations("common");
  const form = useForm<MemberFacts>({ resolver: zodResolver(memberFactsSchema), defaultValues: EMPTY });
  const inviting = useMutation(inviteMemberMutation);

  if (inviting.isSuccess) {
    const name = inviting.variables.name;
    return (
      <div className={styles.form}>
        <FormSection title={t("linkFor", { name })} hint={t("linkHint")}>
          <MadeLink made={inviting.data} name={name} baseUrl={baseUrl} />
        </FormSection>
        <div className={styles.end}>
          <div className={styles.buttons}>
            <ButtonLink href="/practice/members">{t("toAll")}</ButtonLink>
            <Button
              kind="quiet"
              onClick={() => {
                form.reset(EMPTY);
                inviting.reset();
              }}
            >
              {t("another")}
            </Button>
          </div>
        </div>
      </div>
    );
  }
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.handleSubmit((member) => {
        if (!inviting.isPending) inviting.mutate(member);
      })}
    >
      <FormSection title={t("who")} hint={t("whoHint")}>
        <MemberFields form={form} />
      </FormSection>
      <div className={styles.end}>
        <FormMessage tone="error">{inviting.isError && memberFailure(t, inviting.error)}</FormMessage>
        <div className={styles.buttons}>
          <Button type="submit" icon={<LinkIcon />} busy={inviting.isPending} busyLabel={t("inviting")}>
            {t("makeLink")}
          </Button>
          <ButtonLink kind="quiet" href="/practice/members">
            {common("cancel")}
          </ButtonLink>
        </div>
      </div>
    </form>
  );
}
