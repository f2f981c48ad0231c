"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { DateField } from "@/components/ui/date-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { type Day, isDay } from "@/lib/day/day";
import { DISCHARGE_REASONS, type DischargeReason } from "@/lib/patient/discharge";
import { LONGEST } from "@/lib/program/draft";
import { endProgramMutation } from "@/lib/program/standing-client";
import { StandingDialog } from "./standing-dialog";
import { useStandingFailure } from "./standing-failure";

type EndDialogProps = {
  open: boolean;
  onClose: () => void;
  patient: { id: string; calledBy: string; today: Day };
  /** Of the program. */
  title: string;
};

const KNOWN = ["no-program", "recorded", "too-late"] as const;

/** Ends the program, now or after a later day, with a reason and a summary for the record. */
export function EndDialog({ open, onClose, patient, title }: EndDialogProps) {
  const t = useTranslations("revisions.end");
  const router = useRouter();
  const [when, setWhen] = useState<"now" | "later">("now");
  const [lastDay, setLastDay] = useState("");
  const [reason, setReason] = useState<DischargeReason | null>(null);
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const day = useRef<HTMLInputElement>(null);
  const failure = useStandingFailure(KNOWN, (why) => t(`why.${why}`));
  const close = () => {
    send.reset();
    setTried(false);
    // Not what was written: but a day and a reason that were given up shall not end a program next time.
    setWhen("now");
    setLastDay("");
    setReason(null);
    onClose();
  };
  const send = useMutation({
    ...endProgramMutation(patient.id),
    onSuccess: () => {
      close();
      router.refresh();
    },
  });
  const dayMissing = when === "later" && !isDay(lastDay);
  const submit = () => {
    setTried(true);
    if (dayMissing) day.current?.focus();
    else if (reason === null) document.getElementsByName("reason")[0]?.focus();
    else send.mutate({ reason, lastDay: when === "now" ? null : lastDay, note });
  };
  return (
    <StandingDialog
      open={open}
      onClose={close}
      title={t("title", { name: patient.calledBy })}
      action={t("submit")}
      busy={send.isPending}
      failure={failure(send.error)}
      onSubmit={submit}
    >
      <p>{t("intro", { title })}</p>
      <RadioGroup
        legend={t("when")}
        name="when"
        value={when}
        options={(["now", "later"] as const).map((value) => ({ value, label: t(value) }))}
        onChange={(event) => setWhen(event.target.value as "now" | "later")}
      />
      {when === "later" && (
        <DateField
          ref={day}
          label={t("lastDay")}
          hint={t("checkUps")}
          value={lastDay}
          min={patient.today}
          error={tried && dayMissing ? t("why.lastDay") : undefined}
          onChange={(event) => setLastDay(event.target.value)}
        />
      )}
      <RadioGroup
        legend={t("reason")}
        name="reason"
        value={reason}
        options={DISCHARGE_REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        onChange={(event) => setReason(event.target.value as DischargeReason)}
        error={tried && reason === null ? t("why.reason") : undefined}
      />
      <TextArea
        label={t("note")}
        hint={t("noteHint")}
        rows={3}
        maxLength={LONGEST.reason}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
    </StandingDialog>
  );
}
