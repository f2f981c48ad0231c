/** A calendar date without a zone, "YYYY-MM-DD". Days compare as text. */
export type Day = string;

export type Weekday = "mon" | "tue" | "wed" | "thu" | "fri" | "sat" | "sun";

/** Monday first, as in ISO weeks. */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const satisfies readonly Weekday[];

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_PER_DAY = 86_400_000;

/**
 * The number of the day, counted from 1970-01-01 = 0, so that arithmetic on days is arithmetic on integers.
 * Throws a RangeError for a date that does not exist.
 */
export function numberOf(day: Day): number {
  const number = parse(day);
  if (number === null) throw new RangeError(`"${day}" is not a date`);
  return number;
}

/** The day with this number; the other way round of `numberOf`. */
export function dayAt(number: number): Day {
  const date = new Date(number * MILLISECONDS_PER_DAY);
  return written(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Whether the text is a date that exists, written YYYY-MM-DD. */
export function isDay(text: string): boolean {
  return parse(text) !== null;
}

export function addDays(day: Day, days: number): Day {
  return dayAt(numberOf(day) + days);
}

/** How many days `b` lies after `a`; negative when before. */
export function daysBetween(a: Day, b: Day): number {
  return numberOf(b) - numberOf(a);
}

/** 0 for Monday to 6 for Sunday, of a day's number. */
export function weekdayIndex(number: number): number {
  // Day 0, 1970-01-01, was a Thursday.
  return (((number + 3) % 7) + 7) % 7;
}

export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS[weekdayIndex(numberOf(day))] as Weekday;
}

/** The Monday of the day's ISO week. */
export function mondayOf(day: Day): Day {
  const number = numberOf(day);
  return dayAt(number - weekdayIndex(number));
}

/** Every day from the first to the last, both included; none when `from` lies after `to`. */
export function eachDay(from: Day, to: Day): Day[] {
  const first = numberOf(from);
  return Array.from({ length: Math.max(0, numberOf(to) - first + 1) }, (_, index) => dayAt(first + index));
}

/** The same date some years on; 29 February becomes the 28th where there is none. */
export function addYears(day: Day, years: number): Day {
  const moved = `${String(Number(day.slice(0, 4)) + years).padStart(4, "0")}${day.slice(4)}`;
  return isDay(moved) ? moved : addDays(day, -1).replace(/^\d{4}/, moved.slice(0, 4));
}

/** Completed years: age on a day. One born on 29 February has the birthday on 1 March of common years. */
export function yearsBetween(birth: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The calendar date at an instant in an IANA time zone. Throws a RangeError for an unknown zone. */
export function dayIn(timeZone: string, instant: Date): Day {
  const parts = calendarIn(timeZone).formatToParts(instant);
  const part = (type: "year" | "month" | "day") => Number(parts.find((each) => each.type === type)?.value);
  return written(part("year"), part("month"), part("day"));
}

export function isTimeZone(text: string): boolean {
  try {
    calendarIn(text);
    return true;
  } catch {
    return false;
  }
}

export type DayStyle = "short" | "long";

/** "Thu 12 Nov" (short) or "Thursday 12 November" (long), in the reader's language; the year only when asked for. */
export function formatDay(
  day: Day,
  locale: string,
  style: DayStyle = "short",
  options: { year?: boolean } = {},
): string {
  const formatter = dayFormatter(locale, style, options.year ?? false);
  const text = formatter.format(new Date(numberOf(day) * MILLISECONDS_PER_DAY));
  // British English writes "Thursday, 12 November" in some ICU versions; the house style has no comma.
  return locale.startsWith("en") ? text.replaceAll(",", "") : text;
}

const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarIn(timeZone: string): Intl.DateTimeFormat {
  // Intl takes a zone in any case, and a device may spell it in a million ways.
  const zone = timeZone.toLowerCase();
  let calendar = calendars.get(zone);
  if (!calendar) {
    calendar = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "numeric",
      day: "numeric",
    });
    calendars.set(zone, calendar);
  }
  return calendar;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function dayFormatter(locale: string, style: DayStyle, year: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${style} ${year}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    // Plain "en" would write the American order, "Thu, Nov 12".
    formatter = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : locale, {
      timeZone: "UTC",
      weekday: style,
      day: "numeric",
      month: style,
      year: year ? "numeric" : undefined,
    });
    formatters.set(key, formatter);
  }
  return formatter;
}

function parse(text: string): number | null {
  const match = PATTERN.exec(text);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  // Date.UTC takes the years 0 to 99 for 1900 to 1999, and the 31st of February for the 3rd of March.
  if (year < 100 || month < 1 || month > 12 || date < 1 || date > lastDateOf(year, month)) return null;
  return Date.UTC(year, month - 1, date) / MILLISECONDS_PER_DAY;
}

function lastDateOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function written(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}
