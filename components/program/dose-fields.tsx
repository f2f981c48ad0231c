"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { Dose, DoseKind, DoseModifiers, Side } from "@/lib/dose/dose";
import { inForm, withKind } from "./dose-change";
import { DoseModifierFields } from "./dose-modifier-fields";
import { NumberField } from "./number-field";
import styles from "./row-editor.module.css";

const KINDS: DoseKind[] = ["reps", "hold", "duration", "distance", "steps"];
const SIDES: Side[] = ["each", "left", "right", "alternate"];

type DoseFieldsProps = { dose: Dose; onChange: (dose: Dose) => void };

/** A dose of any kind. What is rarer (range, load, tempo, effort) opens below. */
export function DoseFields({ dose, onChange }: DoseFieldsProps) {
  const t = useTranslations("program.dose");
  const set = (change: DoseModifiers) => onChange(inForm({ ...dose, ...change }));
  const hasSets = dose.kind === "reps" || dose.kind === "hold";
  return (
    <fieldset>
      <legend className="visually-hidden">{t("legend")}</legend>
      <div className={styles.fields}>
        <Select
          label={t("kind")}
          value={dose.kind}
          options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          onChange={(event) => {
            const kind = KINDS.find((each) => each === event.target.value);
            if (kind) onChange(withKind(dose, kind));
          }}
        />
        <MeasureFields dose={dose} onChange={onChange} />
        {hasSets && (
          <NumberField
            label={t("rest")}
            value={dose.restSeconds ?? 0}
            min={0}
            max={600}
            step={5}
            onChange={(rest) => set({ restSeconds: rest || undefined })}
          />
        )}
        <Select
          label={t("side")}
          value={dose.side ?? ""}
          placeholder={t("sides.none")}
          options={SIDES.map((side) => ({ value: side, label: t(`sides.${side}`) }))}
          onChange={(event) => set({ side: SIDES.find((side) => side === event.target.value) })}
        />
      </div>
      <DoseModifierFields dose={dose} onChange={onChange} />
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
            min={1}
            max={20}
            onChange={(v) => put(v, (sets) => ({ ...dose, sets }))}
          />
          <NumberField
            label={t("reps")}
            value={dose.reps}
            min={1}
            max={200}
            onChange={(v) => put(v, (reps) => ({ ...dose, reps }))}
          />
          <NumberField
            label={t("hold")}
            value={dose.holdSeconds ?? 0}
            min={0}
            max={600}
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
            min={1}
            max={20}
            onChange={(v) => put(v, (sets) => ({ ...dose, sets }))}
          />
          <NumberField
            label={t("hold")}
            value={dose.holdSeconds}
            min={1}
            max={600}
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
          min={0.5}
          max={240}
          onChange={(v) => put(v, (minutes) => ({ ...dose, seconds: Math.round(minutes * 60) }))}
        />
      );
    case "distance":
      return (
        <NumberField
          label={t("metres")}
          value={dose.metres}
          min={10}
          max={50_000}
          step={50}
          onChange={(v) => put(v, (metres) => ({ ...dose, metres }))}
        />
      );
    case "steps":
      return (
        <NumberField
          label={t("steps")}
          value={dose.steps}
          min={50}
          max={50_000}
          step={100}
          onChange={(v) => put(v, (steps) => ({ ...dose, steps }))}
        />
      );
  }
}
