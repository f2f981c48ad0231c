import { WEEKDAYS, type Weekday } from "@/lib/day/day";
import { count, often } from "@/lib/dose/quantity";
import {
  isKind,
  isWord,
  type Match,
  Misread,
  past,
  type Reader,
  type Span,
  spanOf,
  within,
  words,
} from "@/lib/dose/reading";
import type { Token } from "@/lib/dose/tokens";
import { BOUNDS } from "./bounds";
import { inWeekOrder, type Schedule } from "./schedule";

/** One part of a schedule as it was said. */
export type SchedulePart = { span: Span } & (
  | { part: "schedule"; schedule: Schedule }
  /** "2 x a day": every day, or on the days that are named. */
  | { part: "timesPerDay"; timesPerDay: number }
);

const DAY = words("day days tag tage tagen d");
const WEEK = words("week weeks woche wochen wk w");
const A = words("a an per pro am je the each every die der in im jede jeden jeder");
const ONE_A = words("a per pro");
const DAILY = words("daily tgl taglich taeglich everyday");
const WEEKLY = words("weekly wochentlich woechentlich");
const EVERY = words("every each jeden jede jeder alle am an on");

const NEED = words("needed required bedarf");
const ASKED = words("as if when bei nach");

const DAYS: [ReadonlySet<string>, Weekday][] = [
  [words("mo mon monday mondays montag montags"), "mon"],
  [words("tu tue tues tuesday tuesdays di dienstag dienstags"), "tue"],
  [words("we wed wednesday wednesdays mi mittwoch mittwochs"), "wed"],
  [words("th thu thur thurs thursday thursdays do donnerstag donnerstags"), "thu"],
  [words("fr fri friday fridays freitag freitags"), "fri"],
  [words("sa sat saturday saturdays samstag samstags sonnabend sonnabends"), "sat"],
  [words("su sun sunday sundays so sonntag sonntags"), "sun"],
];
/** "do 3 x 10" asks for no Thursday: in small letters these name a day only beside one that nobody takes for another word. */
const DOUBTFUL = words("do so we mi");
const GROUPS: [ReadonlySet<string>, Weekday[]][] = [
  [words("weekdays workdays werktags werktage werktagen"), ["mon", "tue", "wed", "thu", "fri"]],
  [words("weekend weekends wochenende wochenenden"), ["sat", "sun"]],
];

const ORDINALS: [ReadonlySet<string>, number][] = [
  [words("other second zweiten zweite"), 2],
  [words("third dritten dritte"), 3],
  [words("fourth vierten vierte"), 4],
  [words("fifth funften fuenften"), 5],
  [words("sixth sechsten"), 6],
  [words("seventh siebten siebenten"), 7],
];
const ENDINGS = words("nd rd th");

/** "Mon Wed Fri", "2 x/day", "every 2 days", "3 x per week", "täglich", "bei Bedarf". */
export const scheduleReading: Reader<SchedulePart> = (tokens, at) => {
  const found = asNeeded(tokens, at) ?? weekdays(tokens, at) ?? everyFew(tokens, at) ?? frequency(tokens, at);
  return found && { ...found, value: { ...found.value, span: spanOf(tokens, at, found.next) } };
};

type Bare = { part: "schedule"; schedule: Schedule } | { part: "timesPerDay"; timesPerDay: number };

const schedule = (schedule: Schedule, next: number): Match<Bare> => ({ value: { part: "schedule", schedule }, next });

function asNeeded(tokens: readonly Token[], at: number): Match<Bare> | null {
  return isWord(tokens[at], ASKED) && isWord(tokens[at + 1], NEED) ? schedule({ kind: "asNeeded" }, at + 2) : null;
}

function weekdays(tokens: readonly Token[], at: number): Match<Bare> | null {
  let next = at;
  const days = new Set<Weekday>();
  for (;;) {
    const some = daysAt(tokens, past(tokens, pastJoint(tokens, next, days.size > 0), EVERY));
    if (!some) break;
    for (const day of some.value) days.add(day);
    next = some.next;
  }
  const isSure = tokens
    .slice(at, next)
    .some((token) => daysAt([token], 0) && (token.capital || !isWord(token, DOUBTFUL)));
  return !isSure ? null : schedule({ kind: "weekdays", days: inWeekOrder([...days]), timesPerDay: 1 }, next);
}

/** Days may be listed with commas, strokes and "and". */
function pastJoint(tokens: readonly Token[], at: number, within: boolean): number {
  let next = at;
  while (within && ["stop", "slash", "and"].includes(tokens[next]?.kind ?? "")) next += 1;
  return next;
}

