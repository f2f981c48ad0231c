"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { DateField } from "@/components/ui/date-field";
import { FieldError } from "@/components/ui/field-error";
import { TextField } from "@/components/ui/text-field";
import type { Appointment } from "@/lib/check-up/schema";
import { instantAt } from "@/lib/day/clock";
import styles from "./appointment-fields.module.css";

type AppointmentFieldsProps = {
  value: Appointment;
  onChange: (value: Appointment) => void;
  zone: string;
  /** The first day that can be chosen. */
  min: string;
  fault: AppointmentFault | null;
};

export type AppointmentFault = "incomplete" | "past";

/** Day and clock time of the next check-up, in the clinic's zone; both empty when none is agreed. */
export function AppointmentFields({ value, onChange, zone, min, fault }: AppointmentFieldsProps) {
  const t = useTranslations("review.decision");
  const errorId = useId();
  return (
    <fieldset aria-describedby={fault ? errorId : undefined}>
      <legend className={styles.legend}>
        {t("next")} <span className="meta">{t("zone", { zone })}</span>
      </legend>
      <div className={styles.fields}>
        <DateField
          label={t("date")}
          labelHidden
          name="next-date"
          min={min}
          value={value.date}
          onChange={(event) => onChange({ ...value, date: event.target.value })}
        />
        <TextField
          label={t("time")}
          labelHidden
          name="next-time"
          type="time"
          value={value.time}
          onChange={(event) => onChange({ ...value, time: event.target.value })}
        />
      </div>
      <FieldError id={errorId} message={fault ? t(`fault.${fault}`) : undefined} />
    </fieldset>
  );
}

/** What is wrong with it at `now`: one half alone says nothing, and what is agreed lies ahead. Both empty is right. */
export function appointmentFault({ date, time }: Appointment, zone: string, now: Date): AppointmentFault | null {
  if (date === "" && time === "") return null;
  if (date === "" || time === "") return "incomplete";
  return instantAt(zone, date, time) <= now ? "past" : null;
}
