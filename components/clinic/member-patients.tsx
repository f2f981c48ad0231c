"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FormSection } from "@/components/patient/form-section";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import type { Member } from "@/lib/clinic/member";
import { handOverMutation } from "@/lib/clinic/member-client";
import { memberFailure } from "./member-failure";
import styles from "./practice-form.module.css";

export type Colleague = { id: string; name: string };

type MemberPatientsProps = { member: Member; colleagues: Colleague[] };

/** How many patients she has, and the way to hand all of them over. */
export function MemberPatients({ member, colleagues }: MemberPatientsProps) {
  const t = useTranslations("practice.members");
  const router = useRouter();
  const [to, setTo] = useState("");
  const [missing, setMissing] = useState(false);
  const handing = useMutation({
    ...handOverMutation(member.id),
    onSuccess: () => {
      setTo("");
      router.refresh();
    },
  });
  const { name, leads, assists } = member;
  const nameOf = (id: string) => colleagues.find((each) => each.id === id)?.name ?? "";

  function handOver(event: FormEvent) {
    event.preventDefault();
    setMissing(to === "");
    if (to !== "" && !handing.isPending) handing.mutate(to);
  }

  return (
    <FormSection title={t("patients")} hint={t("patientsHint")}>
      <div className={styles.foot}>
        <p>{leads + assists === 0 ? t("noPatients") : t("hasPatients", { leads, assists })}</p>
        {leads + assists > 0 && colleagues.length === 0 && <p>{t("nobodyElse")}</p>}
        {leads + assists > 0 && colleagues.length > 0 && (
          <form noValidate onSubmit={handOver} className={styles.line}>
            <Select
              label={t("handOverTo")}
              placeholder={t("choose")}
              value={to}
              error={missing ? t("problem.colleague") : undefined}
              options={colleagues.map((each) => ({ value: each.id, label: each.name }))}
              onChange={(event) => {
                setMissing(false);
                handing.reset();
                setTo(event.target.value);
              }}
            />
            <Button type="submit" kind="secondary" busy={handing.isPending} busyLabel={t("handingOver")}>
              {t("handOver", { count: leads + assists })}
            </Button>
          </form>
        )}
        <FormMessage tone="error">{handing.isError && memberFailure(t, handing.error)}</FormMessage>
        <FormMessage tone="good">
          {handing.isSuccess &&
            t("handedOver", { count: handing.data.patients, from: name, to: nameOf(handing.variables) })}
        </FormMessage>
      </div>
    </FormSection>
  );
}
