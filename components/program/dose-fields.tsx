"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { BOUNDS } from "@/lib/dose/bounds";
import type { Dose, Side } from "@/lib/dose/dose";
import { inForm } from "./dose-change";
import { NumberField } from "./number-field";
import styles from "./row-editor.module.css";

const SIDES: Side[] = ["each", "left", "right", "alternate"];

type DoseFieldsProps = { dose: Dose; onChange: (dose: Dose) => void };

/** The numbers of a dose that are changed every day, in one row. */
export function DoseFields({ dose, onChange }: DoseFieldsProps) {
  const t = useTranslations("program.dose");
  const hasSets = dose.kind === "reps" || dose.kind === "hold";
  return (
    <fieldset>
      <legend className="visually-hidden">{t("legend")}</legend>
      <div className={styles.fields}>
        <MeasureFields dose={dose} onChange={onChange} />
        {hasSets && (
          <NumberField
            label={t("rest")}
            value={dose.restSeconds ?? 0}
            bounds={BOUNDS.restSeconds}
            step={5}
            onChange={(rest) => onChange(inForm({ ...dose, restSeconds: rest || undefined }))}
          />
        )}
        <Select
          label={t("side")}
          value={dose.side ?? ""}
          placeholder={t("sides.none")}
          options={SIDES.map((side) => ({ value: side, label: t(`sides.${side}`) }))}
          onChange={(event) => onChange(inForm({ ...dose, side: SIDES.find((side) => side === event.target.value) }))}
        />
      </div>
    </fieldset>
  );
}

/** The numbers that make up the amount, each kind with its own. */
function MeasureFields({ dose, onChange }: DoseFieldsProps) {
  const t = useTranslations("program.dose");
  const put = (value: number | undefined, make: (value: number) => Dose) =>
    value !== undefined && onChange(inForm(make(value)));
  switch (dose.kind) {
    case "reps":
      return (
        <>
          <NumberField
            label={t("sets")}
            value={dose.sets}
            bounds={BOUNDS.sets}
            onChange={(v) => put(v, (sets) => ({ ...dose, sets }))}
          />
          <NumberField
            label={t("reps")}
            value={dose.reps}
            bounds={BOUNDS.reps}
            onChange={(v) => put(v, (reps) => ({ ...dose, reps }))}
          />
          <NumberField
            label={t("hold")}
            value={dose.holdSeconds ?? 0}
            bounds={[0, BOUNDS.holdSeconds[1]]}
            onChange={(v) => onChange(inForm({ ...dose, holdSeconds: v || undefined }))}
          />
        </>
      );
    case "hold":
      return (
        <>
          <NumberField
            label={t("sets")}
            value={dose.sets}
            bounds={BOUNDS.sets}
            onChange={(v) => put(v, (sets) => ({ ...dose, sets }))}
          />
          <NumberField
            label={t("hold")}
            value={dose.holdSeconds}
            bounds={BOUNDS.holdSeconds}
            step={5}
            onChange={(v) => put(v, (holdSeconds) => ({ ...dose, holdSeconds }))}
          />
        </>
      );
    case "duration":
      return (
        <NumberField
          label={t("minutes")}
          value={dose.seconds / 60}
          bounds={[0.5, BOUNDS.seconds[1] / 60]}
          onChange={(v) => put(v, (minutes) => ({ ...dose, seconds: Math.round(minutes * 60) }))}
        />
      );
    case "distance":
      return (
        <NumberField
          label={t("metres")}
          value={dose.metres}
          bounds={BOUNDS.metres}
          step={50}
          onChange={(v) => put(v, (metres) => ({ ...dose, metres }))}
        />
      );
    case "steps":
      return (
        <NumberField
          label={t("steps")}
          value={dose.steps}
          bounds={BOUNDS.steps}
          step={100}
          onChange={(v) => put(v, (steps) => ({ ...dose, steps }))}
        />
      );
  }
}
