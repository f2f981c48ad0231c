"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { BOUNDS } from "@/lib/dose/bounds";
import type { Band, Dose, DoseKind, DoseModifiers, Tempo } from "@/lib/dose/dose";
import { inForm, rangeOf, withKind, withUpper } from "./dose-change";
import { NumberField } from "./number-field";
import styles from "./row-editor.module.css";

const KINDS: DoseKind[] = ["reps", "hold", "duration", "distance", "steps"];
const BANDS: Band[] = ["extra-light", "light", "medium", "heavy", "extra-heavy"];
const PHASES = ["lower", "pause", "lift", "top"] as const;
const PACED: Tempo = { lower: 3, pause: 1, lift: 1, top: 0 };

/** Most an upper end may be, and how it is shown: seconds of a duration as minutes. */
const UPPER = {
  reps: { label: "repsMax", max: BOUNDS.reps[1], unit: 1, step: 1 },
  hold: { label: "holdMax", max: BOUNDS.holdSeconds[1], unit: 1, step: 5 },
  duration: { label: "minutesMax", max: BOUNDS.seconds[1] / 60, unit: 60, step: 1 },
  distance: { label: "metresMax", max: BOUNDS.metres[1], unit: 1, step: 50 },
  steps: { label: "stepsMax", max: BOUNDS.steps[1], unit: 1, step: 100 },
} as const;

type Props = { dose: Dose; onChange: (dose: Dose) => void };

/** What is rarer in a dose: what it counts, range, load, tempo and effort. */
export function DoseModifierFields({ dose, onChange }: Props) {
  const t = useTranslations("program.dose");
  const set = (change: DoseModifiers) => onChange(inForm({ ...dose, ...change }));
  const upper = UPPER[dose.kind];
  const [from, to] = rangeOf(dose);
  const load = dose.load;
  return (
    <div className={styles.fields}>
      <Select
        label={t("kind")}
        value={dose.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
        onChange={({ target: { value } }) => {
          const kind = KINDS.find((each) => each === value);
          if (kind) onChange(withKind(dose, kind));
        }}
      />
      <NumberField
        label={t(upper.label)}
        value={to === undefined ? undefined : to / upper.unit}
        bounds={[from / upper.unit + (upper.unit === 60 ? 0.5 : 1), upper.max]}
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
          bounds={BOUNDS.kg}
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
            bounds={BOUNDS.effort}
            onChange={(v) => v !== undefined && set({ effort: { from: v, to: Math.max(v, dose.effort?.to ?? v) } })}
          />
          <NumberField
            label={t("effortTo")}
            value={dose.effort.to}
            bounds={BOUNDS.effort}
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
            bounds={BOUNDS.tempo}
            onChange={(v) => v !== undefined && dose.tempo && set({ tempo: { ...dose.tempo, [phase]: v } })}
          />
        ))}
    </div>
  );
}
