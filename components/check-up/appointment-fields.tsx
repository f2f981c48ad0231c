"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { DateField } from "@/components/ui/date-field";
import { FieldError } from "@/components/ui/field-error";
import { TextField } from "@/components/ui/text-field";
import type { Appointment } from "@/lib/check-up/schema";
import styles from "./appointment-fields.module.css";

type AppointmentFieldsProps = {
  value: Appointment;
  onChange: (value: Appointment) => void;
  zone: string;
  /** The first day that can be chosen. */
  min: string;
  incomplete: boolean;
};

/** Day and clock time of the next check-up, in the clinic's zone; both empty when none is agreed. */
export function AppointmentFields({ value, onChange, zone, min, incomplete }: AppointmentFieldsProps) {
  const t = useTranslations("review.decision");
  const errorId = useId();
  return (
    <fieldset aria-describedby={incomplete ? errorId : undefined}>
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
      <FieldError id={errorId} message={incomplete ? t("timeMissing") : undefined} />
    </fieldset>
  );
}

/** One half alone says nothing. */
export function isIncomplete({ date, time }: Appointment): boolean {
  return (date === "") !== (time === "");
}
