import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { type Sign, type SignGroup, type Urgency, urgencyOf, WARNING_SIGNS } from "@/lib/session/warning-signs";
import { newWarning } from "./new-records";
import { useOpenDay } from "./open-day";
import { UrgentCard } from "./urgent-card";
import { useWarningWords } from "./use-warning-words";
import styles from "./warning-questions.module.css";

/** What is ticked and not told yet, or what was told just now. */
type Asked = { kind: "ticking"; signs: Sign[] } | { kind: "told"; urgency: Urgency; id: string };

/** Every warning sign to tick. What to do appears at once, below the most urgent group that has one. */
export function WarningQuestions() {
  const t = useTranslations("safety.ask");
  const { today, outbox } = useOpenDay();
  const [asked, setAsked] = useState<Asked>({ kind: "ticking", signs: [] });
  const ticked = asked.kind === "ticking" ? asked.signs : [];
  const urgency = asked.kind === "told" ? asked.urgency : urgencyOf(ticked);

  const tick = (sign: Sign, on: boolean) =>
    setAsked({ kind: "ticking", signs: on ? [...ticked, sign] : ticked.filter((each) => each !== sign) });
  const tell = (note: string) => {
    if (!urgency) return;
    const item = newWarning(today, ticked, note);
    outbox.add({ kind: "warning", item });
    setAsked({ kind: "told", urgency, id: item.id });
  };

  return (
    <section className={styles.questions}>
      <h2 className={classNames("voice", styles.title)}>{t("title")}</h2>
      <p className={styles.hint}>{t("hint")}</p>
      {WARNING_SIGNS.map((group) => (
        <Fragment key={group.id}>
          <Signs group={group} ticked={ticked} answered={group.id === urgency} onTick={tick} />
          {group.id === urgency && (
            <UrgentCard urgency={urgency} told={asked.kind === "told" ? asked.id : null} onTell={tell} />
          )}
        </Fragment>
      ))}
    </section>
  );
}

type SignsProps = {
  group: SignGroup;
  ticked: readonly Sign[];
  /** The card below says what to do. */
  answered: boolean;
  onTick: (sign: Sign, on: boolean) => void;
};

function Signs({ group, ticked, answered, onTick }: SignsProps) {
  const words = useWarningWords();
  return (
    <fieldset className={classNames(styles.group, styles[group.id])}>
      <legend className={styles.legend}>
        <span className={classNames("voice", styles.groupTitle)}>{words.title(group.id)}</span>
      </legend>
      {group.signs.map((sign) => (
        <label key={sign} className={styles.sign}>
          <input
            type="checkbox"
            checked={ticked.includes(sign)}
            onChange={(event) => onTick(sign, event.target.checked)}
            className="visually-hidden"
          />
          <span aria-hidden="true" className={styles.box}>
            <Check />
          </span>
          {words.sign(sign)}
        </label>
      ))}
      {!answered && <p className={styles.do}>{words.advice(group.id)}</p>}
    </fieldset>
  );
}
