"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { useForm } from "react-hook-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { DateField } from "@/components/ui/date-field";
import { FormMessage } from "@/components/ui/form-message";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { EQUIPMENT } from "@/lib/exercise/category";
import { addPatientMutation } from "@/lib/patient/client";
import { type NewPatient, type TypedPatient, typedPatientSchema } from "@/lib/patient/schema";
import styles from "./add-patient-form.module.css";
import { FormSection } from "./form-section";
import { findUnsent, forgetUnsent, keepUnsent } from "./unsent-patient";
import { type TextOfPatient, usePatientProblems } from "./use-patient-problems";

const EMPTY: TypedPatient = {
  id: "",
  name: "",
  calledBy: "",
  birthDate: "",
  email: "",
  phone: "",
  condition: "",
  timeZone: "",
  goal: "",
  minutesPerDay: "",
  equipment: [],
  preferences: "",
  fears: "",
  precautions: "",
  painLimit: "",
};

export type AddPatientFormProps = {
  /** Who types: what she left unsent is not shown to a colleague at the same computer. */
  memberId: string;
  /** The clinic's, taken unless another is chosen. */
  timeZone: string;
  timeZones: string[];
  /** 0 to 10 */
  clinicPainLimit: number;
};

/** Takes in a new patient, in a minute. What was typed survives errors, a lost connection and a reload. */
export function AddPatientForm({ memberId, timeZone, timeZones, clinicPainLimit }: AddPatientFormProps) {
  const t = useTranslations("patient.add");
  const common = useTranslations("common");
  const equipmentName = useTranslations("exercise.equipment");
  const router = useRouter();
  const zonesId = useId();
  const form = useForm<TypedPatient, unknown, NewPatient>({
    resolver: zodResolver(typedPatientSchema),
    defaultValues: { ...EMPTY, timeZone },
  });
  const { register, setValue, getValues, formState } = form;
  const problems = usePatientProblems(form);
  // Ahead of the next render: a second press can come while the first one is still being checked.
  const stage = useRef<"typing" | "sending" | "saved">("typing");
  const adding = useMutation({
    ...addPatientMutation,
    onSuccess: ({ id }) => {
      stage.current = "saved";
      forgetUnsent();
      router.push(`/patients/${id}`);
    },
    onError: (error, patient) => {
      stage.current = "typing";
      problems.take(error, patient);
    },
  });

  useEffect(() => {
    const unsent = findUnsent(memberId);
    // The id is made here, once: whatever is pressed twice or sent again adds the same patient.
    form.reset(unsent ?? { ...EMPTY, timeZone, id: crypto.randomUUID() });
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        if (stage.current !== "saved") keepUnsent(memberId, values);
      },
    });
  }, [form, memberId, timeZone]);

  const field = (name: TextOfPatient) => ({ ...register(name), error: problems.of(name) });
  const callByFirstName = () => {
    if (!getValues("calledBy").trim()) setValue("calledBy", getValues("name").trim().split(/\s+/)[0] ?? "");
  };
  const nameField = field("name");
  const busy = adding.isPending || adding.isSuccess;

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.handleSubmit((patient) => {
        if (stage.current !== "typing") return;
        stage.current = "sending";
        problems.clear();
        adding.mutate(patient);
      })}
    >
      <FormSection title={t("sections.person")}>
        <TextField
          label={t("name")}
          autoComplete="off"
          {...nameField}
          onBlur={(event) => {
            callByFirstName();
            return nameField.onBlur(event);
          }}
        />
        <div className={styles.pair}>
          <TextField label={t("calledBy")} hint={t("calledByHint")} autoComplete="off" {...field("calledBy")} />
          <DateField label={t("birthDate")} autoComplete="off" {...field("birthDate")} />
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
      <div className={styles.end}>
        <FormMessage tone="error">{problems.whole}</FormMessage>
        <div className={styles.buttons}>
          <Button type="submit" busy={busy} busyLabel={common("saving")}>
            {t("submit")}
          </Button>
          <ButtonLink kind="quiet" href="/caseload" onClick={forgetUnsent}>
            {common("cancel")}
          </ButtonLink>
          {formState.submitCount > 0 && problems.count > 0 && (
            <p role="status" className={styles.count}>
              {t("problem.count", { count: problems.count })}
            </p>
          )}
        </div>
      </div>
    </form>
  );
}
