"use client";

import { useTranslations } from "next-intl";
import { useDoseTranslate } from "@/components/dose/dose-translate";
import { DayPicker } from "@/components/ui/day-picker";
import { Select } from "@/components/ui/select";
import { WEEKDAYS, type Weekday } from "@/lib/day/day";
import { BOUNDS } from "@/lib/schedule/bounds";
import { scheduleLine } from "@/lib/schedule/notation";
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

type ScheduleFieldsProps = { schedule: Schedule; onChange: (schedule: Schedule) => void };

/** The days themselves; another way of saying when stands beside them, and a press on a day takes its place. */
export function ScheduleDays({ schedule, onChange }: ScheduleFieldsProps) {
  const t = useTranslations("program.schedule");
  const doses = useDoseTranslate();
  const days = useDayNames();
  const chosen: readonly Weekday[] =
    schedule.kind === "weekdays" ? schedule.days : schedule.kind === "daily" ? WEEKDAYS : [];
  const open = chosen.length === 0;
  return (
    <div className={styles.days}>
      <DayPicker
        legend={t("days")}
        days={days}
        value={chosen}
        onChange={(value) => {
          const timesPerDay = slotsOf(schedule);
          if (value.length === WEEKDAYS.length) onChange({ kind: "daily", timesPerDay });
          // The last day stays: a schedule without a day says nothing.
          else if (value.length > 0) onChange({ kind: "weekdays", days: value, timesPerDay });
        }}
      />
      {open && <p className={styles.note}>{scheduleLine(schedule, doses)}</p>}
    </div>
  );
}

/** Every way of saying when. */
export function ScheduleFields({ schedule, onChange }: ScheduleFieldsProps) {
  const t = useTranslations("program.schedule");
  return (
    <fieldset>
      <legend className="visually-hidden">{t("legend")}</legend>
      <div className={styles.fields}>
        <Select
          label={t("kind")}
          value={schedule.kind}
          options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          onChange={({ target: { value } }) => {
            const kind = KINDS.find((each) => each === value);
            if (kind) onChange(withKind(schedule, kind));
          }}
        />
        {(schedule.kind === "daily" || schedule.kind === "weekdays") && (
          <NumberField
            label={t("timesPerDay")}
            value={schedule.timesPerDay}
            bounds={BOUNDS.timesPerDay}
            onChange={(v) => v !== undefined && onChange({ ...schedule, timesPerDay: v })}
          />
        )}
        {schedule.kind === "everyNDays" && (
          <NumberField
            label={t("everyN")}
            value={schedule.n}
            bounds={BOUNDS.everyNDays}
            onChange={(n) => n !== undefined && onChange({ ...schedule, n })}
          />
        )}
        {schedule.kind === "timesPerWeek" && (
          <NumberField
            label={t("perWeek")}
            value={schedule.n}
            bounds={BOUNDS.timesPerWeek}
            onChange={(n) => n !== undefined && onChange({ ...schedule, n })}
          />
        )}
        {schedule.kind === "asNeeded" && <p className={styles.note}>{t("asNeeded")}</p>}
      </div>
    </fieldset>
  );
}
