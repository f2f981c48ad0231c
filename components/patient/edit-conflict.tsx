import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { RadioGroup } from "@/components/ui/radio-group";
import type { DetailName, Meeting } from "@/lib/patient/details";
import type { TypedPatient } from "@/lib/patient/schema";
import { listed } from "@/lib/platform/i18n/list";
import styles from "./edit-conflict.module.css";
import { useDetailWords } from "./use-detail-words";

export type Conflict = Meeting & {
  /** What the next save names. */
  version: number;
  mine: TypedPatient;
  saved: TypedPatient;
};

type EditConflictProps = {
  conflict: Conflict;
  chosen: (name: DetailName) => "mine" | "theirs";
  onChoose: (name: DetailName, choice: "mine" | "theirs") => void;
};

/** Two changed one record: both values of each field that both changed, and what was taken over. */
export function EditConflict({ conflict, chosen, onChoose }: EditConflictProps) {
  const t = useTranslations("care.edit.conflict");
  const { label, words } = useDetailWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new conflict is brought to the reader
  useEffect(() => heading.current?.focus(), [conflict]);
  return (
    <section className={styles.conflict}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {t("title")}
      </h2>
      <p>{conflict.contested.length > 0 ? t("contested", { count: conflict.contested.length }) : t("none")}</p>
      {conflict.contested.map((name) => (
        <RadioGroup
          key={name}
          legend={label(name)}
          name={`conflict-${name}`}
          value={chosen(name)}
          sideBySide
          className={styles.field}
          options={[
            { value: "mine", label: t("mine"), hint: words(name, conflict.mine) },
            { value: "theirs", label: t("theirs"), hint: words(name, conflict.saved) },
          ]}
          onChange={(event) => onChoose(name, event.target.value === "theirs" ? "theirs" : "mine")}
        />
      ))}
      {conflict.theirs.length > 0 && (
        <p className="quiet">{t("taken", { fields: listed(conflict.theirs.map((name) => label(name))) })}</p>
      )}
    </section>
  );
}
