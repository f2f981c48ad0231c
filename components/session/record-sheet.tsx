"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { BottomSheet } from "@/components/ui/bottom-sheet";
import { Button } from "@/components/ui/button";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { TextArea } from "@/components/ui/text-area";
import { type Day, formatDay } from "@/lib/day/day";
import type { Amount } from "@/lib/dose/dose";
import { LOCALE } from "@/lib/platform/i18n/locale";
import { LONGEST_NOTE } from "@/lib/session/new-entry";
import { REASONS } from "@/lib/session/plan";
import { AmountFields } from "./amount-fields";
import type { Care } from "./care";
import type { ItemView, SlotView } from "./day-view";
import { EffortScale } from "./effort-scale";
import { type Said, TAKEN_BACK } from "./new-records";
import { OutcomeChoice } from "./outcome-choice";
import { type Hurt, PainAdvice } from "./pain-advice";
import { PainScale } from "./pain-scale";
import styles from "./record-sheet.module.css";
import { saidAmount } from "./said-amount";
import { Trace } from "./trace";

/** What the player counted of a session, and whether another one is left to go on with. */
export type Counted = { outcome: "done" | "partly" | null; amount: Amount | null; goesOn: boolean };

type RecordSheetProps = {
  /** The slot that is recorded; null while the sheet is closed. */
  target: { item: ItemView; slot: SlotView } | null;
  day: Day;
  isToday: boolean;
  care: Care;
  /** After the player: the form begins with it. */
  counted?: Counted;
  /** `goesOn`: with the next exercise, where the player offered it. */
  onSave: (item: ItemView, slot: SlotView, said: Said, goesOn: boolean) => void;
  onClose: () => void;
};

/** How it went, for one slot of a day. After more pain than allowed it stays open to say what to do. */
export function RecordSheet({ target, day, isToday, care, counted, onSave, onClose }: RecordSheetProps) {
  const t = useTranslations("record");
  const formId = useId();
  const [hurt, setHurt] = useState<Hurt | null>(null);
  const close = () => {
    setHurt(null);
    onClose();
  };
  const save = (said: Said, goesOn: boolean) => {
    if (!target) return;
    onSave(target.item, target.slot, said, goesOn);
    const found = hurtOf(said, care.painLimit);
    if (found) setHurt(found);
    else close();
  };
  return (
    <BottomSheet
      open={target !== null}
      onClose={close}
      title={hurt ? t("advice.title", { hurt }) : t("title", { name: target?.item.exercise.text.name ?? "" })}
      closeLabel={t("close")}
      actions={
        hurt ? (
          <Button size="touch" wide onClick={close}>
            {t("advice.understood")}
          </Button>
        ) : (
          <>
            <Button size="touch" wide type="submit" form={formId}>
              {t(counted?.goesOn ? "saveAndGoOn" : "save")}
            </Button>
            {counted?.goesOn && (
              <Button kind="quiet" size="touch" wide type="submit" form={formId} value="stop">
                {t("saveAndStop")}
              </Button>
            )}
          </>
        )
      }
    >
      {target && hurt && <PainAdvice hurt={hurt} care={care} />}
      {target && !hurt && (
        <RecordForm
          key={`${target.item.lineage} ${day} ${target.slot.slot}`}
          id={formId}
          item={target.item}
          slot={target.slot}
          forDay={isToday ? null : formatDay(day, LOCALE, "long")}
          care={care}
          counted={counted ?? NOTHING_COUNTED}
          onSave={save}
        />
      )}
    </BottomSheet>
  );
}

const NOTHING_COUNTED: Counted = { outcome: null, amount: null, goesOn: false };

/** Pain that kept somebody from it counts as too much unless she rated it lower. */
function hurtOf({ pain, reason }: Said, painLimit: number): Hurt | null {
  if (pain === null) return reason === "pain" ? "tooMuch" : null;
  if (pain > painLimit) return "tooMuch";
  return reason === "pain" ? "inTheWay" : null;
}

type RecordFormProps = {
  id: string;
  item: ItemView;
  slot: SlotView;
  forDay: string | null;
  care: Care;
  counted: Counted;
  onSave: (said: Said, goesOn: boolean) => void;
};

function RecordForm({ id, item, slot, forDay, care, counted, onSave }: RecordFormProps) {
  const t = useTranslations("record");
  const { dose } = item.prescription;
  const before = slot.entry;
  const [outcome, setOutcome] = useState(
    counted.outcome ?? (before && before.outcome !== "withdrawn" ? before.outcome : null),
  );
  const [reason, setReason] = useState(before?.reason ?? null);
  const [amount, setAmount] = useState(counted.amount ?? before?.amount ?? {});
  const [pain, setPain] = useState(before?.pain ?? null);
  const [effort, setEffort] = useState(before?.effort ?? null);
  const [note, setNote] = useState(before?.note ?? "");
  const [tried, setTried] = useState(false);
  const skipped = outcome === "notDone";
  const resultMissing = outcome === null;
  const reasonMissing = skipped && reason === null;

  function save(goesOn: boolean) {
    if (resultMissing || reasonMissing) return setTried(true);
    const said = {
      outcome,
      amount: outcome === "partly" ? saidAmount(amount, dose) : null,
      reason: outcome === "done" ? null : reason,
      pain: skipped ? null : pain,
      effort: skipped ? null : effort,
      note: note.trim(),
    };
    onSave(said, goesOn);
  }

  return (
    <form
      id={id}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        const pressed = (event.nativeEvent as SubmitEvent).submitter;
        save(counted.goesOn && pressed?.getAttribute("value") !== "stop");
      }}
    >
      {forDay && <p className={styles.day}>{t("forDay", { day: forDay })}</p>}
      {item.slots.length > 1 && (
        <p className={styles.day}>{t("slot", { slot: slot.slot, count: item.slots.length })}</p>
      )}
      <OutcomeChoice
        value={outcome}
        onChange={setOutcome}
        error={tried && resultMissing ? t("resultMissing") : undefined}
      />
      {outcome === "partly" && <AmountFields dose={dose} amount={amount} onChange={setAmount} />}
      {(outcome === "partly" || skipped) && (
        <ChoiceChips
          legend={t("why")}
          name={`${id}-reason`}
          options={REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          value={reason}
          onChange={(event) => setReason(REASONS.find((each) => each === event.target.value) ?? null)}
          error={tried && reasonMissing ? t("reasonMissing") : undefined}
        />
      )}
      {skipped ? (
        <p className={styles.thanks}>{t("thanks", { clinician: care.clinician })}</p>
      ) : (
        <>
          <PainScale
            legend={t("pain.legend")}
            valueWords={pain === null ? null : t("pain.value", { pain })}
            value={pain}
            onChange={setPain}
            ends={[t("pain.none"), t("pain.worst")]}
          />
          <EffortScale value={effort} onChange={setEffort} />
        </>
      )}
      <TextArea
        size="touch"
        rows={2}
        label={t("note", { clinician: care.clinician })}
        aside={t("optional")}
        placeholder={t("noteHint", { clinician: care.clinician })}
        maxLength={LONGEST_NOTE}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Trace history={slot.history} timeZone={care.timeZone} />
      {before && (
        <Button kind="quiet" size="touch" onClick={() => onSave(TAKEN_BACK, false)}>
          {t("takeBack")}
        </Button>
      )}
    </form>
  );
}
