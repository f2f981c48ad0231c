"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Stepper } from "@/components/ui/stepper";

type NumberFieldProps = {
  label: string;
  value: number | undefined;
  /** From, to. */
  bounds: readonly [number, number];
  step?: number;
  /** Where the first press lands when nothing is set. */
  start?: number;
  /** May stay empty; an emptied field is then reported as undefined. */
  optional?: boolean;
  onChange: (value: number | undefined) => void;
};

/** A stepper that keeps to itself what is half typed, so that the draft never holds a number nobody meant. */
export function NumberField({ label, value, bounds: [min, max], step, start, optional, onChange }: NumberFieldProps) {
  const t = useTranslations("program.dose");
  const [typing, setTyping] = useState<number | "" | null>(null);
  const shown = typing === null ? (value ?? null) : typing === "" ? null : typing;

  const take = (next: number | null) => {
    if (next === null) {
      setTyping("");
      if (optional) onChange(undefined);
      return;
    }
    const fits = next >= min && next <= max && (step === 0.5 ? next * 2 : next) % 1 === 0;
    setTyping(fits ? null : next);
    if (fits) onChange(next);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only forgets what was half typed when the field is left
    <div onBlur={() => setTyping(null)}>
      <Stepper
        label={label}
        value={shown}
        min={min}
        max={max}
        step={step}
        start={start}
        fewerLabel={t("fewer", { field: label })}
        moreLabel={t("moreOf", { field: label })}
        onChange={take}
      />
    </div>
  );
}
