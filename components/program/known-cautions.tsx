"use client";

import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { createContext, useContext } from "react";
import type { Caution } from "@/lib/exercise/category";
import type { CautionNote } from "@/lib/exercise/exercise";
import { listed } from "@/lib/platform/i18n/list";
import styles from "./known-cautions.module.css";

type Known = { patientId: string; cautions: readonly Caution[] };

const Context = createContext<Known | null>(null);

/** What is known of the patient that asks for care, for every exercise below. */
export const KnownCautions = Context.Provider;

/** The page of an exercise as it stands for this patient. */
export function useExerciseHref(exerciseId: string): string {
  const known = useContext(Context);
  return `/catalogue/${exerciseId}${known ? `?patient=${known.patientId}` : ""}`;
}

/** Marks an exercise that asks for care with this patient, and says why. It is never hidden: the clinician weighs it. */
export function CareLine({ cautions, short }: { cautions: readonly CautionNote[]; short?: boolean }) {
  const t = useTranslations("program.row");
  const words = useTranslations("exercise.caution");
  const known = useContext(Context)?.cautions ?? [];
  const matching = cautions.filter(({ of }) => known.includes(of));
  if (matching.length === 0) return null;
  return (
    <span className={styles.care}>
      <TriangleAlert aria-hidden="true" />
      <span className="visually-hidden">{t("care")}</span>
      {short ? (
        <span title={matching.map(({ of, why }) => `${words(of)}: ${why}`).join(" ")}>
          {listed(matching.map(({ of }) => words(of)))}
        </span>
      ) : (
        <span className={styles.reasons}>
          {matching.map(({ of, why }) => (
            <span key={of}>
              <b>{words(of)}</b> {why}
            </span>
          ))}
        </span>
      )}
    </span>
  );
}
