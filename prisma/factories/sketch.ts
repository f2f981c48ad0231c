import { chance, entriesOf, type Habit, painLine } from "./habit";
import type { Story, StoryExercise } from "./story";

/** A patient told by habits instead of day by day. */
type Sketch = {
  person: Story["person"];
  lead: Story["lead"];
  seed: number;
  exercises: StoryExercise[];
  second?: { effective: number; reason: string; exercises: StoryExercise[] };
  habits: Habit[];
  pain: [start: number, end: number];
  /** Pain on the last days, over the line. */
  lately?: { day: number; worst: number }[];
  rest?: Partial<Pick<Story, "screening" | "draft" | "pause" | "checkUps" | "nextCheckUp">>;
};

/** Eight weeks ago. */
export const START = -56;

export function storyOf(title: string, sketch: Sketch): Story {
  const next = chance(sketch.seed);
  const lately = sketch.lately ?? [];
  const line = painLine(START, -1, sketch.pain[0], sketch.pain[1], next).filter(
    ({ day }) => !lately.some((late) => late.day === day),
  );
  const last = Math.max(...sketch.habits.map((habit) => habit.to));
  const pain = [...line, ...lately].filter(({ day }) => day <= last);
  const painOf = (day: number) => pain.find((reported) => reported.day === day)?.worst ?? Math.round(sketch.pain[1]);
  return {
    person: sketch.person,
    lead: sketch.lead,
    revisions: [
      { effective: START, title, reason: "Start", exercises: sketch.exercises },
      ...(sketch.second ? [{ title, ...sketch.second }] : []),
    ],
    entries: entriesOf(sketch.habits, painOf, next),
    pain,
    checkUps: [],
    ...sketch.rest,
  };
}

/** Somebody who keeps it up. */
export const STEADY = { done: 0.88, partly: 0.05, notDone: 0.03 };
