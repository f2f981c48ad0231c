import { BOUNDS } from "./bounds";
import type { DosePart } from "./dose-part";
import { count, often, type Quantity, quantity } from "./quantity";
import { isKind, isWord, type Match, Misread, past, type Reader, spanOf, type Topic, within, words } from "./reading";
import type { Token } from "./tokens";

const SETS = words(
  "set sets satz satze satzen saetze saetzen serie serien round rounds runde runden durchgang durchgange",
);
const EACH = words("of a mit with zu je jeweils");
const HOLD = words("hold holds holding held halten halte gehalten");
const FOR = words("for fur fuer each je jeweils of");
const REST = words("rest rests pause pausen break");

const BETWEEN = words("between zwischen");
const THE = words("the den");

/** "3 x 10", "3 sets of 8-12 reps", "2 x 20 s", "3 x 10 x 5 s", "30 min", "1.5 km", "6 000 steps". */
export const measure: Reader<DosePart> = (tokens, at) => {
  const sets = setsAt(tokens, at);
  if (!sets) {
    const alone = quantity(tokens, at);
    if (!alone || alone.value.of === "kg") return null;
    if (alone.value.of === "bare") throw new Misread("unit", "amount", alone.value.span);
    return { value: { part: "measure", sets: null, each: alone.value, span: alone.value.span }, next: alone.next };
  }
  const span = spanOf(tokens, at, sets.next);
  within(sets.value, BOUNDS.sets, "sets", span);
  const each = eachAt(tokens, sets.next);
  if (!each) {
    if (sets.named) return { value: { part: "sets", sets: sets.value, span }, next: sets.named };
    throw new Misread("missing", "reps", span);
  }
  const { each: of, ...put } = each.value;
  const whole = spanOf(tokens, at, each.next);
  return {
    value: { part: "measure", sets: sets.value, each: of, ...put, span: whole },
    next: each.next,
  };
};

/** `named` is where the word for sets ends, if there is one: "3 sets" can stand alone, "3 x" cannot. */
function setsAt(tokens: readonly Token[], at: number): (Match<number> & { named: number | null }) | null {
  const times = often(tokens, at);
  if (times) return { ...times, named: null };
  const number = count(tokens, at);
  if (!number || !isWord(tokens[number.next], SETS)) return null;
  const named = number.next + 1;
  const sign = isKind(tokens[named], "times") ? named + 1 : past(tokens, past(tokens, named, EACH), EACH);
  return { value: number.value, next: sign, named };
}

function eachAt(
  tokens: readonly Token[],
  at: number,
): Match<{ each: Quantity; holdSeconds?: number; held?: true }> | null {
  if (isWord(tokens[at], HOLD)) {
    const held = timeAt(tokens, past(tokens, at + 1, FOR));
    if (!held) throw new Misread("missing", "hold", spanOf(tokens, at, at + 1));
    return { value: { each: held.value, held: true }, next: held.next };
  }
  // "3 x 10 x 5 s" begins as "3 x 2 x daily" would: what is counted twice is a number, a sign and a number again.
  const each = quantity(tokens, at);
  if (!each) return null;
  const { of, from, to, span } = each.value;
  if (of !== "bare" && of !== "reps" && of !== "seconds") throw new Misread("misfit", "sets", span);
  if (of === "seconds") {
    const next = pastWord(tokens, each.next, HOLD);
    return { value: { each: each.value, ...(next > each.next && { held: true }) }, next };
  }
  const hold = isKind(tokens[each.next], "times") ? quantity(tokens, each.next + 1) : null;
  const reps: Quantity = to === undefined ? { of: "reps", from, span } : { of: "reps", from, to, span };
  if (hold?.value.of !== "seconds") return { value: { each: reps }, next: each.next };
  const holdSeconds = single(hold.value, BOUNDS.holdSeconds, "hold");
  return { value: { each: reps, holdSeconds }, next: pastWord(tokens, hold.next, HOLD) };
}

/** "hold 5 s", "5 s halten". How long is asked for when it is known whether it stands beside repetitions. */
export const hold: Reader<DosePart> = (tokens, at) => {
  const time = about(tokens, at, HOLD, "hold");
  if (!time) return null;
  return { value: { part: "hold", time: time.value, span: spanOf(tokens, at, time.next) }, next: time.next };
};

/** "rest 30 s", "30 s Pause", "rest 1 min between sets". */
export const rest: Reader<DosePart> = (tokens, at) => {
  const time = about(tokens, at, REST, "rest");
  if (!time) return null;
  const restSeconds = single(time.value, BOUNDS.restSeconds, "rest");
  let next = time.next;
  if (isWord(tokens[next], BETWEEN)) next = past(tokens, past(tokens, next + 1, THE), SETS);
  return { value: { part: "rest", restSeconds, span: spanOf(tokens, at, next) }, next };
};

/** A time before or behind the word that says what it is for. */
function about(tokens: readonly Token[], at: number, list: ReadonlySet<string>, topic: Topic): Match<Quantity> | null {
  if (isWord(tokens[at], list)) {
    const time = timeAt(tokens, past(tokens, at + 1, FOR));
    if (!time) throw new Misread("missing", topic, spanOf(tokens, at, at + 1));
    return time;
  }
  const time = quantity(tokens, at);
  if (time?.value.of !== "seconds") return null;
  const next = pastWord(tokens, time.next, list);
  return next === time.next ? null : { ...time, next };
}

/** Without a unit it is seconds. */
function timeAt(tokens: readonly Token[], at: number): Match<Quantity> | null {
  const found = quantity(tokens, at);
  if (found?.value.of === "bare") return { ...found, value: { ...found.value, of: "seconds" } };
  return found?.value.of === "seconds" ? found : null;
}

/** Behind the word, unless it begins a part of its own: "5 s hold", but "10 min, rest 30 s". */
function pastWord(tokens: readonly Token[], at: number, list: ReadonlySet<string>): number {
  return isWord(tokens[at], list) && !isKind(tokens[at + 1], "number") ? at + 1 : at;
}

/** One number, where a range says nothing. */
export function single({ from, to, span }: Quantity, bounds: readonly [number, number], topic: Topic): number {
  if (to !== undefined) throw new Misread("single", topic, span);
  return within(from, bounds, topic, span);
}
