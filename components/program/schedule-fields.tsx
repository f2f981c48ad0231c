"use client";

import { useTranslations } from "next-intl";
import { DayPicker } from "@/components/ui/day-picker";
import { Select } from "@/components/ui/select";
import { daysPerWeek, type Schedule, type ScheduleKind, slotsOf } from "@/lib/schedule/schedule";
import { NumberField } from "./number-field";
import styles from "./row-editor.module.css";
import { useDayNames } from "./use-words";

const KINDS: ScheduleKind[] = ["daily", "weekdays", "everyNDays", "timesPerWeek", "asNeeded"];

/** Another way of saying when, about as often as before. */
function withKind(schedule: Schedule, kind: ScheduleKind): Schedule {
  if (schedule.kind === kind) return schedule;
  const timesPerDay = slotsOf(schedule);
  const often = Math.round(daysPerWeek(schedule)) || 3;
  switch (kind) {
    case "daily":
      return { kind, timesPerDay };
    case "weekdays":
      return { kind, days: ["mon", "wed", "fri"], timesPerDay };
    case "everyNDays":
      return { kind, n: Math.min(14, Math.max(2, Math.round(7 / often))) };
    case "timesPerWeek":
      return { kind, n: Math.min(7, often) };
    case "asNeeded":
      return { kind };
  }
}

/** Every way of saying when. */
export function ScheduleFields({ schedule, onChange }: { schedule: Schedule; onChange: (schedule: Schedule) => void }) {
  const t = useTranslations("program.schedule");
  const days = useDayNames();
  return (
    <fieldset>
      <legend className="visually-hidden">{t("legend")}</legend>
      <div className={styles.when}>
        <Select
          label={t("kind")}
          value={schedule.kind}
          options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          onChange={({ target: { value } }) => {
            const kind = KINDS.find((each) => each === value);
            if (kind) onChange(withKind(schedule, kind));
          }}
        />
        {schedule.kind === "weekdays" && (
          <DayPicker
            legend={t("days")}
            days={days}
            value={schedule.days}
            // The last day stays: a schedule without a day says nothing.
            onChange={(chosen) => chosen.length > 0 && onChange({ ...schedule, days: chosen })}
          />
        )}
        {(schedule.kind === "daily" || schedule.kind === "weekdays") && (
          <NumberField
            label={t("timesPerDay")}
            value={schedule.timesPerDay}
            min={1}
            max={6}
            onChange={(v) => v !== undefined && onChange({ ...schedule, timesPerDay: v })}
          />
        )}
        {schedule.kind === "everyNDays" && (
          <NumberField
            label={t("everyN")}
            value={schedule.n}
            min={2}
            max={14}
            onChange={(n) => n !== undefined && onChange({ ...schedule, n })}
          />
        )}
        {schedule.kind === "timesPerWeek" && (
          <NumberField
            label={t("perWeek")}
            value={schedule.n}
            min={1}
            max={7}
            onChange={(n) => n !== undefined && onChange({ ...schedule, n })}
          />
        )}
        {schedule.kind === "asNeeded" && <p className={styles.note}>{t("asNeeded")}</p>}
      </div>
    </fieldset>
  );
}
