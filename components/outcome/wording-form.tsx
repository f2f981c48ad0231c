"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { FormSection } from "@/components/patient/form-section";
import { Button } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { TextArea } from "@/components/ui/text-area";
import { saveWordingMutation } from "@/lib/outcome/client";
import type { Definition } from "@/lib/outcome/definition";
import { LONGEST } from "@/lib/outcome/schema";
import { nameOf } from "./change-words";
import { linesOf } from "./lines";
import { saveFailure } from "./save-failure";

type WordingFormProps = { definition: Definition; items: readonly string[] };

/** The published sentences of a measure that ships without them: pasted once, shown by this practice alone. */
export function WordingForm({ definition, items }: WordingFormProps) {
  const t = useTranslations("outcome.own.wording");
  const form = useTranslations("outcome.own.form");
  const failed = useTranslations("outcome.failed");
  const [text, setText] = useState(items.join("\n"));
  const [wrong, setWrong] = useState(false);
  const saving = useMutation(saveWordingMutation(definition.id));
  const lines = linesOf(text);
  const all = definition.items.length;

  function save(event: FormEvent) {
    event.preventDefault();
    const fits = lines.length === all && lines.every((line) => line.length <= LONGEST.item);
    setWrong(!fits);
    if (fits && !saving.isPending) saving.mutate(lines);
  }

  return (
    <form noValidate onSubmit={save}>
      <FormSection title={t("title", { name: nameOf(definition) })} hint={t("text", { count: all })}>
        <TextArea
          label={t("label")}
          rows={8}
          value={text}
          hint={t("lines", { count: lines.length, all })}
          error={wrong ? t("wrong", { all }) : undefined}
          onChange={(event) => {
            saving.reset();
            setWrong(false);
            setText(event.target.value);
          }}
        />
        <div>
          <Button type="submit" kind="secondary" busy={saving.isPending} busyLabel={form("saving")}>
            {t("save")}
          </Button>
        </div>
        <FormMessage tone="error">{saving.isError && saveFailure(saving.error, failed)}</FormMessage>
        <FormMessage tone="good">{saving.isSuccess && t("saved")}</FormMessage>
      </FormSection>
    </form>
  );
}
