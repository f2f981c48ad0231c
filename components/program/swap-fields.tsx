"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { FigureStill } from "@/components/figure/figure-still";
import { Button } from "@/components/ui/button";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { handFocusOn } from "@/components/ui/hand-focus-on";
import { swapOptions } from "@/lib/exercise/client";
import type { DraftItem } from "@/lib/program/draft";
import { swapOf } from "@/lib/program/editor";
import { MOST_SWAPS, swapChoices, withSwap } from "@/lib/program/swaps";
import { CareLine } from "./known-cautions";
import styles from "./swap-fields.module.css";
import { useTailoring } from "./tailoring";

type SwapFieldsProps = { item: DraftItem; onChange: (change: Pick<DraftItem, "allowedSwaps">) => void };

/** What the patient may do in this exercise's place without asking: equivalents, and one step easier. */
export function SwapFields({ item, onChange }: SwapFieldsProps) {
  const t = useTranslations("program.swaps");
  const { exercises, learn } = useTailoring();
  const found = useQuery(swapOptions(item.exerciseId));
  const candidates = found.data ?? [];
  const granted = item.allowedSwaps.map((swap) => swap.exerciseId);
  const choices = swapChoices(item.allowedSwaps, candidates);

  const turn = (exerciseId: string, isOn: boolean) => {
    const candidate = candidates.find((each) => each.exerciseId === exerciseId);
    if (candidate) learn({ [candidate.versionId]: { ...candidate, erratum: null } });
    const choice = choices.find((each) => each.exerciseId === exerciseId);
    if (choice) onChange({ allowedSwaps: withSwap(item.allowedSwaps, choice, isOn, choices) });
  };

  if (found.isError) {
    return (
      <p className={styles.none}>
        {t("failed")}
        <Button ref={handFocusOn} kind="quiet" size="small" onClick={() => found.refetch()}>
          {t("tryAgain")}
        </Button>
      </p>
    );
  }
  if (choices.length === 0) return <p className={styles.none}>{t(found.isPending ? "loading" : "none")}</p>;
  return (
    <ChoiceChips
      type="checkbox"
      size="desk"
      legend={t("legend")}
      name={`swaps-${item.lineage}`}
      value={granted}
      options={choices.map((choice) => {
        const known = candidates.find((each) => each.exerciseId === choice.exerciseId);
        const { figure = null, name = "…" } = known ?? swapOf(exercises, choice) ?? {};
        return {
          value: choice.exerciseId,
          disabled: granted.length >= MOST_SWAPS && !granted.includes(choice.exerciseId),
          label: (
            <span className={styles.swap}>
              <FigureStill figure={figure} size="mini" />
              {name}
              {known?.step === "easier" && <span className={styles.step}>{t("easier")}</span>}
              {known && (
                <span className={styles.care}>
                  <CareLine cautions={known.cautions} short />
                </span>
              )}
            </span>
          ),
        };
      })}
      onChange={({ target }) => turn(target.value, target.checked)}
    />
  );
}
