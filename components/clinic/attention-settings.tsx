import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { FormSection } from "@/components/patient/form-section";
import { TextField } from "@/components/ui/text-field";
import { PAIN_CHANGE_SOURCE } from "@/lib/caseload/pain-change";
import styles from "./practice-form.module.css";

type Field = "painRise" | "silentDays" | "checkUpWeeks";

type AttentionSettingsProps = {
  /** What a text field of the form is given. */
  text: (field: Field, hint: string) => ComponentProps<typeof TextField>;
};

/** From when on a patient stands first in the caseload, each with why it stands where it stands. */
export function AttentionSettings({ text }: AttentionSettingsProps) {
  const t = useTranslations("practice.settings");
  return (
    <FormSection title={t("attention")} hint={t("attentionHint")}>
      <div className={styles.half}>
        <TextField
          {...text("painRise", t("painRiseHint"))}
          inputMode="numeric"
          trail={t("points")}
          aside={
            <a className="link" href={PAIN_CHANGE_SOURCE} target="_blank" rel="noreferrer">
              {t("painRiseSource")}
            </a>
          }
        />
      </div>
      <div className={styles.pair}>
        <TextField {...text("silentDays", t("silentDaysHint"))} inputMode="numeric" trail={t("days")} />
        <TextField {...text("checkUpWeeks", t("checkUpWeeksHint"))} inputMode="numeric" trail={t("weeks")} />
      </div>
    </FormSection>
  );
}
