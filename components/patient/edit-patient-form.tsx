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
import { changePatientMutation } from "@/lib/patient/client";
import { type DetailName, differing, meetingOf, type PatientDetails } from "@/lib/patient/details";
import { type NewPatient, type TypedPatient, typedOf, typedPatientSchema } from "@/lib/patient/schema";
import { RequestRefused } from "@/lib/platform/http/client";
import { type Conflict, EditConflict } from "./edit-conflict";
import { PatientFields } from "./patient-fields";
import styles from "./patient-form.module.css";
import { findUnsent, forgetUnsent, keepUnsent, type Read } from "./unsent-patient";
import { usePatientProblems } from "./use-patient-problems";

export type EditPatientFormProps = {
  /** Who types: what she left unsent is not shown to a colleague at the same computer. */
  memberId: string;
  patientId: string;
  version: number;
  details: PatientDetails;
  timeZones: string[];
  /** 0 to 10 */
  clinicPainLimit: number;
};

/** Changes what is known of a patient. What was typed survives errors, a reload, and somebody else's save. */
export function EditPatientForm(props: EditPatientFormProps) {
  const { memberId, patientId, version, details, timeZones, clinicPainLimit } = props;
  const t = useTranslations("care.edit");
  const add = useTranslations("patient.add");
  const common = useTranslations("common");
  const router = useRouter();
  const home = `/patients/${patientId}`;
  const [current] = useState<Read>(() => ({ version, typed: typedOf(patientId, details) }));
  const read = useRef(current);
  const [restored, setRestored] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const form = useForm<TypedPatient, unknown, NewPatient>({
    resolver: zodResolver(typedPatientSchema),
    defaultValues: current.typed,
  });
  const problems = usePatientProblems(form);
  // Ahead of the next render: a second press can come while the first one is still being checked.
  const stage = useRef<"typing" | "sending" | "saved">("typing");
  const saving = useMutation({
    ...changePatientMutation(patientId),
    onSuccess: () => {
      stage.current = "saved";
      forgetUnsent(patientId);
      router.push(home);
      router.refresh();
    },
    onError: (error, { version: _, ...patient }) => {
      stage.current = "typing";
      const theirs = error instanceof RequestRefused && error.code === "changed" && (error.members.theirs as Stored);
      if (theirs) meet(theirs, patient);
      else problems.take(error, { ...patient, id: patientId });
    },
  });

  /** Somebody saved first. Theirs is taken where only they changed something; nothing typed is overwritten. */
  function meet(theirs: Stored, patient: PatientDetails) {
    const mine = typedOf(patientId, patient);
    const saved = typedOf(patientId, theirs.details);
    const meeting = meetingOf(read.current.typed, mine, saved);
    for (const name of meeting.theirs) form.setValue(name, saved[name]);
    setConflict({ ...meeting, version: theirs.version, mine, saved });
  }

  useEffect(() => {
    const unsent = findUnsent(patientId, memberId);
    if (unsent?.read && differing(unsent.read.typed, unsent.typed).length > 0) {
      read.current = unsent.read;
      form.reset(unsent.typed);
      setRestored(true);
    }
    return form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        if (stage.current !== "saved") keepUnsent(patientId, memberId, values, read.current);
      },
    });
  }, [form, memberId, patientId]);

  function startAnew() {
    read.current = current;
    form.reset(current.typed);
    forgetUnsent(patientId);
    problems.clear();
    setConflict(null);
    setRestored(false);
  }

  const typed = form.watch();
  const choose = (name: DetailName, choice: "mine" | "theirs") => {
    if (conflict) form.setValue(name, (choice === "mine" ? conflict.mine : conflict.saved)[name]);
  };
  const isTheirs = (name: DetailName) =>
    conflict !== null && differing(typed, conflict.saved).every((each) => each !== name);

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.handleSubmit(({ id: _, ...patient }) => {
        if (stage.current !== "typing") return;
        stage.current = "sending";
        problems.clear();
        saving.mutate({ ...patient, version: conflict?.version ?? read.current.version });
      })}
    >
      {restored && (
        <Banner
          role="status"
          action={
            <Button kind="secondary" size="small" onClick={startAnew}>
              {t("discard")}
            </Button>
          }
        >
          {t("restored")}
        </Banner>
      )}
      <PatientFields form={form} problems={problems} timeZones={timeZones} clinicPainLimit={clinicPainLimit} />
      <div className={styles.end}>
        {conflict && (
          <EditConflict conflict={conflict} chosen={(name) => (isTheirs(name) ? "theirs" : "mine")} onChoose={choose} />
        )}
        <FormMessage tone="error">{problems.whole}</FormMessage>
        <div className={styles.buttons}>
          <Button type="submit" busy={saving.isPending || saving.isSuccess} busyLabel={common("saving")}>
            {t("submit")}
          </Button>
          <ButtonLink kind="quiet" href={home} onClick={() => forgetUnsent(patientId)}>
            {common("cancel")}
          </ButtonLink>
          {form.formState.submitCount > 0 && problems.count > 0 && (
            <p role="status" className={styles.count}>
              {add("problem.count", { count: problems.count })}
            </p>
          )}
        </div>
      </div>
    </form>
  );
}

type Stored = { version: number; details: PatientDetails };
