"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { RadioGroup } from "@/components/ui/radio-group";
import { formatDay } from "@/lib/day/day";
import { archivePatientMutation } from "@/lib/patient/client";
import { DISCHARGE_REASONS, type DischargeReason } from "@/lib/patient/discharge";
import type { PatientRecord } from "@/lib/patient/record";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./care-dialog.module.css";
import { failureOf } from "./failure";
import { momentIn } from "./moment";

export type ArchiveButtonProps = {
  patient: Pick<PatientRecord, "id" | "calledBy" | "joined" | "program" | "lastDay" | "nextCheckUp">;
  /** The clinic's: moments are shown on its clock. */
  timeZone: string;
  openLink: boolean;
};

/** Discharges a patient, after saying what that does. Wants the messages of "care" and "common". */
export function ArchiveButton({ patient, timeZone, openLink }: ArchiveButtonProps) {
  const t = useTranslations("care.archive");
  const record = useTranslations("care.record");
  const common = useTranslations("common");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  // None to begin with: what is only left as it stood would count patients as recovered.
  const [reason, setReason] = useState<DischargeReason | null>(null);
  const [tried, setTried] = useState(false);
  const archiving = useMutation({
    ...archivePatientMutation(patient.id),
    onSuccess: () => {
      setOpen(false);
      router.refresh();
    },
  });
  const failure = archiving.error && failureOf(archiving.error, []);
  const { calledBy: name, program } = patient;
  const running = program !== null && program.ended === null;
  const close = () => {
    archiving.reset();
    setTried(false);
    setReason(null);
    setOpen(false);
  };
  const submit = () => {
    setTried(true);
    if (reason === null) document.getElementsByName("reason")[0]?.focus();
    else archiving.mutate(reason);
  };
  return (
    <>
      <Button kind="secondary" size="small" onClick={() => setOpen(true)}>
        {record("archive")}
      </Button>
      <Dialog
        open={open}
        onClose={close}
        title={t("title", { name })}
        closeLabel={common("close")}
        actions={
          <>
            <Button kind="secondary" onClick={close}>
              {common("cancel")}
            </Button>
            <Button busy={archiving.isPending} busyLabel={common("saving")} onClick={submit}>
              {t("submit")}
            </Button>
          </>
        }
      >
        <div className={styles.form}>
          <p className="strong">{t("intro")}</p>
          <ul className={styles.list}>
            {running && <li>{t("program", { title: program.title, day: formatDay(patient.lastDay, LOCALE) })}</li>}
            {running && patient.nextCheckUp && <li>{t("checkUp", { at: momentIn(timeZone, patient.nextCheckUp) })}</li>}
            {patient.joined && <li>{t("access", { name })}</li>}
            {openLink && <li>{t("invitation")}</li>}
            <li>{t("kept")}</li>
            <li>{t("undo")}</li>
          </ul>
          <RadioGroup
            legend={t("reason")}
            name="reason"
            value={reason}
            options={DISCHARGE_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
            onChange={(event) => setReason(event.target.value as DischargeReason)}
            error={tried && reason === null ? t("reasonMissing") : undefined}
          />
          <FormMessage tone="error">
            {failure && (typeof failure === "object" ? t("failed.other", failure) : t(`failed.${failure}`))}
          </FormMessage>
        </div>
      </Dialog>
    </>
  );
}
