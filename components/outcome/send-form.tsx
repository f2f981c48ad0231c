"use client";

import { useMutation } from "@tanstack/react-query";
import { Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type FormEvent, useId, useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field-error";
import { FormMessage } from "@/components/ui/form-message";
import { type Day, formatDay } from "@/lib/day/day";
import { sendQuestionnairesMutation } from "@/lib/outcome/client";
import { type Definition, hasWords } from "@/lib/outcome/definition";
import { type Sent, stateOf } from "@/lib/outcome/sent";
import { LOCALE } from "@/lib/platform/i18n/locale";
import styles from "./asked-panel.module.css";
import { nameOf } from "./change-words";
import { saveFailure } from "./save-failure";

type SendFormProps = { patientId: string; offered: readonly Definition[]; sent: readonly Sent[]; today: Day };

/** The measures that can be asked: ticked to be sent, or entered one by one. */
export function SendForm({ patientId, offered, sent, today }: SendFormProps) {
  const t = useTranslations("outcome.panel");
  const failed = useTranslations("outcome.failed");
  const router = useRouter();
  const errorId = useId();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [nothing, setNothing] = useState(false);
  const sending = useMutation({
    ...sendQuestionnairesMutation(patientId),
    onSuccess: () => {
      setChosen([]);
      router.refresh();
    },
  });
  const waiting = new Map(
    sent.filter((each) => stateOf(each, today) === "open").map(({ definition, lastDay }) => [definition.id, lastDay]),
  );

  function send(event: FormEvent) {
    event.preventDefault();
    setNothing(chosen.length === 0);
    if (chosen.length > 0 && !sending.isPending) sending.mutate([...chosen]);
  }

  function toggle(id: string) {
    sending.reset();
    setNothing(false);
    setChosen((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]));
  }

  function about(definition: Definition): string {
    const until = waiting.get(definition.id);
    if (until) return t("waits", { day: formatDay(until, LOCALE) });
    return definition.form === "ticks" && !hasWords(definition) ? t("noWords") : definition.ask;
  }

  return (
    <form noValidate onSubmit={send} className={styles.form}>
      <fieldset className={styles.list} aria-describedby={nothing ? errorId : undefined}>
        <legend className="visually-hidden">{t("choose")}</legend>
        <ul>
          {offered.map((definition) => {
            const { id } = definition;
            const name = nameOf(definition);
            const sendable = !waiting.has(id) && (definition.form !== "ticks" || hasWords(definition));
            return (
              <li key={id} className={styles.row}>
                <label className={styles.choice}>
                  <input
                    type="checkbox"
                    checked={chosen.includes(id)}
                    disabled={!sendable}
                    onChange={() => toggle(id)}
                  />
                  <span>
                    {name}
                    <span className={styles.meta}>{about(definition)}</span>
                  </span>
                </label>
                <ButtonLink
                  kind="quiet"
                  size="small"
                  href={`/patients/${patientId}/check-ups/answers/${id}`}
                  aria-label={t("enterName", { name })}
                >
                  {t("enter")}
                </ButtonLink>
              </li>
            );
          })}
        </ul>
      </fieldset>
      <FieldError id={errorId} message={nothing ? t("nothing") : undefined} />
      <Button type="submit" kind="secondary" icon={<Send />} busy={sending.isPending} busyLabel={t("sending")}>
        {t("send", { count: chosen.length })}
      </Button>
      <FormMessage tone="error">{sending.isError && saveFailure(sending.error, failed)}</FormMessage>
      <FormMessage tone="good">{sending.isSuccess && t("sent")}</FormMessage>
    </form>
  );
}
