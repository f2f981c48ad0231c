import { useTranslations } from "next-intl";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { TextArea } from "@/components/ui/text-area";
import { LONGEST_NOTE } from "@/lib/session/new-entry";
import type { Urgency } from "@/lib/session/warning-signs";
import { CallLink } from "./call-link";
import { useOpenDay } from "./open-day";
import { Told } from "./told";
import styles from "./urgent-card.module.css";
import { useWarningWords } from "./use-warning-words";

type UrgentCardProps = {
  urgency: Urgency;
  /** The id of the warning that tells the practice; null before that. */
  told: string | null;
  onTell: (note: string) => void;
};

/** What to do about a sign that somebody has, at once, and whom to call. It never says what the sign may mean. */
export function UrgentCard({ urgency, told, onTell }: UrgentCardProps) {
  const words = useWarningWords();
  const card = useRef<HTMLElement>(null);
  const titleId = useId();
  useEffect(() => {
    card.current?.focus();
  }, []);
  return (
    <section
      ref={card}
      tabIndex={-1}
      aria-labelledby={titleId}
      className={classNames(styles.card, urgency === "emergency" && styles.emergency)}
    >
      <div role="alert" className={styles.words}>
        <h3 id={titleId} className={classNames("voice", styles.title)}>
          {words.title(urgency)}
        </h3>
        <p>{words.advice(urgency)}</p>
      </div>
      <Calls urgency={urgency} />
      {told ? <Told id={told} /> : <Tell onTell={onTell} />}
    </section>
  );
}

/** In the order of whom to call first. */
function Calls({ urgency }: { urgency: Urgency }) {
  const t = useTranslations("safety");
  const { phone, emergencyNumber } = useOpenDay().plan.clinic;
  if (urgency === "clinic") {
    return (
      <CallLink phone={phone} first>
        {t("callClinic", { clinicPhone: phone })}
      </CallLink>
    );
  }
  const emergency = (
    <CallLink phone={emergencyNumber} urgent first={urgency === "emergency"}>
      {t("callEmergency", { emergencyNumber })}
    </CallLink>
  );
  return (
    <>
      {emergency}
      <CallLink phone={phone}>{t(urgency === "today" ? "tellClinic" : "callClinic", { clinicPhone: phone })}</CallLink>
    </>
  );
}

function Tell({ onTell }: { onTell: (note: string) => void }) {
  const t = useTranslations("safety.tell");
  const [note, setNote] = useState("");
  return (
    <form
      className={styles.tell}
      onSubmit={(event) => {
        event.preventDefault();
        onTell(note.trim());
      }}
    >
      <p>{t("text")}</p>
      <TextArea
        size="touch"
        rows={2}
        label={t("note")}
        aside={t("optional")}
        maxLength={LONGEST_NOTE}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="submit" kind="secondary" size="touch" wide>
        {t("button")}
      </Button>
    </form>
  );
}
