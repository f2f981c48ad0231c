"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { Band, Dose, DoseModifiers, Tempo } from "@/lib/dose/dose";
import { inForm, rangeOf, withUpper } from "./dose-change";
import { NumberField } from "./number-field";
import styles from "./row-editor.module.css";

const BANDS: Band[] = ["extra-light", "light", "medium", "heavy", "extra-heavy"];
const PHASES = ["lower", "pause", "lift", "top"] as const;
const PACED: Tempo = { lower: 3, pause: 1, lift: 1, top: 0 };

/** Most an upper end may be, and how it is shown: seconds of a duration as minutes. */
const UPPER = {
  reps: { label: "repsMax", max: 200, unit: 1, step: 1 },
  hold: { label: "holdMax", max: 600, unit: 1, step: 5 },
  duration: { label: "minutesMax", max: 240, unit: 60, step: 1 },
  distance: { label: "metresMax", max: 50_000, unit: 1, step: 50 },
  steps: { label: "stepsMax", max: 50_000, unit: 1, step: 100 },
} as const;

type Props = { dose: Dose; onChange: (dose: Dose) => void };

/** Range, load, tempo and effort: closed until something of it is set or asked for. */
export function DoseModifierFields({ dose, onChange }: Props) {
  const t = useTranslations("program.dose");
  const set = (change: DoseModifiers) => onChange(inForm({ ...dose, ...change }));
  const upper = UPPER[dose.kind];
  const [from, to] = rangeOf(dose);
  const isSet = to !== undefined || Boolean(dose.load ?? dose.tempo ?? dose.effort);
  const load = dose.load;
  return (
    <details className={styles.more} open={isSet || undefined}>
      <summary>{t("more")}</summary>
      <div className={styles.fields}>
        <NumberField
          label={t(upper.label)}
          value={to === undefined ? undefined : to / upper.unit}
          min={from / upper.unit + (upper.unit === 60 ? 0.5 : 1)}
          max={upper.max}
          step={upper.step}
          start={from / upper.unit + upper.step}
          optional
          onChange={(value) =>
            onChange(withUpper(dose, value === undefined ? undefined : Math.round(value * upper.unit)))
          }
        />
        <Select
          label={t("load")}
          value={load ? (load.kind === "kg" ? "kg" : load.band) : ""}
          placeholder={t("loads.none")}
          options={["kg" as const, ...BANDS].map((value) => ({ value, label: t(`loads.${value}`) }))}
          onChange={({ target: { value } }) => {
            const band = BANDS.find((each) => each === value);
            set({ load: band ? { kind: "band", band } : value === "kg" ? { kind: "kg", kg: 2 } : undefined });
          }}
        />
        {load?.kind === "kg" && (
          <NumberField
            label={t("kg")}
            value={load.kg}
            min={0.5}
            max={300}
            step={0.5}
            onChange={(kg) => kg !== undefined && set({ load: { kind: "kg", kg } })}
          />
        )}
        <Select
          label={t("effort")}
          value={dose.effort ? "set" : "free"}
          options={(["free", "set"] as const).map((value) => ({ value, label: t(`efforts.${value}`) }))}
          onChange={({ target: { value } }) => set({ effort: value === "set" ? { from: 3, to: 4 } : undefined })}
        />
        {dose.effort && (
          <>
            <NumberField
              label={t("effortFrom")}
              value={dose.effort.from}
              min={0}
              max={10}
              onChange={(v) => v !== undefined && set({ effort: { from: v, to: Math.max(v, dose.effort?.to ?? v) } })}
            />
            <NumberField
              label={t("effortTo")}
              value={dose.effort.to}
              min={0}
              max={10}
              onChange={(v) => v !== undefined && set({ effort: { from: Math.min(v, dose.effort?.from ?? v), to: v } })}
            />
          </>
        )}
        {dose.kind === "reps" && (
          <Select
            label={t("tempo")}
            value={dose.tempo ? "paced" : "free"}
            options={(["free", "paced"] as const).map((value) => ({ value, label: t(`tempos.${value}`) }))}
            onChange={({ target: { value } }) => set({ tempo: value === "paced" ? PACED : undefined })}
          />
        )}
        {dose.kind === "reps" &&
          dose.tempo &&
          PHASES.map((phase) => (
            <NumberField
              key={phase}
              label={t(phase)}
              value={dose.tempo?.[phase]}
              min={0}
              max={15}
              onChange={(v) => v !== undefined && dose.tempo && set({ tempo: { ...dose.tempo, [phase]: v } })}
            />
          ))}
      </div>
    </details>
  );
}
