import { isKind, isWord, type Match, Misread, type Reader, type Span, spanOf, type Topic, words } from "./reading";
import type { Token } from "./tokens";

/** What a number counts, in the unit in which a dose holds it; `bare` counts nothing yet. */
export type Dimension = "seconds" | "metres" | "steps" | "reps" | "kg" | "bare";

/** A number or a range of them. */
export type Quantity = { of: Dimension; from: number; to?: number; span: Span };

type Unit = { of: Exclude<Dimension, "bare">; size: number; broken: boolean; names: ReadonlySet<string> };

/** `broken`: halves and tenths make sense, so that a point or comma is a decimal mark and never groups thousands. */
const UNITS: Unit[] = [
  { of: "seconds", size: 1, broken: false, names: words("s sec secs second seconds sek sekunde sekunden") },
  { of: "seconds", size: 60, broken: true, names: words("min mins minute minutes minuten") },
  { of: "seconds", size: 3600, broken: true, names: words("h hr hrs hour hours std stunde stunden") },
  { of: "metres", size: 1, broken: false, names: words("m metre metres meter meters metern") },
  {
    of: "metres",
    size: 1000,
    broken: true,
    names: words("km kilometre kilometres kilometer kilometers kilometern"),
  },
  { of: "steps", size: 1, broken: false, names: words("step steps schritt schritte schritten") },
  {
    of: "reps",
    size: 1,
    broken: false,
    names: words("rep reps repetition repetitions wdh wdhl whl wiederholung wiederholungen"),
  },
  { of: "kg", size: 1, broken: true, names: words("kg kilo kilos kilogram kilograms kilogramm") },
];

const unitAt = (token: Token | undefined) =>
  isKind(token, "word") ? UNITS.find((unit) => unit.names.has(token?.text ?? "")) : undefined;

/**
 * "1,500" is one and a half where a fraction makes sense, and fifteen hundred where only whole numbers do; "10 000" and
 * "10'000" are ten thousand everywhere.
 */
export function numeral(token: Token, broken: boolean): number {
  const text = token.text.replace(/[^\d.,]/gu, "");
  const marks = text.replace(/\d/g, "");
  const groups = /^\d{1,3}([.,])\d{3}(?:\1\d{3})*$/.test(text) && (!broken || marks.length > 1);
  if (marks === "" || groups) return Number(text.replace(/[.,]/g, ""));
  const cut = Math.max(text.lastIndexOf("."), text.lastIndexOf(","));
  return Number(`${text.slice(0, cut).replace(/[.,]/g, "")}.${text.slice(cut + 1)}`);
}

/** "12.345 km" is 12 345 m, though a computer makes it a hair more. */
const inBase = (token: Token, unit: Unit | undefined) => {
  // "1.30 h" is an hour and a half to one and 78 minutes to the next.
  if (unit?.of === "seconds" && unit.broken && /[.,]\d\d$/.test(token.text))
    throw new Misread("unknown", "duration", { from: token.from, to: token.to });
  const value = numeral(token, unit?.broken ?? false) * (unit?.size ?? 1);
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-6 ? whole : value;
};

type End = { number: Token; unit: Unit | undefined; more: number; next: number };

/** A number with its unit and, for times, the smaller unit behind it: "2 min 30 s". */
function endAt(tokens: readonly Token[], at: number): End | null {
  const number = tokens[at];
  if (number?.kind !== "number") return null;
  const unit = unitAt(tokens[at + 1]);
  if (!unit) return { number, unit, more: 0, next: at + 1 };
  const [rest, smaller] = [tokens[at + 2], unitAt(tokens[at + 3])];
  if (unit.of === "seconds" && rest?.kind === "number" && smaller?.of === "seconds" && smaller.size < unit.size) {
    const third = endAt(tokens, at + 2) as End;
    return { number, unit, more: inBase(rest, smaller) + third.more, next: third.next };
  }
  return { number, unit, more: 0, next: at + 2 };
}

/** "10", "8-12", "30 to 60 min", "1 min 30 s bis 3 min". */
export const quantity: Reader<Quantity> = (tokens, at): Match<Quantity> | null => {
  const first = endAt(tokens, at);
  if (!first) return null;
  const second = isKind(tokens[first.next], "to") ? endAt(tokens, first.next + 1) : null;
  const unit = first.unit ?? second?.unit;
  const from = inBase(first.number, unit) + first.more;
  const next = second?.next ?? first.next;
  const span = spanOf(tokens, at, next);
  const of = unit?.of ?? "bare";
  if (!second) return { value: { of, from, span }, next };
  const other = second.unit ?? unit;
  if (other?.of !== unit?.of) throw new Misread("unknown", "amount", span);
  const to = inBase(second.number, other) + second.more;
  if (to <= from) throw new Misread("order", TOPIC[of], span);
  return { value: { of, from, to, span }, next };
};

/** What a problem with such a number is about. */
export const TOPIC: Record<Dimension, Topic> = {
  seconds: "duration",
  metres: "distance",
  steps: "steps",
  reps: "reps",
  kg: "load",
  bare: "reps",
};

const COUNTED: Record<string, number> = {
  once: 1,
  twice: 2,
  thrice: 3,
  einmal: 1,
  zweimal: 2,
  dreimal: 3,
  viermal: 4,
  funfmal: 5,
  fuenfmal: 5,
  sechsmal: 6,
};

const NUMBERS = [
  words("one ein eine einen"),
  words("two zwei"),
  words("three drei"),
  words("four vier"),
  words("five funf fuenf"),
  words("six sechs"),
  words("seven sieben"),
];

/** A number, in figures or in words up to seven. */
export const count: Reader<number> = (tokens, at) => {
  const token = tokens[at];
  if (token?.kind === "number") return { value: numeral(token, false), next: at + 1 };
  const index = NUMBERS.findIndex((names) => isWord(token, names));
  return index < 0 ? null : { value: index + 1, next: at + 1 };
};

/** "3 x", "three times", "twice", "dreimal". */
export const often: Reader<number> = (tokens, at) => {
  const token = tokens[at];
  if (token?.kind === "word" && Object.hasOwn(COUNTED, token.text))
    return { value: COUNTED[token.text] as number, next: at + 1 };
  const number = count(tokens, at);
  return number && isKind(tokens[number.next], "times") ? { ...number, next: number.next + 1 } : null;
};
