"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { RadioGroup } from "@/components/ui/radio-group";
import { formatDay } from "@/lib/day/day";
import { mergePatientsMutation } from "@/lib/patient/client";
import { type DetailName, differing } from "@/lib/patient/details";
import { type Side, usualKeeper } from "@/lib/patient/duplicate";
import { typedOf } from "@/lib/patient/schema";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { failureOf } from "./failure";
import styles from "./merge.module.css";
import { MergeSides } from "./merge-sides";
import { MergeSteps } from "./merge-steps";
import { useDetailWords } from "./use-detail-words";

const REASONS = ["changed", "archived", "not-found", "conflict", "same"] as const;

/** Two records of one person: which stays, which values stay, and what happens, before it does. */
export function MergeForm({ first, second }: { first: Side; second: Side }) {
  const t = useTranslations("care.merge");
  const { label, words } = useDetailWords();
  const router = useRouter();
  const [keptId, setKeptId] = useState(() => usualKeeper(first, second).id);
  const [choices, setChoices] = useState<Partial<Record<DetailName, string>>>({});
  const [kept, from] = keptId === first.id ? [first, second] : [second, first];
  const fields = differing(first.details, second.details);
  // What nobody chose stays as the record that stays has it, unless it says nothing there.
  const usual = (name: DetailName) => (isEmpty(kept.details[name]) ? from.id : kept.id);
  const chosen = (name: DetailName) => choices[name] ?? usual(name);
  const merging = useMutation({
    ...mergePatientsMutation(kept.id),
    onSuccess: ({ id }) => {
      router.push(`/patients/${id}`);
      router.refresh();
    },
    // Shown as they are now; where one of them is gone there is nothing to show.
    onError: (error) => {
      if (failureOf(error, ["changed"]) === "changed") router.refresh();
    },
  });
  const failure = merging.error && failureOf(merging.error, REASONS);
  const sides = [
    { side: first, name: t("side.first") },
    { side: second, name: t("side.second") },
  ];
  return (
    <form
      className={styles.part}
      onSubmit={(event) => {
        event.preventDefault();
        const take = fields.filter((name) => chosen(name) === from.id);
        merging.mutate({ from: from.id, versions: { from: from.version, into: kept.version }, take });
      }}
    >
      <p className="quiet">{t("summary")}</p>
      <MergeSides first={first} second={second} />
      <RadioGroup
        legend={t("keep")}
        name="keep"
        value={keptId}
        sideBySide
        options={sides.map(({ side, name }) => ({
          value: side.id,
          label: name,
          hint: t("stays", {
            name: side.name,
            day: formatDay(side.addedAt.slice(0, 10), LOCALE, "short", { year: true }),
          }),
        }))}
        onChange={(event) => setKeptId(event.target.value)}
      />
      <section className={styles.fields}>
        <h2 className={styles.title}>{t("fields")}</h2>
        {fields.length === 0 && <p className={styles.none}>{t("fieldsNone")}</p>}
        {fields.map((name) => (
          <div key={name} className={styles.field}>
            <RadioGroup
              legend={label(name)}
              name={`field-${name}`}
              value={chosen(name)}
              sideBySide
              options={sides.map(({ side, name: sideName }) => ({
                value: side.id,
                label: words(name, typedOf(side.id, side.details)),
                hint: sideName,
              }))}
              onChange={(event) => setChoices((before) => ({ ...before, [name]: event.target.value }))}
            />
          </div>
        ))}
      </section>
      <MergeSteps kept={kept} from={from} />
      <FormMessage tone="error">
        {failure && (typeof failure === "object" ? t("failed.other", failure) : t(`failed.${failure}`))}
      </FormMessage>
      <div className={styles.buttons}>
        <Button type="submit" busy={merging.isPending || merging.isSuccess}>
          {t("submit")}
        </Button>
        <ButtonLink kind="quiet" href={`/patients/${first.id}/merge`}>
          {t("another")}
        </ButtonLink>
      </div>
    </form>
  );
}

function isEmpty(value: unknown): boolean {
  return value === null || value === "" || (Array.isArray(value) && value.length === 0);
}
