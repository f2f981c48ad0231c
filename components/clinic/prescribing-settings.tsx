import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { FormSection } from "@/components/patient/form-section";
import { TextField } from "@/components/ui/text-field";
import { FEW_EXERCISES_SOURCE } from "@/lib/program/burden";
import styles from "./practice-form.module.css";

type Field = "loadLimitPercent" | "mostExercises";

type PrescribingSettingsProps = {
  /** What a text field of the form is given. */
  text: (field: Field, hint: string) => ComponentProps<typeof TextField>;
};

/** What the builder warns of, each with why it stands where it stands. */
export function PrescribingSettings({ text }: PrescribingSettingsProps) {
  const t = useTranslations("practice.settings");
  return (
    <FormSection title={t("prescribing")} hint={t("prescribingHint")}>
      <div className={styles.pair}>
        <TextField {...text("loadLimitPercent", t("loadLimitHint"))} inputMode="numeric" trail={t("percent")} />
        <TextField
          {...text("mostExercises", t("mostExercisesHint"))}
          inputMode="numeric"
          aside={
            <a className="link" href={FEW_EXERCISES_SOURCE} target="_blank" rel="noreferrer">
              {t("mostExercisesSource")}
            </a>
          }
        />
      </div>
    </FormSection>
  );
}
