"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { DateField } from "@/components/ui/date-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { type Day, isDay } from "@/lib/day/day";
import { PAUSE_KINDS, type PauseKind } from "@/lib/patient/standing";
import { LONGEST } from "@/lib/program/draft";
import { pauseMutation } from "@/lib/program/standing-client";
import { StandingDialog } from "./standing-dialog";
import styles from "./standing-dialog.module.css";
import { useStandingFailure } from "./standing-failure";

type PauseDialogProps = {
  open: boolean;
  onClose: () => void;
  patient: { id: string; calledBy: string; today: Day };
  exercises: { lineage: string; name: string }[];
};

const KNOWN = ["no-program", "recorded", "too-late", "overlaps"] as const;

/** Pauses the program or one exercise, with a reason and what that means for the figures. */
export function PauseDialog({ open, onClose, patient, exercises }: PauseDialogProps) {
  const t = useTranslations("revisions.pause");
  const router = useRouter();
  const start = { lineage: "", from: patient.today, to: "", kind: "flare" as PauseKind, note: "" };
  const [values, setValues] = useState(start);
  const [wrong, setWrong] = useState<"from" | "to" | null>(null);
  const days = { from: useRef<HTMLInputElement>(null), to: useRef<HTMLInputElement>(null) };
  // A second press, or a retry after an answer that was lost, makes no second pause.
  const [id, setId] = useState(() => crypto.randomUUID());
  const failure = useStandingFailure(KNOWN, (reason) => t(`why.${reason}`));
  const close = () => {
    send.reset();
    setWrong(null);
    setValues(start);
    setId(crypto.randomUUID());
    onClose();
  };
  const send = useMutation({
    ...pauseMutation(patient.id),
    onSuccess: () => {
      close();
      router.refresh();
    },
  });
  const set = (change: Partial<typeof values>) => {
    setValues((before) => ({ ...before, ...change }));
    setWrong(null);
    if (send.isError) send.reset();
  };
  const refuse = (day: "from" | "to") => {
    setWrong(day);
    days[day].current?.focus();
  };
  const submit = () => {
    const { lineage, from, to, kind, note } = values;
    if (!isDay(from)) refuse("from");
    else if (to !== "" && to < from) refuse("to");
    else send.mutate({ id, lineage: lineage || null, from, to: to || null, kind, note });
  };
  const name = patient.calledBy;
  return (
    <StandingDialog
      open={open}
      onClose={close}
      title={t("title", { name })}
      action={t("submit")}
      busy={send.isPending}
      failure={failure(send.error)}
      onSubmit={submit}
    >
      <Select
        label={t("what")}
        value={values.lineage}
        options={[
          { value: "", label: t("whole") },
          ...exercises.map((each) => ({ value: each.lineage, label: each.name })),
        ]}
        onChange={(event) => set({ lineage: event.target.value })}
      />
      <div className={styles.days}>
        <DateField
          ref={days.from}
          label={t("from")}
          hint={t("fromHint")}
          value={values.from}
          error={wrong === "from" ? t("why.from") : undefined}
          onChange={(event) => set({ from: event.target.value })}
        />
        <DateField
          ref={days.to}
          label={t("to")}
          hint={t("toHint")}
          value={values.to}
          min={values.from}
          error={wrong === "to" ? t("why.to") : undefined}
          onChange={(event) => set({ to: event.target.value })}
        />
      </div>
      <RadioGroup
        legend={t("kind")}
        name="kind"
        sideBySide
        value={values.kind}
        options={PAUSE_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        onChange={(event) => set({ kind: event.target.value as PauseKind })}
      />
      <TextArea
        label={t("note")}
        rows={2}
        maxLength={LONGEST.reason}
        value={values.note}
        onChange={(event) => set({ note: event.target.value })}
      />
      <p className="quiet">{t("effect", { name })}</p>
    </StandingDialog>
  );
}
