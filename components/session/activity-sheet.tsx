"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { BottomSheet } from "@/components/ui/bottom-sheet";
import { Button } from "@/components/ui/button";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { FieldError } from "@/components/ui/field-error";
import { Stepper } from "@/components/ui/stepper";
import { TextArea } from "@/components/ui/text-area";
import { LONGEST_NOTE } from "@/lib/session/new-entry";
import { ACTIVITY_KINDS, type PlanActivity } from "@/lib/session/plan";
import styles from "./activity-sheet.module.css";
import type { Did } from "./new-records";

/** More is a slip of the finger. */
const MOST = { minutes: 24 * 60, steps: 200_000 } as const;
/** These are counted in steps as well. */
const IN_STEPS: readonly string[] = ["walk", "stairs"];

type ActivitySheetProps = {
  /** What is looked at; null for a new one; undefined while the sheet is closed. */
  activity: PlanActivity | null | undefined;
  dayWords: string | null;
  clinician: string;
  onSave: (did: Did) => void;
  onClose: () => void;
};

/** A class, a walk, the stairs: what she did besides the plan. */
export function ActivitySheet({ activity, dayWords, clinician, onSave, onClose }: ActivitySheetProps) {
  const t = useTranslations("today.besides");
  const common = useTranslations("common");
  const formId = useId();
  const save = (did: Did) => {
    onSave(did);
    onClose();
  };
  return (
    <BottomSheet
      open={activity !== undefined}
      onClose={onClose}
      title={dayWords ? t("sheetOn", { day: dayWords }) : t("sheet")}
      closeLabel={common("close")}
      actions={
        <Button size="touch" wide type="submit" form={formId}>
          {t("save")}
        </Button>
      }
    >
      {activity !== undefined && <ActivityForm id={formId} before={activity} clinician={clinician} onSave={save} />}
    </BottomSheet>
  );
}

type ActivityFormProps = { id: string; before: PlanActivity | null; clinician: string; onSave: (did: Did) => void };

function ActivityForm({ id, before, clinician, onSave }: ActivityFormProps) {
  const t = useTranslations("today.besides");
  const common = useTranslations("common");
  const [kind, setKind] = useState(before?.kind ?? null);
  const [minutes, setMinutes] = useState(before?.minutes ?? null);
  const [steps, setSteps] = useState(before?.steps ?? null);
  const [together, setTogether] = useState(before?.together ?? false);
  const [note, setNote] = useState(before?.note ?? "");
  const [tried, setTried] = useState(false);
  const inSteps = kind !== null && IN_STEPS.includes(kind);
  const said = { minutes: whole(minutes, MOST.minutes), steps: inSteps ? whole(steps, MOST.steps) : null };
  const amountMissing = said.minutes === null && said.steps === null;

  function save() {
    if (kind === null || amountMissing) return setTried(true);
    onSave({ kind, ...said, together, note: note.trim(), withdrawn: false });
  }

  return (
    <form
      id={id}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <ChoiceChips
        legend={t("kindLegend")}
        name={`${id}-kind`}
        options={ACTIVITY_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        value={kind}
        onChange={(event) => setKind(ACTIVITY_KINDS.find((each) => each === event.target.value) ?? null)}
        error={tried && kind === null ? t("kindMissing") : undefined}
      />
      <div className={styles.amounts}>
        <Stepper
          size="touch"
          label={t("minutes")}
          value={minutes}
          onChange={setMinutes}
          min={0}
          max={MOST.minutes}
          step={5}
          start={30}
          fewerLabel={t("fewer", { what: t("minutes") })}
          moreLabel={t("more", { what: t("minutes") })}
        />
        {inSteps && (
          <Stepper
            size="touch"
            label={t("steps")}
            value={steps}
            onChange={setSteps}
            min={0}
            max={MOST.steps}
            step={kind === "stairs" ? 10 : 500}
            start={kind === "stairs" ? 50 : 3000}
            fewerLabel={t("fewer", { what: t("steps") })}
            moreLabel={t("more", { what: t("steps") })}
          />
        )}
      </div>
      <FieldError
        id={`${id}-amount`}
        message={tried && amountMissing ? t(inSteps ? "amountOrSteps" : "amountMissing") : undefined}
        size="touch"
      />
      <ChoiceChips
        type="checkbox"
        legend={t("togetherLegend")}
        name={`${id}-together`}
        options={[{ value: "together", label: t("together") }]}
        value={together ? ["together"] : []}
        onChange={(event) => setTogether(event.target.checked)}
      />
      <TextArea
        size="touch"
        rows={2}
        label={t("note")}
        aside={common("optional")}
        placeholder={t("noteHint")}
        maxLength={LONGEST_NOTE}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <p className={styles.kindly}>{t("kindly", { clinician })}</p>
      {before && (
        <Button kind="quiet" size="touch" onClick={() => onSave({ ...before, withdrawn: true })}>
          {t("takeBack")}
        </Button>
      )}
    </form>
  );
}

/** A whole number in its limits; null when it says nothing. */
function whole(value: number | null, most: number): number | null {
  return value === null || !(value > 0) ? null : Math.min(most, Math.round(value));
}
