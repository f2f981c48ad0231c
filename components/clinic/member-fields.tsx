"use client";

import { useTranslations } from "next-intl";
import type { UseFormReturn } from "react-hook-form";
import { RadioGroup } from "@/components/ui/radio-group";
import { TextField } from "@/components/ui/text-field";
import type { MemberFacts } from "@/lib/clinic/member";
import { LONGEST_OF_MEMBER } from "@/lib/clinic/member-schema";
import styles from "./practice-form.module.css";

type MemberFieldsProps = { form: UseFormReturn<MemberFacts>; lastOwner?: boolean };

/** Name, title and role of a member. */
export function MemberFields({ form, lastOwner }: MemberFieldsProps) {
  const t = useTranslations("practice.members");
  const common = useTranslations("common");
  const { errors } = form.formState;
  const problem = (field: "name" | "title") => {
    const error = errors[field];
    if (!error) return undefined;
    if (error.type === "too_big") return t("problem.tooLong", { max: LONGEST_OF_MEMBER[field] });
    return t(`problem.${field}`);
  };
  return (
    <>
      <TextField label={t("name")} autoComplete="off" error={problem("name")} {...form.register("name")} />
      <div className={styles.half}>
        <TextField
          label={t("titleField")}
          hint={t("titleHint")}
          aside={common("optional")}
          autoComplete="off"
          error={problem("title")}
          {...form.register("title")}
        />
      </div>
      <RadioGroup
        legend={t("role")}
        options={[
          {
            value: "clinician",
            label: t("roles.clinician"),
            hint: lastOwner ? t("lastOwner") : t("rolesHint.clinician"),
            disabled: lastOwner,
          },
          { value: "owner", label: t("roles.owner"), hint: t("rolesHint.owner") },
        ]}
        {...form.register("role")}
      />
    </>
  );
}
