import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import type { UseFormReturn } from "react-hook-form";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { CAUTIONS, EQUIPMENT } from "@/lib/exercise/category";
import type { NewPatient, TypedPatient } from "@/lib/patient/schema";
import { FormSection } from "./form-section";
import styles from "./patient-fields.module.css";
import type { PatientProblems, TextOfPatient } from "./use-patient-problems";

type PatientFieldsProps = {
  form: UseFormReturn<TypedPatient, unknown, NewPatient>;
  problems: PatientProblems;
  timeZones: string[];
  /** 0 to 10 */
  clinicPainLimit: number;
};

/** What is known of a patient, when she is taken in and whenever it changes. */
export function PatientFields({ form, problems, timeZones, clinicPainLimit }: PatientFieldsProps) {
  const t = useTranslations("patient.add");
  const common = useTranslations("common");
  const equipmentName = useTranslations("exercise.equipment");
  const cautionName = useTranslations("exercise.caution");
  const zonesId = useId();
  const { register, setValue, getValues } = form;
  const field = (name: TextOfPatient) => ({ ...register(name), error: problems.of(name) });
  // While the name is typed, not when it is left: a click into the empty field would find it filled under the hand.
  const followed = useRef("");
  const callByFirstName = () => {
    const calledBy = getValues("calledBy").trim();
    if (calledBy !== "" && calledBy !== followed.current) return;
    followed.current = getValues("name").trim().split(/\s+/)[0] ?? "";
    setValue("calledBy", followed.current);
  };
  const nameField = field("name");

  return (
    <>
      <FormSection title={t("sections.person")}>
        <TextField
          label={t("name")}
          autoComplete="off"
          {...nameField}
          onChange={async (event) => {
            await nameField.onChange(event);
            callByFirstName();
          }}
        />
        <div className={styles.pair}>
          <TextField label={t("calledBy")} hint={t("calledByHint")} autoComplete="off" {...field("calledBy")} />
          <TextField label={t("birthDate")} hint={t("birthDateHint")} autoComplete="off" {...field("birthDate")} />
        </div>
      </FormSection>
      <FormSection title={t("sections.contact")} hint={t("contactHint")}>
        <div className={styles.pair}>
          <TextField
            label={t("email")}
            aside={common("optional")}
            type="email"
            autoComplete="off"
            {...field("email")}
          />
          <TextField label={t("phone")} aside={common("optional")} type="tel" autoComplete="off" {...field("phone")} />
        </div>
      </FormSection>
      <FormSection title={t("sections.care")}>
        <TextField label={t("condition")} hint={t("conditionHint")} autoComplete="off" {...field("condition")} />
        <TextField
          label={t("goal")}
          hint={t("goalHint")}
          aside={common("optional")}
          autoComplete="off"
          {...field("goal")}
        />
      </FormSection>
      <FormSection title={t("sections.life")}>
        <div className={styles.pair}>
          <TextField
            label={t("minutesPerDay")}
            aside={common("optional")}
            inputMode="numeric"
            autoComplete="off"
            trail={t("minutes")}
            {...field("minutesPerDay")}
          />
          <TextField
            label={t("timeZone")}
            hint={t("timeZoneHint")}
            list={zonesId}
            autoComplete="off"
            spellCheck={false}
            {...field("timeZone")}
          />
          <datalist id={zonesId}>
            {timeZones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </div>
        <ChoiceChips
          type="checkbox"
          size="desk"
          legend={t("equipment")}
          options={EQUIPMENT.map((value) => ({ value, label: equipmentName(value) }))}
          {...register("equipment")}
        />
        <TextArea label={t("preferences")} aside={common("optional")} rows={2} {...field("preferences")} />
      </FormSection>
      <FormSection title={t("sections.mind")}>
        <TextArea label={t("fears")} aside={common("optional")} rows={2} {...field("fears")} />
        <ChoiceChips
          type="checkbox"
          size="desk"
          legend={t("cautions")}
          options={CAUTIONS.map((value) => ({ value, label: cautionName(value) }))}
          {...register("cautions")}
        />
        <TextArea label={t("precautions")} aside={common("optional")} rows={2} {...field("precautions")} />
        <div className={styles.pair}>
          <TextField
            label={t("painLimit")}
            hint={t("painLimitHint", { limit: clinicPainLimit })}
            aside={common("optional")}
            inputMode="numeric"
            autoComplete="off"
            {...field("painLimit")}
          />
        </div>
      </FormSection>
    </>
  );
}
