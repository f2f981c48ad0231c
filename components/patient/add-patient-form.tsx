"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { Banner } from "@/components/ui/banner";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { addPatientMutation } from "@/lib/patient/client";
import { type NewPatient, type TypedPatient, typedPatientSchema } from "@/lib/patient/schema";
import { PatientFields } from "./patient-fields";
import styles from "./patient-form.module.css";
import { findUnsent, forgetUnsent, keepUnsent } from "./unsent-patient";
import { usePatientProblems } from "./use-patient-problems";

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
  cautions: [],
  painLimit: "",
};

/** Whether anything was typed that is a person's: the zone is filled in from the start. */
function isTyped({ id: _id, timeZone: _zone, ...typed }: TypedPatient): boolean {
  return Object.values(typed).some((value) => value.length > 0);
}

/** Where what was typed is kept: of each patient who is edited under her id. */
const NEW = "new";

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
  const router = useRouter();
  const form = useForm<TypedPatient, unknown, NewPatient>({
    resolver: zodResolver(typedPatientSchema),
    defaultValues: { ...EMPTY, timeZone },
  });
  const { formState } = form;
  const problems = usePatientProblems(form);
  // Ahead of the next render: a second press can come while the first one is still being checked.
  const stage = useRef<"typing" | "sending" | "saved">("typing");
  /** The name under which somebody was begun before and not added: nobody else's details may be added unseen with the next one's. */
  const [begun, setBegun] = useState<string>();
  const adding = useMutation({
    ...addPatientMutation,
    onSuccess: ({ id }) => {
      stage.current = "saved";
      forgetUnsent(NEW);
      router.push(`/patients/${id}`);
    },
    onError: (error, patient) => {
      stage.current = "typing";
      problems.take(error, patient);
    },
  });

  useEffect(() => {
    const unsent = findUnsent(NEW, memberId);
    // The id is made here, once: whatever is pressed twice or sent again adds the same patient.
    form.reset(unsent?.typed ?? { ...EMPTY, timeZone, id: crypto.randomUUID() });
    if (unsent && isTyped(unsent.typed)) setBegun(unsent.typed.name.trim());
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        if (stage.current !== "saved") keepUnsent(NEW, memberId, values);
      },
    });
  }, [form, memberId, timeZone]);

  const busy = adding.isPending || adding.isSuccess;

  function startEmpty() {
    form.reset({ ...EMPTY, timeZone, id: crypto.randomUUID() });
    forgetUnsent(NEW);
    setBegun(undefined);
    form.setFocus("name");
  }

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
      {begun !== undefined && (
        <Banner
          shape="box"
          role="status"
          action={
            <Button kind="secondary" onClick={startEmpty}>
              {t("startEmpty")}
            </Button>
          }
        >
          {begun ? t("begun", { name: begun }) : t("begunUnnamed")}
        </Banner>
      )}
      <PatientFields form={form} problems={problems} timeZones={timeZones} clinicPainLimit={clinicPainLimit} />
      <div className={styles.end}>
        <FormMessage tone="error">{problems.whole}</FormMessage>
        <div className={styles.buttons}>
          <Button type="submit" busy={busy} busyLabel={common("saving")}>
            {t("submit")}
          </Button>
          <ButtonLink kind="quiet" href="/caseload" onClick={() => forgetUnsent(NEW)}>
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
