"use client";

import { useTranslations } from "next-intl";
import { makePatientReset } from "@/lib/clinic/reset-client";
import { ResetMaker } from "./reset-maker";

type PatientResetProps = { patientId: string; name: string; baseUrl: string };

/** For a patient who has joined and is locked out. Wants the messages of "access". */
export function PatientReset({ patientId, name, baseUrl }: PatientResetProps) {
  const t = useTranslations("access");
  return (
    <ResetMaker
      name={name}
      note={t("resetPatientNote", { name })}
      baseUrl={baseUrl}
      make={() => makePatientReset(patientId)}
    />
  );
}
