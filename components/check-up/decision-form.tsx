"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { TextArea } from "@/components/ui/text-area";
import { saveCheckUpMutation } from "@/lib/check-up/client";
import { countDecisions, DECISIONS, lacksReason } from "@/lib/check-up/decision";
import type { Appointment } from "@/lib/check-up/schema";
import type { Window } from "@/lib/check-up/window";
import { RequestRefused } from "@/lib/platform/http/client";
import { LONGEST } from "@/lib/program/draft";
import type { DraftState } from "@/lib/program/editor";
import { type AppointmentFault, AppointmentFields, appointmentFault } from "./appointment-fields";
import { ConfirmDialog } from "./confirm-dialog";
import styles from "./decision-form.module.css";
import { DecisionLine } from "./decision-line";
import type { DecisionRow } from "./decision-rows";
import { failureOf } from "./failure";
import { SavedNotice } from "./saved-notice";
import { type Following, useDecisions } from "./use-decisions";

type DecisionFormProps = {
  patient: { id: string; calledBy: string };
  window: Window;
  rows: readonly DecisionRow[];
  following: Following;
  /** The check-up that is due and planned; without one a new id is made. */
  checkUpId: string | null;
  next: Appointment;
  zone: string;
  today: string;
  /** Where the review is, with its window. */
  place: string;
};

/** What becomes of the check-up: recorded alone, opened in the builder, or put in force. */
type Kind = "record" | "draft" | "publish";

/** What was decided at the check-up, and the revision that it becomes. A failed save loses nothing. */
export function DecisionForm({
  patient,
  window,
  rows,
  following,
  checkUpId,
  next: agreed,
  zone,
  today,
  place,
}: DecisionFormProps) {
  const t = useTranslations("review.decision");
  const failed = useTranslations("review.decision.failed");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  // Made once: a second press, or a retry, saves the same check-up.
  const [id, setId] = useState(() => checkUpId ?? crypto.randomUUID());
  const { choiceOf, change, decisions, draft, setDraft, load, isChanged } = useDecisions(rows, following);
  const [summary, setSummary] = useState("");
  const [told, setTold] = useState("");
  const [loadReason, setLoadReason] = useState("");
  const [next, setNext] = useState(agreed);
  const [nextFault, setNextFault] = useState<AppointmentFault | null>(null);
  const [asked, setAsked] = useState<Kind | null>(null);
  const [confirming, setConfirming] = useState(false);
  const builder = `/patients/${patient.id}/program`;
  const saving = useMutation({
    ...saveCheckUpMutation(patient.id),
    onSuccess: () => (asked === "draft" ? router.push(builder) : router.refresh()),
    onError: (error) => {
      if (!(error instanceof RequestRefused)) return;
      if (error.code === "draft-changed") setDraft(error.members.theirs as DraftState);
      // A colleague held the planned one meanwhile: what was decided here becomes one of its own.
      if (error.code === "held") setId(crypto.randomUUID());
    },
    onSettled: () => setConfirming(false),
  });
  if (saving.isSuccess && asked !== "draft") return <SavedNotice patientId={patient.id} saved={saving.data} />;

  const kind: Kind = isChanged ? "publish" : "record";
  const counts = countDecisions(decisions);
  const countsLine = DECISIONS.filter((decision) => counts[decision] > 0)
    .map((decision) => t("count", { count: counts[decision], decision: t(`counts.${decision}`) }))
    .join(" · ");
  const agreeing = next.date === "" ? null : next;
  const isAbove = isChanged && load?.isAbove === true;
  const lacks = {
    told: asked === "publish" && told.trim() === "",
    load: asked === "publish" && isAbove && loadReason.trim() === "",
  };

  function ask(as: Kind) {
    setAsked(as);
    const open = decisions.find(lacksReason);
    const fault = appointmentFault(next, zone, new Date());
    setNextFault(fault);
    const missing = open
      ? `reason-${open.lineageId}`
      : as === "publish" && told.trim() === ""
        ? "told"
        : as === "publish" && isAbove && loadReason.trim() === ""
          ? "load-reason"
          : fault && (next.date === "" || fault === "past" ? "next-date" : "next-time");
    if (missing) form.current?.querySelector<HTMLElement>(`[name="${missing}"]`)?.focus();
    else setConfirming(true);
  }

  function save() {
    if (saving.isPending || !asked) return;
    const { version } = draft;
    const follow =
      asked === "record"
        ? { kind: asked }
        : asked === "draft"
          ? { kind: asked, version }
          : { kind: asked, version, effective: following.effective, loadReason: isAbove ? loadReason : "" };
    saving.mutate({ id, window, decisions, summary, told, follow, next: agreeing });
  }

  const edited = (act: () => void) => {
    saving.reset();
    act();
  };

  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        ask(kind);
      }}
      className={styles.form}
    >
      {rows.length === 0 && <p className={styles.none}>{t("noExercises")}</p>}
      <ol className={styles.rows}>
        {rows.map((row) => (
          <DecisionLine
            key={row.lineageId}
            row={row}
            choice={choiceOf(row.lineageId)}
            onChange={(part) => edited(() => change(row.lineageId, part))}
            asked={asked !== null}
            rowsHref={`${place}&rows=${row.lineageId}#rows`}
          />
        ))}
      </ol>
      <div className={styles.foot}>
        {rows.length > 0 && (
          <p className={styles.counts}>
            <span>{countsLine}</span>
            {isChanged && load?.percent != null && (
              <b className="strong">{t("load", { percent: load.percent, before: load.before, now: load.now })}</b>
            )}
          </p>
        )}
        {isChanged && (
          <TextArea
            label={t("told", { name: patient.calledBy })}
            hint={t("toldHint")}
            name="told"
            rows={2}
            maxLength={LONGEST.reason}
            value={told}
            onChange={(event) => edited(() => setTold(event.target.value))}
            error={lacks.told ? t("toldMissing") : undefined}
          />
        )}
        {isAbove && (
          <div data-internal>
            <TextArea
              label={t("loadReason")}
              hint={t("loadHint", { limit: following.loadLimitPercent })}
              name="load-reason"
              rows={2}
              maxLength={LONGEST.reason}
              value={loadReason}
              onChange={(event) => edited(() => setLoadReason(event.target.value))}
              error={lacks.load ? t("loadMissing") : undefined}
            />
          </div>
        )}
        <div data-internal>
          <TextArea
            label={t("summary")}
            name="summary"
            rows={3}
            maxLength={4000}
            value={summary}
            onChange={(event) => edited(() => setSummary(event.target.value))}
          />
        </div>
        <AppointmentFields
          value={next}
          onChange={(value) =>
            edited(() => {
              setNextFault(null);
              setNext(value);
            })
          }
          zone={zone}
          min={today}
          fault={nextFault}
        />
        <div className={styles.end}>
          <FormMessage tone="error">{saving.isError && failureOf(saving.error, failed)}</FormMessage>
          <div className={styles.buttons}>
            {isChanged ? (
              <Button kind="secondary" onClick={() => ask("draft")}>
                {t("builder")}
              </Button>
            ) : (
              <ButtonLink kind="secondary" href={builder}>
                {t("builder")}
              </ButtonLink>
            )}
            <Button type="submit">{isChanged ? t("publish", { number: following.nextNumber }) : t("save")}</Button>
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
        kind={asked ?? kind}
        revision={{ number: following.nextNumber, effective: following.effective }}
      />
    </form>
  );
}
