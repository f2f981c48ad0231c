import { type Definition, MOST_ACTIVITIES } from "./definition";

/** What was answered. Null: left out. */
export type Answers =
  | { kind: "numbers"; values: Record<string, number | null> }
  | { kind: "ticks"; ticked: string[] }
  | { kind: "activities"; activities: Activity[] }
  | { kind: "total"; total: number };

/** Something that is hard for her, in her words, and how well it goes. */
export type Activity = { name: string; value: number | null };

/** An answer to nothing yet. `activities` are those she named the last time: the same are asked again. */
export function emptyAnswers(definition: Definition, activities: readonly string[] = []): Answers {
  switch (definition.form) {
    case "numbers":
      return { kind: "numbers", values: Object.fromEntries(definition.items.map(({ id }) => [id, null])) };
    case "ticks":
      return { kind: "ticks", ticked: [] };
    case "activities":
      return {
        kind: "activities",
        activities:
          activities.length > 0
            ? activities.map((name) => ({ name, value: null }))
            : Array.from({ length: 3 }, () => ({ name: "", value: null })),
      };
  }
}

/** Without the activities that nobody named. */
export function trimmed(answers: Answers): Answers {
  if (answers.kind !== "activities") return answers;
  const named = answers.activities.map(({ name, value }) => ({ name: name.trim(), value }));
  return { kind: "activities", activities: named.filter(({ name }) => name !== "") };
}

/** Whether these are answers to this measure: its items, and no number that it does not have. */
export function fits(definition: Definition, answers: Answers): boolean {
  const { items, form, total, range } = definition;
  const whole = (value: number, min: number, max: number) => Number.isInteger(value) && value >= min && value <= max;
  switch (answers.kind) {
    case "total":
      return total && whole(answers.total, range[0], range[1]);
    case "ticks": {
      const known = new Set(items.map(({ id }) => id));
      const once = new Set(answers.ticked).size === answers.ticked.length;
      return form === "ticks" && once && answers.ticked.every((id) => known.has(id));
    }
    case "numbers": {
      const asked = Object.keys(answers.values);
      return (
        form === "numbers" &&
        asked.length === items.length &&
        items.every(({ id, min, max }) => {
          const value = answers.values[id];
          return value === null || (value !== undefined && whole(value, min, max));
        })
      );
    }
    case "activities": {
      const names = answers.activities.map(({ name }) => name);
      const [item] = items;
      return (
        form === "activities" &&
        item !== undefined &&
        names.length >= 1 &&
        names.length <= MOST_ACTIVITIES &&
        new Set(names).size === names.length &&
        answers.activities.every(({ value }) => value === null || whole(value, item.min, item.max))
      );
    }
  }
}
