import { Siren, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Banner } from "@/components/ui/banner";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import type { RedFlagAnswers, RedFlagGroup, RedFlagItemId } from "@/lib/patient/red-flags";
import styles from "./screening-group.module.css";

type Answer = (items: readonly RedFlagItemId[], value: boolean) => void;

type ScreeningGroupProps = { group: RedFlagGroup; answers: RedFlagAnswers; onAnswer: Answer };

/** The items of one group, yes or no for each. A yes says at once what it asks for. */
export function ScreeningGroup({ group, answers, onAnswer }: ScreeningGroupProps) {
  const t = useTranslations("patient.screening");
  const groups = useTranslations("screening.groups");
  const answered = group.items.filter((item) => answers[item] !== undefined).length;
  const positive = group.items.some((item) => answers[item] === true);
  const name = groups(`${group.id}.name`);
  return (
    <section className={styles.group}>
      <div className={styles.about}>
        <h2 className={styles.title}>{name}</h2>
        <p className="meta">{t("answered", { answered, count: group.items.length })}</p>
        <Button
          kind="secondary"
          size="small"
          aria-label={t("allNoOf", { group: name })}
          onClick={() => onAnswer(group.items, false)}
        >
          {t("allNo")}
        </Button>
      </div>
      <div>
        <ul>
          {group.items.map((item) => (
            <Item key={item} item={item} answer={answers[item]} onAnswer={onAnswer} />
          ))}
        </ul>
        <div role="alert" className={styles.action}>
          {positive && (
            <Banner
              shape="box"
              tone={group.urgency === "emergency" ? "danger" : "warm"}
              icon={group.urgency === "emergency" ? <Siren /> : <TriangleAlert />}
            >
              {groups(`${group.id}.action`)}
            </Banner>
          )}
        </div>
      </div>
    </section>
  );
}

const ANSWERS = [
  { value: false, word: "no" },
  { value: true, word: "yes" },
] as const;

function Item({ item, answer, onAnswer }: { item: RedFlagItemId; answer: boolean | undefined; onAnswer: Answer }) {
  const t = useTranslations("screening");
  const textId = useId();
  return (
    <li>
      <div role="radiogroup" aria-labelledby={textId} className={styles.item}>
        <p id={textId}>{t(`items.${item}`)}</p>
        <div className={styles.answers}>
          {ANSWERS.map(({ value, word }) => (
            <label key={word} className={classNames(styles.answer, styles[word])}>
              <input
                type="radio"
                name={item}
                checked={answer === value}
                onChange={() => onAnswer([item], value)}
                className="visually-hidden"
              />
              {t(`answer.${word}`)}
            </label>
          ))}
        </div>
      </div>
    </li>
  );
}
