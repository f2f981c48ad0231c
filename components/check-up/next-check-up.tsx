"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { scheduleCheckUpMutation } from "@/lib/check-up/client";
import type { Appointment } from "@/lib/check-up/schema";
import { type AppointmentFault, AppointmentFields, appointmentFault } from "./appointment-fields";
import { failureOf } from "./failure";
import styles from "./next-check-up.module.css";

type NextCheckUpProps = { patientId: string; agreed: Appointment; zone: string; today: string };

/** Agrees on the next check-up, moves it, or calls it off by emptying both fields. */
export function NextCheckUp({ patientId, agreed, zone, today }: NextCheckUpProps) {
  const t = useTranslations("review.list");
  const decision = useTranslations("review.decision");
  const failed = useTranslations("review.decision.failed");
  const router = useRouter();
  const [next, setNext] = useState(agreed);
  const [fault, setFault] = useState<AppointmentFault | null>(null);
  const saving = useMutation({ ...scheduleCheckUpMutation(patientId), onSuccess: () => router.refresh() });

  function save(event: FormEvent) {
    event.preventDefault();
    const found = appointmentFault(next, zone, new Date());
    setFault(found);
    if (!found && !saving.isPending) saving.mutate(next.date === "" ? null : next);
  }

  return (
    <form noValidate onSubmit={save} className={styles.form}>
      <AppointmentFields
        value={next}
        onChange={(value) => {
          saving.reset();
          setFault(null);
          setNext(value);
        }}
        zone={zone}
        min={today}
        fault={fault}
      />
      <Button type="submit" kind="secondary" busy={saving.isPending} busyLabel={decision("saving")}>
        {t("save")}
      </Button>
      <FormMessage tone="error">{saving.isError && failureOf(saving.error, failed)}</FormMessage>
      <FormMessage tone="good">{saving.isSuccess && t("saved")}</FormMessage>
    </form>
  );
}
