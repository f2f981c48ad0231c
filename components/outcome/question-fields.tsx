import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { Activity, Answers } from "@/lib/outcome/answers";
import { type Definition, type Item, MOST_ACTIVITIES } from "@/lib/outcome/definition";
import { NumberScale } from "./number-scale";
import styles from "./question-fields.module.css";

type Size = "touch" | "desk";

type QuestionFieldsProps = {
  definition: Definition;
  answers: Answers;
  onChange: (answers: Answers) => void;
  /** Activities that she named before: asked again, in the same words. */
  known?: readonly string[];
  size: Size;
};

/** More numbers than this are typed. */
const MOST_BUTTONS = 11;

/** The questions of a measure, each of which may be left out. */
export function QuestionFields({ definition, answers, onChange, known = [], size }: QuestionFieldsProps) {
  switch (answers.kind) {
    case "numbers":
      return (
        <div className={styles.fields}>
          {definition.items.map((item) => (
            <NumberField
              key={item.id}
              item={item}
              size={size}
              value={answers.values[item.id] ?? null}
              onChange={(value) => onChange({ ...answers, values: { ...answers.values, [item.id]: value } })}
            />
          ))}
        </div>
      );
    case "ticks":
      return <Ticks definition={definition} ticked={answers.ticked} onChange={onChange} size={size} />;
    case "activities":
      return (
        <Activities
          item={definition.items[0]}
          activities={answers.activities}
          onChange={(activities) => onChange({ kind: "activities", activities })}
          known={known}
          size={size}
        />
      );
    case "total":
      return null;
  }
}

type NumberFieldProps = { item: Item; value: number | null; onChange: (value: number | null) => void; size: Size };

function NumberField({ item, value, onChange, size }: NumberFieldProps) {
  const { min, max, low, high } = item;
  const legend = item.text ?? "";
  if (max - min < MOST_BUTTONS) {
    return <NumberScale {...{ legend, value, onChange, min, max, size }} ends={[low, high]} />;
  }
  return (
    <div className={styles.number}>
      <TextField
        label={legend}
        size={size}
        inputMode="numeric"
        autoComplete="off"
        value={value ?? ""}
        hint={low || high ? `${min} ${low}, ${max} ${high}` : undefined}
        onChange={(event) => {
          const typed = Number(event.target.value.replace(/[^\d-]/g, ""));
          if (event.target.value.trim() === "") onChange(null);
          else if (Number.isInteger(typed)) onChange(Math.min(max, Math.max(min, typed)));
        }}
      />
    </div>
  );
}

type TicksProps = Pick<QuestionFieldsProps, "definition" | "onChange" | "size"> & { ticked: readonly string[] };

function Ticks({ definition, ticked, onChange, size }: TicksProps) {
  const t = useTranslations("questions");
  const toggled = (id: string) =>
    // In the order of the items, so that the same ticks are the same answer.
    definition.items.map((item) => item.id).filter((each) => ticked.includes(each) !== (each === id));
  return (
    <fieldset>
      <legend className="visually-hidden">{definition.ask}</legend>
      <ul className={styles[size]}>
        {definition.items.map(({ id, text }) => (
          <li key={id}>
            <label className={styles.tick}>
              <input
                type="checkbox"
                checked={ticked.includes(id)}
                onChange={() => onChange({ kind: "ticks", ticked: toggled(id) })}
              />
              <span>{text}</span>
            </label>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.count}>
        {t("ticked", { count: ticked.length, all: definition.items.length })}
      </p>
    </fieldset>
  );
}

type ActivitiesProps = {
  item: Item | undefined;
  activities: readonly Activity[];
  onChange: (activities: Activity[]) => void;
  known: readonly string[];
  size: Size;
};

function Activities({ item, activities, onChange, known, size }: ActivitiesProps) {
  const t = useTranslations("questions");
  if (!item) return null;
  const change = (at: number, to: Partial<Activity>) =>
    onChange(activities.map((each, index) => (index === at ? { ...each, ...to } : each)));
  return (
    <div className={styles.fields}>
      {activities.map((activity, index) => {
        const asked = index < known.length;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the name is what is typed; nothing is ever taken out
          <div key={index} className={styles.activity}>
            {!asked && (
              <TextField
                label={t("activity", { number: index + 1 })}
                size={size}
                maxLength={120}
                autoComplete="off"
                value={activity.name}
                onChange={(event) => change(index, { name: event.target.value })}
              />
            )}
            <NumberScale
              legend={asked ? activity.name : t("howWell", { name: activity.name.trim() || String(index + 1) })}
              min={item.min}
              max={item.max}
              ends={[item.low, item.high]}
              value={activity.value}
              onChange={(value) => change(index, { value })}
              size={size}
            />
          </div>
        );
      })}
      {activities.length < MOST_ACTIVITIES && (
        <div>
          <Button
            kind="secondary"
            size={size}
            icon={<Plus />}
            onClick={() => onChange([...activities, { name: "", value: null }])}
          >
            {t("addActivity")}
          </Button>
        </div>
      )}
    </div>
  );
}