/** "Mon", "Mo-Fr", "weekdays". */
function daysAt(tokens: readonly Token[], at: number): Match<readonly Weekday[]> | null {
  const group = GROUPS.find(([names]) => isWord(tokens[at], names))?.[1];
  if (group) return { value: group, next: at + 1 };
  const from = dayAt(tokens[at]);
  if (!from) return null;
  const to = isKind(tokens[at + 1], "to") ? dayAt(tokens[at + 2]) : undefined;
  if (!to) return { value: [from], next: at + 1 };
  // "Sat-Mon" goes over the end of the week.
  const length = (WEEKDAYS.indexOf(to) - WEEKDAYS.indexOf(from) + 7) % 7;
  const value = Array.from({ length: length + 1 }, (_, i) => WEEKDAYS[(WEEKDAYS.indexOf(from) + i) % 7] as Weekday);
  return { value, next: at + 3 };
}

const dayAt = (token: Token | undefined) => DAYS.find(([names]) => isWord(token, names))?.[1];

/** "every 2 days", "alle 3 Tage", "every other day", "jeden 2. Tag"; "every day" too. */
function everyFew(tokens: readonly Token[], at: number): Match<Bare> | null {
  if (!isWord(tokens[at], EVERY)) return null;
  const start = at + 1;
  if (isWord(tokens[start], DAY)) return schedule({ kind: "daily", timesPerDay: 1 }, start + 1);
  if (isWord(tokens[start], WEEK)) return schedule({ kind: "timesPerWeek", n: 1 }, start + 1);
  const ordinal = ORDINALS.find(([names]) => isWord(tokens[start], names))?.[1];
  const number = ordinal ? { value: ordinal, next: start + 1 } : count(tokens, start);
  if (!number) return null;
  const next = past(tokens, number.next, ENDINGS);
  if (!isWord(tokens[next], DAY) || perWeek(tokens, next + 1)) return null;
  const span = spanOf(tokens, at, next + 1);
  return schedule({ kind: "everyNDays", n: within(number.value, BOUNDS.everyNDays, "everyNDays", span) }, next + 1);
}

/** "daily", "6000 steps/day", "2 x/day", "twice a day", "3 x per week", "3 days a week", "weekly". */
function frequency(tokens: readonly Token[], at: number): Match<Bare> | null {
  if (isWord(tokens[at], DAILY)) return schedule({ kind: "daily", timesPerDay: 1 }, at + 1);
  if (isWord(tokens[at], WEEKLY)) return schedule({ kind: "timesPerWeek", n: 1 }, at + 1);
  const isAmount = isKind(tokens[at], "slash") || isWord(tokens[at], ONE_A);
  if (isAmount && isWord(tokens[at + 1], DAY)) return schedule({ kind: "daily", timesPerDay: 1 }, at + 2);
  const times = often(tokens, at) ?? daysCount(tokens, at);
  if (!times) return null;
  const day = perDay(tokens, times.next);
  const next = day ?? perWeek(tokens, times.next);
  if (!next) return null;
  const span = spanOf(tokens, at, next);
  if (!day) {
    return schedule({ kind: "timesPerWeek", n: within(times.value, BOUNDS.timesPerWeek, "timesPerWeek", span) }, next);
  }
  const timesPerDay = within(times.value, BOUNDS.timesPerDay, "timesPerDay", span);
  return { value: { part: "timesPerDay", timesPerDay }, next };
}

/** "3 days a week", "an 3 Tagen pro Woche". */
function daysCount(tokens: readonly Token[], at: number): Match<number> | null {
  const number = count(tokens, past(tokens, at, EVERY));
  if (!number || !isWord(tokens[number.next], DAY)) return null;
  return perWeek(tokens, number.next + 1) ? { ...number, next: number.next + 1 } : null;
}

const perDay = (tokens: readonly Token[], at: number) => per(tokens, at, DAILY, DAY);
const perWeek = (tokens: readonly Token[], at: number) => per(tokens, at, WEEKLY, WEEK);

/** Where "daily", "/day", "a day", "am Tag" or "in der Woche" ends. */
function per(tokens: readonly Token[], at: number, adverb: ReadonlySet<string>, noun: ReadonlySet<string>) {
  if (isWord(tokens[at], adverb)) return at + 1;
  const named = isKind(tokens[at], "slash") ? at + 1 : past(tokens, past(tokens, at, A), A);
  return named > at && isWord(tokens[named], noun) ? named + 1 : null;
}

/**
 * What the parts say together; null where they say nothing of when.
 * @throws Misread for a second schedule
 */
export function scheduleOf(parts: readonly SchedulePart[]): Schedule | null {
  let said: Schedule | null = null;
  let times: Extract<SchedulePart, { part: "timesPerDay" }> | null = null;
  for (const part of parts) {
    if (part.part === "schedule" ? said : times) throw new Misread("twice", "schedule", part.span);
    if (part.part === "schedule") said = part.schedule;
    else times = part;
    // Both stand: only what names its days can hold several times of each.
    if (said && times && said.kind !== "daily" && said.kind !== "weekdays")
      throw new Misread("misfit", "timesPerDay", part.span);
  }
  if (!times) return said;
  const { timesPerDay } = times;
  return said?.kind === "weekdays" ? { ...said, timesPerDay } : { kind: "daily", timesPerDay };
}
