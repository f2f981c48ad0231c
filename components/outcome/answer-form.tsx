"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { sendAnswer } from "@/lib/outcome/answer-client";
import { type Answers, emptyAnswers, fits, trimmed } from "@/lib/outcome/answers";
import type { Definition } from "@/lib/outcome/definition";
import { RequestRefused } from "@/lib/platform/http/client";
import styles from "./answer-form.module.css";
import { QuestionFields } from "./question-fields";
import { findUnsent, forgetUnsent, keepUnsent, type Unsent } from "./unsent-answers";

type AnswerFormProps = { sentId: string; definition: Definition; known: readonly string[] };

type Failure = "network" | "signedOut" | "answered" | "withdrawn" | "over" | "other" | "names";

/** A patient answers one questionnaire. Without a connection nothing is lost, and it is sent when there is one again. */
export function AnswerForm({ sentId, definition, known }: AnswerFormProps) {
  const t = useTranslations("questions");
  const [unsent, setUnsent] = useState<Unsent>(() => ({
    id: crypto.randomUUID(),
    answers: emptyAnswers(definition, known),
    answeredAt: null,
  }));
  const { id, answers } = unsent;
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [sent, setSent] = useState(false);

  useEffect(() => {
    const kept = findUnsent(sentId);
    if (kept) setUnsent(kept);
  }, [sentId]);

  const waits = failure === "network" && !busy;
  useEffect(() => {
    if (!waits) return;
    const again = () => void send();
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  });

  function keep(next: Unsent) {
    setUnsent(next);
    keepUnsent(sentId, next);
  }

  function change(next: Answers) {
    setFailure(null);
    keep({ id, answers: next, answeredAt: null });
  }

  async function send() {
    const whole = trimmed(answers);
    if (!fits(definition, whole)) return setFailure("names");
    const answeredAt = unsent.answeredAt ?? new Date().toISOString();
    keep({ id, answers, answeredAt });
    setBusy(true);
    setFailure(null);
    try {
      await sendAnswer({ id, sentId, answers: whole, answeredAt });
      forgetUnsent(sentId);
      setSent(true);
    } catch (error) {
      setFailure(failureOf(error));
    }
    setBusy(false);
  }

  if (sent) {
    return (
      <div role="status" className={styles.done}>
        <p className="quote">{t("thanks")}</p>
        <ButtonLink href="/questions" size="touch" wide>
          {t("goOn")}
        </ButtonLink>
      </div>
    );
  }
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        if (!busy) void send();
      }}
    >
      <QuestionFields definition={definition} answers={answers} onChange={change} known={known} size="touch" />
      <p className={styles.note}>{t(definition.form === "ticks" ? "leaveTicks" : "leaveOut")}</p>
      <FormMessage tone="error">{failure && t(`failed.${failure}`)}</FormMessage>
      <Button type="submit" kind="go" size="touch" wide busy={busy} busyLabel={t("sending")}>
        {failure === "network" ? t("again") : t("send")}
      </Button>
    </form>
  );
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof RequestRefused)) return "network";
  if (error.status === 401) return "signedOut";
  const known = (["answered", "withdrawn", "over"] as const).find((code) => code === error.code);
  return known ?? (error.isOurs ? "other" : "network");
}
