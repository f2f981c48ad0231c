"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { FigureStill } from "@/components/figure/figure-still";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { saveCheckUpMutation } from "@/lib/check-up/client";
import { countDecisions, DECISIONS, type Decision, lacksReason } from "@/lib/check-up/decision";
import type { Appointment } from "@/lib/check-up/schema";
import type { Window } from "@/lib/check-up/window";
import type { Side } from "@/lib/dose/dose";
import type { DrawnFigure } from "@/lib/exercise/drawn-figure";
import { type AppointmentFault, AppointmentFields, appointmentFault } from "./appointment-fields";
import { ConfirmDialog } from "./confirm-dialog";
import { DecisionControl } from "./decision-control";
import styles from "./decision-form.module.css";
import { failureOf } from "./failure";
import { SavedNotice } from "./saved-notice";

export type DecisionRow = {
  lineageId: string;
  name: string;
  figure: DrawnFigure | null;
  side?: Side;
  dose: string;
  evidence: string;
};

type DecisionFormProps = {
  patientId: string;
  window: Window;
  rows: readonly DecisionRow[];
  /** The check-up that is due and planned; without one a new id is made. */
  checkUpId: string | null;
  next: Appointment;
  zone: string;
  today: string;
};

type Choice = { decision: Decision; reason: string };

/** What was decided at the check-up. It records; the program is changed in the builder. A failed save loses nothing. */
export function DecisionForm({ patientId, window, rows, checkUpId, next: agreed, zone, today }: DecisionFormProps) {
  const t = useTranslations("review.decision");
  const failed = useTranslations("review.decision.failed");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  // Made once: a second press, or a retry, saves the same check-up.
  const [id] = useState(() => checkUpId ?? crypto.randomUUID());
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  const [summary, setSummary] = useState("");
  const [next, setNext] = useState(agreed);
  const [nextFault, setNextFault] = useState<AppointmentFault | null>(null);
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const saving = useMutation({
    ...saveCheckUpMutation(patientId),
    onSuccess: () => router.refresh(),
    onSettled: () => setConfirming(false),
  });
  if (saving.isSuccess) return <SavedNotice patientId={patientId} checkUpId={saving.data.id} />;

  const choiceOf = (lineageId: string): Choice => choices[lineageId] ?? { decision: "keep", reason: "" };
  const change = (lineageId: string, part: Partial<Choice>) => {
    saving.reset();
    setChoices((before) => ({ ...before, [lineageId]: { ...choiceOf(lineageId), ...part } }));
  };
  const decisions = rows.map(({ lineageId }) => ({ lineageId, ...choiceOf(lineageId) }));
  const counts = countDecisions(decisions);

  const countsLine = DECISIONS.filter((decision) => counts[decision] > 0)
    .map((decision) => t("count", { count: counts[decision], decision: t(`counts.${decision}`) }))
    .join(" · ");
  const agreeing = next.date === "" ? null : next;

  function ask(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    const open = decisions.find(lacksReason);
    const fault = appointmentFault(next, zone, new Date());
    setNextFault(fault);
    if (open || fault) {
      const missing = next.date === "" || fault === "past" ? "next-date" : "next-time";
      const name = open ? `reason-${open.lineageId}` : missing;
      form.current?.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
      return;
    }
    setConfirming(true);
  }

  function save() {
    if (!saving.isPending) saving.mutate({ id, window, decisions, summary, next: agreeing });
  }

  return (
    <form ref={form} noValidate onSubmit={ask} className={styles.form}>
      {rows.length === 0 && <p className={styles.none}>{t("noExercises")}</p>}
      <ol className={styles.rows}>
        {rows.map(({ lineageId, name, figure, side, dose, evidence }) => {
          const choice = choiceOf(lineageId);
          return (
            <li key={lineageId} className={styles.row}>
              <FigureStill figure={figure} side={side} size="mini" />
              <b className={styles.name}>{name}</b>
              <DecisionControl
                name={`decision-${lineageId}`}
                exercise={name}
                value={choice.decision}
                onChange={(decision) => change(lineageId, { decision })}
              />
              <p className={styles.dose}>{dose}</p>
              <p className={styles.evidence}>{evidence}</p>
              {choice.decision !== "keep" && (
                <div className={styles.reason}>
                  <TextField
                    label={t("reason")}
                    name={`reason-${lineageId}`}
                    value={choice.reason}
                    maxLength={500}
                    onChange={(event) => change(lineageId, { reason: event.target.value })}
                    error={asked && lacksReason(choice) ? t("reasonMissing") : undefined}
                  />
                </div>
              )}
            </li>
          );
        })}
      </ol>
      <div className={styles.foot}>
        {rows.length > 0 && <p className={styles.counts}>{countsLine}</p>}
        <TextArea
          label={t("summary")}
          name="summary"
          rows={3}
          maxLength={4000}
          value={summary}
          onChange={(event) => setSummary(event.target.value)}
        />
        <AppointmentFields
          value={next}
          onChange={(value) => {
            saving.reset();
            setNextFault(null);
            setNext(value);
          }}
          zone={zone}
          min={today}
          fault={nextFault}
        />
        <div className={styles.end}>
          <FormMessage tone="error">{saving.isError && failureOf(saving.error, failed)}</FormMessage>
          <div className={styles.buttons}>
            <ButtonLink kind="secondary" href={`/patients/${patientId}/program`}>
              {t("builder")}
            </ButtonLink>
            <Button type="submit">{t("save")}</Button>
          </div>
        </div>
      </div>
      <ConfirmDialog
        open={confirming}
        onBack={() => setConfirming(false)}
        onSave={save}
        saving={saving.isPending}
        window={window}
        decisions={countsLine}
        next={agreeing}
      />
    </form>
  );
}
