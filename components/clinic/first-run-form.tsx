"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import { useHydrated } from "@/components/access/hydrated";
import { NewPassword } from "@/components/access/new-password";
import { Button } from "@/components/ui/button";
import { DayPicker } from "@/components/ui/day-picker";
import { FormMessage } from "@/components/ui/form-message";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { signIn } from "@/lib/clinic/client";
import { emergencyNumberOf } from "@/lib/clinic/emergency-number";
import { foundClinic } from "@/lib/clinic/founding-client";
import { codeOfFragment } from "@/lib/clinic/founding-code";
import { foundingSchema, type NewFounding, type TypedFounding } from "@/lib/clinic/founding-schema";
import styles from "./first-run-form.module.css";
import { findUnsent, forgetUnsent, keepUnsent } from "./unsent-founding";
import { useFoundingProblems } from "./use-founding-problems";

const EMPTY: TypedFounding = {
  code: "",
  name: "",
  address: "",
  phone: "",
  country: "",
  emergencyNumber: "",
  timeZone: "",
  workingDays: [1, 2, 3, 4, 5],
  ownerName: "",
  title: "",
  email: "",
  password: "",
};

const WEEK = ["1", "2", "3", "4", "5", "6", "7"] as const;

type FirstRunFormProps = {
  /** By their names, in the order shown. */ countries: { code: string; name: string }[];
  timeZones: string[];
  offeredPassphrase: string;
};

/** Founds a clinic and its owner. What was typed survives a refusal and a reload; the code leaves the address bar at once. */
export function FirstRunForm({ countries, timeZones, offeredPassphrase }: FirstRunFormProps) {
  const t = useTranslations("founding");
  const common = useTranslations("common");
  const hydrated = useHydrated();
  const zonesId = useId();
  const [fromLink, setFromLink] = useState(false);
  const form = useForm<TypedFounding, unknown, NewFounding>({
    resolver: zodResolver(foundingSchema),
    defaultValues: EMPTY,
  });
  const { register, setValue, watch } = form;
  const problems = useFoundingProblems(form);
  const stage = useRef<"typing" | "sending" | "stands">("typing");
  const [busy, setBusy] = useState(false);

  async function found(input: NewFounding) {
    if (stage.current !== "typing") return;
    stage.current = "sending";
    setBusy(true);
    problems.clear();
    try {
      await foundClinic(input);
    } catch (error) {
      stage.current = "typing";
      setBusy(false);
      return problems.take(error);
    }
    stage.current = "stands";
    forgetUnsent();
    await signIn(input.email, input.password);
    // Home, or to sign-in, if signing in did not get through: the practice stands in either case.
    window.location.replace("/");
  }

  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    form.reset({ ...EMPTY, timeZone: zone, ...findUnsent(), password: "" });
    function takeCode() {
      const code = codeOfFragment(window.location.hash);
      if (!code) return;
      setValue("code", code);
      setFromLink(true);
      window.history.replaceState(window.history.state, "", window.location.pathname);
    }
    takeCode();
    window.addEventListener("hashchange", takeCode);
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        if (stage.current !== "stands") keepUnsent(values);
      },
    });
    return () => {
      window.removeEventListener("hashchange", takeCode);
      stop();
    };
  }, [form, setValue]);

  type Text = Exclude<keyof TypedFounding, "workingDays" | "password">;
  // Called where the field stands: the form goes to the first wrong one in the order of these calls.
  const field = (name: Text, options: { onChange?: (event: { target: { value: string } }) => void } = {}) => ({
    ...register(name, options),
    size: "touch" as const,
    error: problems.of(name),
  });
  const country = watch("country");

  /** The number follows the country until somebody has typed another one. */
  function followCountry(next: string) {
    const typed = form.getValues("emergencyNumber");
    if (typed === "" || typed === emergencyNumberOf(country)) {
      setValue("emergencyNumber", emergencyNumberOf(next), { shouldValidate: form.formState.isSubmitted });
    }
  }

  return (
    <form method="post" noValidate className={styles.form} onSubmit={form.handleSubmit(found)}>
      <section className={styles.section}>
        <h2 className={styles.heading}>{t("sections.code")}</h2>
        <TextField
          label={t("code")}
          hint={fromLink ? t("codeFilled") : t("codeHint")}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className={styles.code}
          {...field("code")}
        />
      </section>
      <section className={styles.section}>
        <h2 className={styles.heading}>{t("sections.practice")}</h2>
        <TextField label={t("name")} autoComplete="organization" {...field("name")} />
        <TextField label={t("address")} hint={t("addressHint")} autoComplete="street-address" {...field("address")} />
        <TextField label={t("phone")} hint={t("phoneHint")} type="tel" autoComplete="tel" {...field("phone")} />
        <Select
          label={t("country")}
          placeholder={t("countryChoose")}
          options={countries.map(({ code, name }) => ({ value: code, label: name }))}
          autoComplete="country"
          {...field("country", { onChange: ({ target }) => followCountry(target.value) })}
        />
        <TextField
          label={t("emergencyNumber")}
          hint={country && !emergencyNumberOf(country) ? t("emergencyUnknown") : t("emergencyKnown")}
          inputMode="tel"
          autoComplete="off"
          {...field("emergencyNumber")}
        />
        <TextField
          label={t("timeZone")}
          hint={t("timeZoneHint")}
          list={zonesId}
          autoComplete="off"
          spellCheck={false}
          {...field("timeZone")}
        />
        <datalist id={zonesId}>
          {timeZones.map((zone) => (
            <option key={zone} value={zone} />
          ))}
        </datalist>
        <DayPicker
          legend={t("workingDays")}
          size="touch"
          days={WEEK.map((value) => ({ value, letter: t(`dayLetter.${value}`), name: t(`day.${value}`) }))}
          value={watch("workingDays").map((day) => String(day) as (typeof WEEK)[number])}
          onChange={(days) => setValue("workingDays", days.map(Number), { shouldValidate: form.formState.isSubmitted })}
          error={problems.of("workingDays")}
        />
      </section>
      <section className={styles.section}>
        <h2 className={styles.heading}>{t("sections.owner")}</h2>
        <TextField label={t("ownerName")} autoComplete="name" {...field("ownerName")} />
        <TextField
          label={t("jobTitle")}
          aside={common("optional")}
          hint={t("jobTitleHint")}
          autoComplete="organization-title"
          {...field("title")}
        />
        <TextField
          label={t("email")}
          type="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          {...field("email")}
        />
        <NewPassword
          value={watch("password")}
          onChange={(value) => setValue("password", value, { shouldValidate: form.formState.isSubmitted })}
          offeredPassphrase={offeredPassphrase}
          error={problems.of("password")}
        />
        <p className={styles.note}>{t("hasAccount")}</p>
      </section>
      <FormMessage tone="error">{problems.whole}</FormMessage>
      <Button type="submit" size="touch" wide busy={busy} busyLabel={t("submitting")} disabled={!hydrated}>
        {t("submit")}
      </Button>
      <noscript>
        <p className={styles.note}>{t("noScript")}</p>
      </noscript>
    </form>
  );
}
