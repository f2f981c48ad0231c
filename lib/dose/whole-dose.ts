import { BOUNDS } from "./bounds";
import type { Dose, DoseModifiers } from "./dose";
import type { DosePart } from "./dose-part";
import { isLong } from "./measure";
import { single } from "./measure-reading";
import type { Quantity } from "./quantity";
import { type Bounds, Misread, type Topic, within } from "./reading";

type Of<P extends DosePart["part"]> = Extract<DosePart, { part: P }>;

/**
 * What the parts say together; null where they say nothing of a dose. Each part may stand once.
 * @throws Misread for parts that do not go together
 */
export function doseOf(parts: readonly DosePart[]): Dose | null {
  const said: { [P in DosePart["part"]]?: Of<P> } = {};
  for (const part of parts) {
    if (said[part.part]) throw new Misread("twice", part.part === "measure" ? "amount" : part.part, part.span);
    said[part.part] = part as never;
  }
  if (parts.length === 0) return null;
  return { ...measureOf(said.measure, said.sets, said.hold, parts), ...modifiersOf(said) };
}

function measureOf(
  measure: Of<"measure"> | undefined,
  named: Of<"sets"> | undefined,
  hold: Of<"hold"> | undefined,
  parts: readonly DosePart[],
): Dose {
  const sets = named ? named.sets : (measure?.sets ?? 1);
  if (!measure) {
    if (hold) return { kind: "hold", sets, ...holds(hold.time) };
    if (named) throw new Misread("missing", "reps", named.span);
    throw new Misread("missing", "amount", (parts[0] as DosePart).span);
  }
  if (named && measure.sets !== null) throw new Misread("twice", "sets", named.span);
  const { each, span } = measure;
  const inSets = measure.sets !== null || named !== undefined;
  if (each.of === "seconds" && inSets) {
    if (hold) throw new Misread("twice", "hold", hold.span);
    if (!measure.held && isLong(each.to ?? each.from)) throw new Misread("doubt", "hold", span);
    return { kind: "hold", sets, ...holds(each) };
  }
  if (each.of === "reps") {
    const { from, to } = range(each, BOUNDS.reps, "reps");
    const holdSeconds = hold ? single(hold.time, BOUNDS.holdSeconds, "hold") : measure.holdSeconds;
    if (hold && measure.holdSeconds !== undefined) throw new Misread("twice", "hold", hold.span);
    return {
      kind: "reps",
      sets,
      reps: from,
      ...(to === undefined ? {} : { repsMax: to }),
      ...(holdSeconds === undefined ? {} : { holdSeconds }),
    };
  }
  if (named) throw new Misread("misfit", "sets", named.span);
  if (hold) throw new Misread("misfit", "hold", hold.span);
  if (each.of === "seconds") {
    const { from, to } = range(each, BOUNDS.seconds, "duration");
    return { kind: "duration", seconds: from, ...(to === undefined ? {} : { secondsMax: to }) };
  }
  if (each.of === "metres") {
    const { from, to } = range(each, BOUNDS.metres, "distance");
    return { kind: "distance", metres: from, ...(to === undefined ? {} : { metresMax: to }) };
  }
  if (each.of === "steps") {
    const { from, to } = range(each, BOUNDS.steps, "steps");
    return { kind: "steps", steps: from, ...(to === undefined ? {} : { stepsMax: to }) };
  }
  throw new Misread("unit", "amount", span);
}

function holds(time: Quantity) {
  const { from, to } = range(time, BOUNDS.holdSeconds, "hold");
  return { holdSeconds: from, ...(to === undefined ? {} : { holdSecondsMax: to }) };
}

function range({ from, to, span }: Quantity, bounds: Bounds, topic: Topic) {
  within(from, bounds, topic, span);
  return { from, to: to === undefined ? undefined : within(to, bounds, topic, span) };
}

function modifiersOf({ side, rest, load, tempo, effort }: { [P in DosePart["part"]]?: Of<P> }): DoseModifiers {
  return {
    ...(side && { side: side.side }),
    ...(rest && { restSeconds: rest.restSeconds }),
    ...(load?.load && { load: load.load }),
    ...(tempo && { tempo: tempo.tempo }),
    ...(effort && { effort: effort.effort }),
  };
}
