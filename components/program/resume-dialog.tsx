"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { DateField } from "@/components/ui/date-field";
import { type Day, isDay } from "@/lib/day/day";
import { resumeMutation } from "@/lib/program/standing-client";
import { StandingDialog } from "./standing-dialog";
import { useStandingFailure } from "./standing-failure";

type ResumeDialogProps = {
  open: boolean;
  onClose: () => void;
  patientId: string;
  pause: { id: string; from: Day };
  today: Day;
};

const KNOWN = ["past", "over", "too-late", "overlaps"] as const;

/** Ends a pause, moves its end, or calls it off. Wants the messages of "revisions" and "common". */
export function ResumeDialog({ open, onClose, patientId, pause, today }: ResumeDialogProps) {
  const t = useTranslations("revisions.resume");
  const router = useRouter();
  const [on, setOn] = useState<string>(today);
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const failure = useStandingFailure(KNOWN, (why) => t(`why.${why}`));
  const close = () => {
    send.reset();
    onClose();
  };
  const send = useMutation({
    ...resumeMutation(patientId, pause.id),
    onSuccess: () => {
      close();
      router.refresh();
    },
  });
  const submit = () => {
    if (isDay(on)) return send.mutate(on);
    setMissing(true);
    field.current?.focus();
  };
  return (
    <StandingDialog
      open={open}
      onClose={close}
      title={t("title")}
      action={t("submit")}
      busy={send.isPending}
      failure={failure(send.error)}
      onSubmit={submit}
    >
      <DateField
        ref={field}
        label={t("on")}
        hint={isDay(on) && on <= pause.from ? t("hintOff") : t("hint")}
        value={on}
        error={missing ? t("why.on") : undefined}
        onChange={(event) => {
          setOn(event.target.value);
          setMissing(false);
          if (send.isError) send.reset();
        }}
      />
    </StandingDialog>
  );
}
