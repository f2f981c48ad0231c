"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { type DraftItem, LONGEST, SECTIONS } from "@/lib/program/draft";
import type { EditorExercise } from "@/lib/program/editor";
import { DoseField } from "./dose-field";
import { DoseFields } from "./dose-fields";
import { DoseModifierFields } from "./dose-modifier-fields";
import styles from "./row-editor.module.css";
import { ScheduleDays, ScheduleFields } from "./schedule-fields";
import { ShownTicks } from "./shown-ticks";
import { SwapFields } from "./swap-fields";
import { UsualDose } from "./usual-dose";

type RowEditorProps = {
  item: DraftItem;
  exercise: EditorExercise | undefined;
  calledBy: string;
  onChange: (change: Partial<Omit<DraftItem, "lineage">>) => void;
};

/** All that one line of the program says: in words, in steppers, and what is rarer below. Every change is in the draft at once. */
export function RowEditor({ item, exercise, calledBy, onChange }: RowEditorProps) {
  const t = useTranslations("program");
  const { dose, schedule } = item;
  return (
    <div className={styles.editor}>
      <DoseField lineage={item.lineage} calledBy={calledBy} value={{ dose, schedule }} onChange={onChange} />
      <DoseFields dose={dose} onChange={(dose) => onChange({ dose })} />
      <div className={styles.when}>
        <ScheduleDays schedule={schedule} onChange={(schedule) => onChange({ schedule })} />
        <TextField
          label={t("cue", { name: calledBy })}
          value={item.cue}
          maxLength={LONGEST.cue}
          onChange={(event) => onChange({ cue: event.target.value })}
        />
      </div>
      <details className={styles.more}>
        <summary>{t("row.more")}</summary>
        <div className={styles.rarer}>
          <DoseModifierFields dose={dose} onChange={(dose) => onChange({ dose })} />
          <ScheduleFields schedule={schedule} onChange={(schedule) => onChange({ schedule })} />
          <div className={styles.words}>
            <TextField
              label={t("schedule.moment")}
              value={item.moment}
              placeholder={t("schedule.momentPlaceholder")}
              maxLength={LONGEST.moment}
              onChange={(event) => onChange({ moment: event.target.value })}
            />
            <Select
              label={t("section.label")}
              value={item.section}
              options={SECTIONS.map((section) => ({ value: section, label: t(`section.${section}`) }))}
              onChange={({ target: { value } }) => {
                const section = SECTIONS.find((each) => each === value);
                if (section) onChange({ section });
              }}
            />
          </div>
        </div>
      </details>
      {exercise && <UsualDose exercise={exercise} value={{ dose, schedule }} onChange={onChange} />}
      <SwapFields item={item} onChange={onChange} />
      <ShownTicks item={item} />
    </div>
  );
}
