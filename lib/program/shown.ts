/** What a clinician ticks when she goes through an exercise with the patient in person. */
export const SHOWN_KINDS = ["shown", "done", "corrected"] as const;
export type ShownKind = (typeof SHOWN_KINDS)[number];

/** A tick that stands. It belongs to the exercise, not to its line alone: after another one took its place, that one is still to be shown. */
export type ShownTick = {
  lineage: string;
  exerciseId: string;
  kind: ShownKind;
  /** ISO instant */
  at: string;
  by: string;
};

type OfExercise = Pick<ShownTick, "lineage" | "exerciseId">;

export function ticksOf(ticks: readonly ShownTick[], { lineage, exerciseId }: OfExercise): ShownTick[] {
  return ticks.filter((tick) => tick.lineage === lineage && tick.exerciseId === exerciseId);
}

/** With one tick set or taken back; of one kind, an exercise has one at most. */
export function withTick(ticks: readonly ShownTick[], tick: ShownTick, withdrawn: boolean): ShownTick[] {
  const others = ticks.filter(
    (each) => each.lineage !== tick.lineage || each.exerciseId !== tick.exerciseId || each.kind !== tick.kind,
  );
  return withdrawn ? others : [...others, tick];
}

type Word = OfExercise & { kind: ShownKind; body: { id: string } };

/** Remembers what was said last of each exercise and kind: what failed before that must not be sent after it. */
export function lastWords() {
  const last = new Map<string, string>();
  const key = ({ lineage, exerciseId, kind }: Word) => `${lineage} ${exerciseId} ${kind}`;
  return {
    say: (word: Word) => last.set(key(word), word.body.id),
    standing: <W extends Word>(words: readonly W[]): W[] =>
      words.filter((each) => last.get(key(each)) === each.body.id),
  };
}
