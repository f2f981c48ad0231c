"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { FormMessage } from "@/components/ui/form-message";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { recordScreeningMutation } from "@/lib/patient/client";
import {
  needsJudgement,
  positives,
  RED_FLAG_ITEMS,
  RED_FLAG_SCREEN,
  type RedFlagAnswers,
  type RedFlagItemId,
  urgency,
} from "@/lib/patient/red-flags";
import { LONGEST_JUDGEMENT, type NewScreening } from "@/lib/patient/schema";
import { RequestRefused } from "@/lib/platform/http/client";
import styles from "./screening-form.module.css";
import { ScreeningGroup } from "./screening-group";

type Problem = "open" | "judgement" | "tooLong" | "cleared";

/** The red-flag screen, to be answered whole. A positive item demands a judgement; the decision is the clinician's. */
export function ScreeningForm({
  patientId,
  warnings,
}: {
  patientId: string /** Those that are shown above. */;
  warnings: string[];
}) {
  const t = useTranslations("patient.screening");
  const screening = useTranslations("screening");
  const common = useTranslations("common");
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const openId = useId();
  // Made once: a second press, or a retry, records the same screen.
  const [id] = useState(() => crypto.randomUUID());
  const [answers, setAnswers] = useState<RedFlagAnswers>({});
  const [judgement, setJudgement] = useState("");
  const [cleared, setCleared] = useState<boolean | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const recording = useMutation({
    ...recordScreeningMutation(patientId),
    onSuccess: () => router.push(`/patients/${patientId}`),
  });

  const open = RED_FLAG_ITEMS.filter((item) => answers[item] === undefined);
  const positive = positives(answers);
  const demanded = needsJudgement(answers);
  const busy = recording.isPending || recording.isSuccess;

  function answer(items: readonly RedFlagItemId[], value: boolean) {
    setAnswers((before) => ({ ...before, ...Object.fromEntries(items.map((item) => [item, value])) }));
    setProblem(null);
  }

  /** The first thing that is missing, with the control to go to. */
  function missing(): [Problem, string] | null {
    if (open.length > 0) return ["open", `[name="${open[0]}"]`];
    if (demanded && judgement.trim() === "") return ["judgement", '[name="judgement"]'];
    if (judgement.trim().length > LONGEST_JUDGEMENT) return ["tooLong", '[name="judgement"]'];
    if (cleared === null) return ["cleared", '[name="cleared"]'];
    return null;
  }

  function record(event: FormEvent) {
    event.preventDefault();
    const found = missing();
    setProblem(found?.[0] ?? null);
    if (found) form.current?.querySelector<HTMLElement>(found[1])?.focus();
    if (found || busy || cleared === null) return;
    const words = demanded ? judgement : "";
    const whole = answers as NewScreening["answers"];
    recording.mutate({ id, version: RED_FLAG_SCREEN.version, answers: whole, judgement: words, cleared, warnings });
  }

  return (
    <form ref={form} noValidate onSubmit={record} className={styles.form}>
      {RED_FLAG_SCREEN.groups.map((group) => (
        <ScreeningGroup key={group.id} group={group} answers={answers} onAnswer={answer} />
      ))}
      <section className={styles.decision}>
        <h2 className={styles.title}>{screening("cleared.label")}</h2>
        <div className={styles.fields}>
          <p role="status" className={urgency(answers) === "emergency" ? styles.emergency : undefined}>
            {open.length > 0 && positive.length === 0
              ? screening("open", { count: open.length })
              : screening(`urgency.${urgency(answers)}`, { count: positive.length })}
          </p>
          {demanded && (
            <TextArea
              name="judgement"
              label={screening("judgement.label")}
              hint={screening("judgement.hint")}
              error={
                problem === "judgement"
                  ? screening("judgement.required")
                  : problem === "tooLong"
                    ? t("tooLong", { max: LONGEST_JUDGEMENT })
                    : undefined
              }
              rows={4}
              required
              value={judgement}
              onChange={(event) => setJudgement(event.target.value)}
            />
          )}
          <RadioGroup
            name="cleared"
            legend={screening("cleared.label")}
            legendHidden
            options={[
              { value: "yes", label: screening("cleared.yes") },
              { value: "no", label: screening("cleared.no") },
            ]}
            value={cleared === null ? null : cleared ? "yes" : "no"}
            error={problem === "cleared" ? t("decide") : undefined}
            onChange={(event) => setCleared(event.target.value === "yes")}
          />
          <FormMessage tone="error">{recording.error && failure(recording.error)}</FormMessage>
          <div className={styles.buttons}>
            <Button type="submit" busy={busy} busyLabel={common("saving")}>
              {t("record")}
            </Button>
            <FieldError id={openId} message={problem === "open" ? t("open", { count: open.length }) : undefined} />
          </div>
        </div>
      </section>
    </form>
  );

  function failure(error: Error): string {
    if (!(error instanceof RequestRefused)) return t("failed.network");
    return error.status === 401 ? t("failed.signedOut") : t("failed.other", { code: error.code });
  }
}
