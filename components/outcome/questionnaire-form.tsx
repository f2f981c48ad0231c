"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import formStyles from "@/components/clinic/practice-form.module.css";
import { FormSection } from "@/components/patient/form-section";
import { Tick } from "@/components/patient/tick";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { saveQuestionnaireMutation } from "@/lib/outcome/client";
import type { OwnQuestionnaire } from "@/lib/outcome/questionnaire";
import { questionnaireSchema } from "@/lib/outcome/schema";
import { linesOf } from "./lines";
import { saveFailure } from "./save-failure";

const PROBLEMS = ["name", "ask", "items", "min", "max", "low", "high", "licence"] as const;
type Problem = (typeof PROBLEMS)[number];

type Typed = Record<Problem, string> & {
  scoring: "sum" | "mean";
  missing: "noScore" | "rest";
  better: "lower" | "higher" | "neither";
  offered: boolean;
};

const EMPTY: Typed = {
  name: "",
  ask: "",
  items: "",
  min: "0",
  max: "10",
  low: "",
  high: "",
  scoring: "sum",
  missing: "noScore",
  better: "lower",
  licence: "",
  offered: true,
};

function typedOf({ questionnaire, offered }: OwnQuestionnaire): Typed {
  const { items, min, max, better } = questionnaire;
  return {
    ...questionnaire,
    items: items.join("\n"),
    min: String(min),
    max: String(max),
    better: better ?? "neither",
    offered,
  };
}

function read({ offered: _, ...typed }: Typed) {
  const number = (text: string) => (text.trim() === "" ? Number.NaN : Number(text));
  return questionnaireSchema.safeParse({
    ...typed,
    items: linesOf(typed.items),
    min: number(typed.min),
    max: number(typed.max),
    missing: typed.scoring === "sum" ? "noScore" : typed.missing,
    better: typed.better === "neither" ? null : typed.better,
  });
}

/** A questionnaire of the practice's own. What was answered before a change keeps its version. */
export function QuestionnaireForm({ id, stored }: { id: string; stored: OwnQuestionnaire | null }) {
  const t = useTranslations("outcome.own.form");
  const failed = useTranslations("outcome.failed");
  const common = useTranslations("common");
  const [version, setVersion] = useState(stored?.version ?? null);
  const [typed, setTyped] = useState<Typed>(stored ? typedOf(stored) : EMPTY);
  const [wrong, setWrong] = useState<ReadonlySet<string>>(new Set());
  const saving = useMutation({
    ...saveQuestionnaireMutation(id),
    onSuccess: (saved) => setVersion(saved.version),
  });

  function change(to: Partial<Typed>) {
    saving.reset();
    setTyped((before) => ({ ...before, ...to }));
  }

  function save(event: FormEvent) {
    event.preventDefault();
    const found = read(typed);
    setWrong(new Set(found.error?.issues.map(({ path }) => String(path[0]))));
    if (!found.success || saving.isPending) return;
    saving.mutate({ read: version, questionnaire: found.data, offered: typed.offered });
  }

  const field = (name: Problem) => ({
    label: t(name),
    name,
    value: typed[name],
    autoComplete: "off",
    error: wrong.has(name) ? t(`problem.${name}`) : undefined,
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  type Choice = "scoring" | "missing" | "better";
  type Value = Typed[Choice];
  const choice = (name: Choice, values: readonly Value[]) => (
    <RadioGroup<Value>
      legend={t(name as Choice)}
      name={name}
      sideBySide
      value={typed[name]}
      options={values.map((value) => ({ value, label: t(value) }))}
      onChange={(event) => change({ [name]: event.target.value })}
    />
  );

  return (
    <form noValidate onSubmit={save} className={formStyles.form}>
      <FormSection title={t("what")} hint={t("whatHint")}>
        <TextField {...field("name")} />
        <TextField {...field("ask")} />
        <TextArea {...field("items")} rows={8} hint={t("itemsHint")} />
        <TextArea {...field("licence")} rows={2} hint={t("licenceHint")} />
      </FormSection>
      <FormSection title={t("scale")}>
        <div className={formStyles.pair}>
          <TextField {...field("min")} inputMode="numeric" />
          <TextField {...field("max")} inputMode="numeric" />
        </div>
        <div className={formStyles.pair}>
          <TextField {...field("low")} />
          <TextField {...field("high")} />
        </div>
        {choice("scoring", ["sum", "mean"])}
        {typed.scoring === "mean" && choice("missing", ["noScore", "rest"])}
        {choice("better", ["lower", "higher", "neither"])}
        <Tick checked={typed.offered} onChange={(offered) => change({ offered })}>
          {t("offered")}
        </Tick>
      </FormSection>
      <div className={formStyles.end}>
        <FormMessage tone="error">{saving.isError && saveFailure(saving.error, failed)}</FormMessage>
        <FormMessage tone="good">{saving.isSuccess && t("saved", { version: saving.data.version })}</FormMessage>
        <div className={formStyles.buttons}>
          <Button type="submit" busy={saving.isPending} busyLabel={t("saving")}>
            {t("save")}
          </Button>
          <ButtonLink kind="quiet" href="/practice/questionnaires">
            {common("cancel")}
          </ButtonLink>
        </div>
      </div>
    </form>
  );
}
