"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useId, useRef, useState } from "react";
import { Controller, useForm, useWatch } from "react-hook-form";
import { FormSection } from "@/components/patient/form-section";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { DayPicker } from "@/components/ui/day-picker";
import { FormMessage } from "@/components/ui/form-message";
import { RadioGroup } from "@/components/ui/radio-group";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { emergencyNumberOf } from "@/lib/clinic/emergency-number";
import { meet, type Practice, type PracticeField } from "@/lib/clinic/practice";
import { savePracticeMutation } from "@/lib/clinic/practice-client";
import { type TypedPractice, typedOf, typedPracticeSchema } from "@/lib/clinic/practice-schema";
import { RequestRefused } from "@/lib/platform/http/client";
import { AttentionSettings } from "./attention-settings";
import styles from "./practice-form.module.css";
import { PrescribingSettings } from "./prescribing-settings";
import { usePracticeProblems } from "./use-practice-problems";
import { usePracticeWords } from "./use-practice-words";

type PracticeFormProps = {
  practice: Practice;
  countries: { code: string; name: string }[];
  timeZones: string[];
};

type Meanwhile = { taken: PracticeField[]; clashing: PracticeField[]; theirs: Practice };

const DAYS = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** What the practice decides for itself. When two owners save at once, the later one sees both and loses nothing. */
export function PracticeForm({ practice, countries, timeZones }: PracticeFormProps) {
  const t = useTranslations("practice.settings");
  const common = useTranslations("common");
  const words = usePracticeWords(countries);
  const router = useRouter();
  const zonesId = useId();
  const [read, setRead] = useState(practice);
  const [meanwhile, setMeanwhile] = useState<Meanwhile>();
  const form = useForm<TypedPractice, unknown, Practice>({
    resolver: zodResolver(typedPracticeSchema),
    defaultValues: typedOf(practice),
  });
  const { register, control, setValue, getValues } = form;
  const country = useRef(practice.country);
  const problems = usePracticeProblems(form);
  const zone = useWatch({ control, name: "timeZone" });
  const saving = useMutation({
    ...savePracticeMutation,
    onSuccess: (saved) => {
      setRead(saved);
      setMeanwhile(undefined);
      // The clinic's name stands in the frame too.
      router.refresh();
    },
    onError: (error, { practice: mine }) => {
      if (!(error instanceof RequestRefused) || error.code !== "changed-meanwhile") return problems.take(error);
      const theirs = error.members.practice as Practice;
      const met = meet(read, mine, theirs);
      for (const field of met.taken) setValue(field, typedOf(theirs)[field]);
      setRead(theirs);
      setMeanwhile({ ...met, theirs });
    },
  });

  const theirs = (field: PracticeField) =>
    meanwhile?.clashing.includes(field) ? t("theirs", { value: words.value(meanwhile.theirs, field) }) : undefined;
  const text = (field: Exclude<PracticeField, "workingDays" | "secondFactorRequired">, hint?: string) => ({
    ...register(field),
    label: t(field),
    autoComplete: "off",
    error: problems.of(field),
    hint: theirs(field) ?? hint,
  });
  const countryField = text("country");
  // Another country brings its number along, unless the practice has one of its own.
  function takeNumberOf(next: string) {
    const isUsual = getValues("emergencyNumber") === emergencyNumberOf(country.current);
    if (isUsual && emergencyNumberOf(next)) setValue("emergencyNumber", emergencyNumberOf(next));
    country.current = next;
  }
  const zoneHint = zone === read.timeZone ? t("timeZoneHint") : t("timeZoneChange", { zone });

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={form.handleSubmit((typed) => {
        if (saving.isPending) return;
        problems.clear();
        saving.mutate({ read, practice: typed });
      })}
      onChange={() => saving.isSuccess && saving.reset()}
    >
      <FormSection title={t("about")} hint={t("aboutHint")}>
        <TextField {...text("name")} />
        <TextArea {...text("address")} rows={2} />
        <div className={styles.half}>
          <TextField {...text("phone", t("phoneHint"))} type="tel" />
        </div>
      </FormSection>
      <FormSection title={t("place")}>
        <div className={styles.pair}>
          <Select
            {...countryField}
            options={countries.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(event) => {
              takeNumberOf(event.target.value);
              return countryField.onChange(event);
            }}
          />
          <TextField {...text("emergencyNumber", t("emergencyHint"))} inputMode="tel" />
        </div>
        <TextField {...text("timeZone", zoneHint)} list={zonesId} spellCheck={false} />
        <datalist id={zonesId}>
          {timeZones.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
        <Controller
          control={control}
          name="workingDays"
          render={({ field }) => (
            <DayPicker
              legend={t("workingDays")}
              days={DAYS.map((value) => ({ value, letter: t(`letter.${value}`), name: t(`day.${value}`) }))}
              value={field.value.map(String) as (typeof DAYS)[number][]}
              onChange={(days) => field.onChange(days.map(Number))}
              error={problems.of("workingDays") ?? theirs("workingDays")}
            />
          )}
        />
      </FormSection>
      <FormSection title={t("care")}>
        <div className={styles.half}>
          <TextField {...text("painLimit", t("painLimitHint"))} inputMode="numeric" />
        </div>
        <div className={styles.half}>
          <TextField {...text("answerDays", t("answerDaysHint"))} inputMode="numeric" trail={t("days")} />
        </div>
      </FormSection>
      <PrescribingSettings text={text} />
      <AttentionSettings text={text} />
      <FormSection title={t("data")}>
        <TextField {...text("privacyContact", t("privacyContactHint"))} />
        <div className={styles.half}>
          <TextField {...text("retentionYears", t("retentionHint"))} inputMode="numeric" trail={t("years")} />
        </div>
      </FormSection>
      <FormSection title={t("access")}>
        <Controller
          control={control}
          name="secondFactorRequired"
          render={({ field }) => (
            <RadioGroup
              legend={t("secondFactor")}
              name={field.name}
              value={field.value ? "required" : "optional"}
              options={[
                { value: "optional", label: t("secondFactorOptional"), hint: t("secondFactorOptionalHint") },
                { value: "required", label: t("secondFactorRequired"), hint: t("secondFactorRequiredHint") },
              ]}
              onChange={(event) => field.onChange(event.target.value === "required")}
              error={theirs("secondFactorRequired")}
            />
          )}
        />
      </FormSection>
      <div className={styles.end}>
        <div role="alert">
          {meanwhile && (
            <Banner shape="box">
              {t("meanwhile")}{" "}
              {meanwhile.taken.length > 0 && `${t("meanwhileTaken", { fields: words.fields(meanwhile.taken) })} `}
              {meanwhile.clashing.length > 0
                ? t("meanwhileClashing", { fields: words.fields(meanwhile.clashing) })
                : t("meanwhileClear")}
            </Banner>
          )}
        </div>
        <FormMessage tone="error">{problems.whole}</FormMessage>
        <FormMessage tone="good">{saving.isSuccess && t("saved")}</FormMessage>
        <div>
          <Button type="submit" busy={saving.isPending} busyLabel={common("saving")}>
            {t("submit")}
          </Button>
        </div>
      </div>
    </form>
  );
}
