"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { FormMessage } from "@/components/ui/form-message";
import { reopenPatientMutation } from "@/lib/patient/client";
import type { PatientRecord } from "@/lib/patient/record";
import styles from "./care-dialog.module.css";
import { failureOf } from "./failure";

export type ReopenButtonProps = { patient: Pick<PatientRecord, "id" | "calledBy" | "joined" | "program"> };

/** Takes up a patient again, after saying what that does. Wants the messages of "care" and "common". */
export function ReopenButton({ patient }: ReopenButtonProps) {
  const t = useTranslations("care.reopen");
  const failed = useTranslations("care.archive.failed");
  const common = useTranslations("common");
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const reopening = useMutation({
    ...reopenPatientMutation(patient.id),
    onSuccess: () => {
      setOpen(false);
      router.refresh();
    },
  });
  const failure = reopening.error && failureOf(reopening.error, []);
  const name = patient.calledBy;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("submit")}</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t("title", { name })}
        closeLabel={common("close")}
        actions={
          <>
            <Button kind="secondary" onClick={() => setOpen(false)}>
              {common("cancel")}
            </Button>
            <Button busy={reopening.isPending} busyLabel={common("saving")} onClick={() => reopening.mutate()}>
              {t("submit")}
            </Button>
          </>
        }
      >
        <div className={styles.form}>
          <ul className={styles.list}>
            <li>{t("text", { name })}</li>
            {patient.joined && <li>{t("joined", { name })}</li>}
            {patient.program && <li>{t("program")}</li>}
          </ul>
          <FormMessage tone="error">
            {failure && (typeof failure === "object" ? failed("other", failure) : failed(failure))}
          </FormMessage>
        </div>
      </Dialog>
    </>
  );
}
