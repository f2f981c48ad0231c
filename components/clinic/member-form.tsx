"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { FormSection } from "@/components/patient/form-section";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import type { Member, MemberFacts } from "@/lib/clinic/member";
import { changeMemberMutation } from "@/lib/clinic/member-client";
import { memberFactsSchema } from "@/lib/clinic/member-schema";
import { RequestRefused } from "@/lib/platform/http/client";
import { memberFailure } from "./member-failure";
import { MemberFields } from "./member-fields";
import styles from "./practice-form.module.css";

type MemberFormProps = { member: Member; isSelf: boolean };

/** Name, title and role; another owner's change in the meantime is shown before it is replaced. */
export function MemberForm({ member, isSelf }: MemberFormProps) {
  const t = useTranslations("practice.members");
  const common = useTranslations("common");
  const router = useRouter();
  const facts: MemberFacts = { name: member.name, title: member.title, role: member.role };
  const [read, setRead] = useState(facts);
  const [theirs, setTheirs] = useState<MemberFacts>();
  const form = useForm<MemberFacts>({ resolver: zodResolver(memberFactsSchema), defaultValues: facts });
  const saving = useMutation({
    ...changeMemberMutation(member.id),
    onSuccess: (saved) => {
      // From the next request on this room is no longer hers.
      if (isSelf && saved.role !== "owner") return window.location.assign("/caseload");
      setRead(saved);
      setTheirs(undefined);
      router.refresh();
    },
    onError: (error) => {
      if (!(error instanceof RequestRefused) || error.code !== "changed-meanwhile") return;
      const now = error.members.member as MemberFacts;
      setRead(now);
      setTheirs(now);
    },
  });

  function failure() {
    if (!saving.isError) return null;
    if (!theirs) return memberFailure(t, saving.error);
    return t("meanwhile", { name: theirs.name, title: theirs.title || t("noTitle"), role: t(`roles.${theirs.role}`) });
  }

  return (
    <form
      noValidate
      onChange={() => saving.isSuccess && saving.reset()}
      onSubmit={form.handleSubmit((typed) => {
        if (!saving.isPending) saving.mutate({ read, member: typed });
      })}
    >
      <FormSection title={t("about")} hint={t("aboutHint")}>
        <MemberFields form={form} lastOwner={member.lastOwner} />
        <div className={styles.foot}>
          <FormMessage tone="error">{failure()}</FormMessage>
          <FormMessage tone="good">{saving.isSuccess && t("saved")}</FormMessage>
          <div>
            <Button type="submit" kind="secondary" busy={saving.isPending} busyLabel={common("saving")}>
              {t("save")}
            </Button>
          </div>
        </div>
      </FormSection>
    </form>
  );
}
