import { Repeat2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { TextArea } from "@/components/ui/text-area";
import type { Amount } from "@/lib/dose/dose";
import { LONGEST_NOTE } from "@/lib/session/new-entry";
import { REASONS } from "@/lib/session/plan";
import { AmountFields } from "./amount-fields";
import type { Care } from "./care";
import type { ItemView, SlotView } from "./day-view";
import { EffortScale } from "./effort-scale";
import { type Said, TAKEN_BACK } from "./new-records";
import { OutcomeChoice } from "./outcome-choice";
import { PainScale } from "./pain-scale";
import styles from "./record-form.module.css";
import { saidAmount } from "./said-amount";
import { Trace } from "./trace";

/** What the player counted of a session, and the name of the exercise that is left to go on with. */
export type Counted = {
  outcome: "done" | "partly" | null;
  amount: Amount | null;
  reason: "pain" | null;
  next: string | null;
};

type RecordFormProps = {
  id: string;
  item: ItemView;
  slot: SlotView;
  forDay: string | null;
  care: Care;
  counted: Counted;
  onSkipping: (skipping: boolean) => void;
  /** Opens what may be done instead; null where there is nothing. */
  onSwap: (() => void) | null;
  onSave: (said: Said, goesOn: boolean) => void;
};

/** How one session went: done, partly or skipped, and what belongs to that. */
export function RecordForm(props: RecordFormProps) {
  const { id, item, slot, forDay, care, counted, onSkipping, onSwap, onSave } = props;
  const t = useTranslations("record");
  const swap = useTranslations("today.swap");
  const { dose } = item.prescription;
  const before = slot.entry;
  const [outcome, setOutcome] = useState(
    counted.outcome ?? (before && before.outcome !== "withdrawn" ? before.outcome : null),
  );
  const [reason, setReason] = useState(counted.reason ?? before?.reason ?? null);
  const [amount, setAmount] = useState(counted.amount ?? before?.amount ?? {});
  const [pain, setPain] = useState(before?.pain ?? null);
  const [effort, setEffort] = useState(before?.effort ?? null);
  const [note, setNote] = useState(before?.note ?? "");
  const [tried, setTried] = useState(false);
  const skipped = outcome === "notDone";
  // Also of what was left out, when pain was the reason.
  const asksPain = !skipped || reason === "pain";
  // Who did a part of it had the room for it.
  const reasons = REASONS.filter((each) => skipped || each !== "noSpace" || reason === each);
  const resultMissing = outcome === null;
  const reasonMissing = skipped && reason === null;

  function save(goesOn: boolean) {
    if (resultMissing || reasonMissing) return setTried(true);
    const said = {
      outcome,
      amount: outcome === "partly" ? saidAmount(amount, dose) : null,
      reason: outcome === "done" ? null : reason,
      pain: asksPain ? pain : null,
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
        save(counted.next !== null && pressed?.getAttribute("value") !== "stop");
      }}
    >
      {forDay && <p className={styles.day}>{t("forDay", { day: forDay })}</p>}
      {item.slots.length > 1 && (
        <p className={styles.day}>{t("slot", { slot: slot.slot, count: item.slots.length })}</p>
      )}
      <OutcomeChoice
        value={outcome}
        onChange={(chosen) => {
          setOutcome(chosen);
          onSkipping(chosen === "notDone");
        }}
        error={tried && resultMissing ? t("resultMissing") : undefined}
      />
      {outcome === "partly" && <AmountFields dose={dose} amount={amount} onChange={setAmount} />}
      {(outcome === "partly" || skipped) && (
        <ChoiceChips
          legend={t("why")}
          name={`${id}-reason`}
          options={reasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
          value={reason}
          onChange={(event) => setReason(REASONS.find((each) => each === event.target.value) ?? null)}
          error={tried && reasonMissing ? t("reasonMissing") : undefined}
        />
      )}
      {asksPain && (
        <PainScale
          legend={t(skipped ? "pain.legendSkipped" : "pain.legend")}
          valueWords={pain === null ? null : t("pain.value", { pain })}
          value={pain}
          onChange={setPain}
          ends={[t("pain.none"), t("pain.worst")]}
        />
      )}
      {skipped ? (
        <p className={styles.thanks}>{t("thanks", { clinician: care.clinician })}</p>
      ) : (
        <EffortScale value={effort} onChange={setEffort} />
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
      {onSwap && (
        <Button kind="quiet" size="touch" icon={<Repeat2 aria-hidden="true" />} onClick={onSwap}>
          {swap("open")}
        </Button>
      )}
      {before && (
        <Button kind="quiet" size="touch" onClick={() => onSave(TAKEN_BACK, false)}>
          {t("takeBack")}
        </Button>
      )}
    </form>
  );
}
