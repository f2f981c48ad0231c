"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { DateField } from "@/components/ui/date-field";
import { FormMessage } from "@/components/ui/form-message";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import type { Day } from "@/lib/day/day";
import { type Answers, emptyAnswers, fits, trimmed } from "@/lib/outcome/answers";
import { enterResponseMutation } from "@/lib/outcome/client";
import { type Definition, hasWords } from "@/lib/outcome/definition";
import styles from "./enter-form.module.css";
import { QuestionFields } from "./question-fields";
import { saveFailure } from "./save-failure";

type EnterFormProps = { patientId: string; definition: Definition; known: readonly string[]; today: Day };

type Problem = "dayMissing" | "totalMissing" | "names";

/** What a patient said in the room or wrote on paper, entered by the clinician. */
export function EnterForm({ patientId, definition, known, today }: EnterFormProps) {
  const t = useTranslations("outcome.entry");
  const failed = useTranslations("outcome.failed");
  const router = useRouter();
  const back = `/patients/${patientId}/check-ups`;
  // Made once: a second press, or a retry, is the same answer.
  const [id] = useState(() => crypto.randomUUID());
  const [how, setHow] = useState<"room" | "paper">("room");
  const [day, setDay] = useState(today);
  const [answers, setAnswers] = useState<Answers>(() => emptyAnswers(definition, known));
  const worded = definition.form !== "ticks" || hasWords(definition);
  const [whole, setWhole] = useState(!worded);
  const [total, setTotal] = useState("");
  const [problem, setProblem] = useState<Problem | null>(null);
  const saving = useMutation({ ...enterResponseMutation(patientId), onSuccess: () => router.push(back) });
  const busy = saving.isPending || saving.isSuccess;
  const [min, max] = definition.range;

  function save(event: FormEvent) {
    event.preventDefault();
    const given: Answers = whole
      ? { kind: "total", total: total.trim() === "" ? Number.NaN : Number(total) }
      : trimmed(answers);
    const wrong = whole ? "totalMissing" : "names";
    const found = day === "" || day > today ? "dayMissing" : fits(definition, given) ? null : wrong;
    setProblem(found);
    if (found || busy) return;
    saving.mutate({ id, measure: definition.id, version: definition.version, answers: given, how, day });
  }

  return (
    <form noValidate onSubmit={save} className={styles.form}>
      <RadioGroup
        legend={t("how")}
        name="how"
        sideBySide
        value={how}
        options={[
          { value: "room", label: t("room") },
          { value: "paper", label: t("paper") },
        ]}
        onChange={(event) => setHow(event.target.value === "paper" ? "paper" : "room")}
      />
      <div className={styles.day}>
        <DateField
          label={t("day")}
          max={today}
          value={day}
          error={problem === "dayMissing" ? t("dayMissing") : undefined}
          onChange={(event) => setDay(event.target.value)}
        />
      </div>
      {definition.total && worded && (
        <RadioGroup
          legend={t("what")}
          name="what"
          sideBySide
          value={whole ? "total" : "items"}
          options={[
            { value: "items", label: t("items") },
            { value: "total", label: t("total") },
          ]}
          onChange={(event) => setWhole(event.target.value === "total")}
        />
      )}
      {whole ? (
        <div className={styles.day}>
          <TextField
            label={t("totalLabel", { min, max })}
            inputMode="numeric"
            autoComplete="off"
            value={total}
            error={problem === "totalMissing" ? t("totalMissing", { min, max }) : undefined}
            onChange={(event) => setTotal(event.target.value)}
          />
        </div>
      ) : (
        <QuestionFields definition={definition} answers={answers} onChange={setAnswers} known={known} size="desk" />
      )}
      {!whole && definition.form !== "ticks" && <p className="quiet">{t("leaveOut")}</p>}
      <FormMessage tone="error">
        {problem === "names" ? t("names") : saving.isError && saveFailure(saving.error, failed)}
      </FormMessage>
      <div className={styles.buttons}>
        <Button type="submit" busy={busy} busyLabel={t("saving")}>
          {t("save")}
        </Button>
        <ButtonLink kind="quiet" href={back}>
          {t("back")}
        </ButtonLink>
      </div>
      <p className="meta">{t("licence", { licence: definition.licence })}</p>
    </form>
  );
}
