import type { Day } from "@/lib/day/day";

/** An appointment as a calendar takes it in. Times are instants; a calendar shows them on its owner's clock. */
export type CalendarEvent = {
  /** The same for as long as the appointment is the same, however often it moves. */
  uid: string;
  /** Rises with every change. */
  sequence: number;
  start: Date;
  minutes: number;
  /** When it was made: the file's own stamp. */
  stamp: Date;
  /** Neutral: a calendar is seen by others. */
  title: string;
  place: string;
  isCancelled: boolean;
};

/** One appointment as an iCalendar file (RFC 5545): CRLF, folded at 75 octets, texts escaped, times in UTC. */
export function calendarFile(event: CalendarEvent): string {
  const end = new Date(event.start.getTime() + event.minutes * 60_000);
  return file(event.isCancelled ? "CANCEL" : "PUBLISH", [
    `UID:${escaped(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(event.stamp)}`,
    `DTSTART:${utc(event.start)}`,
    `DTEND:${utc(end)}`,
    `SUMMARY:${escaped(event.title)}`,
    ...(event.place === "" ? [] : [`LOCATION:${escaped(event.place)}`]),
    `STATUS:${event.isCancelled ? "CANCELLED" : "CONFIRMED"}`,
  ]);
}

/** A day that comes back every month, for nobody's appointment: it takes no time of the day. */
export type MonthlyDay = {
  uid: string;
  /** The day it is counted from; the first one is a month later. No month is left out: days after the 28th become the 28th. */
  from: Day;
  /** How many months. */
  times: number;
  stamp: Date;
  title: string;
  /** Where it leads. */
  url: string;
};

/** A look back every month as an iCalendar file, each on the whole day. */
export function monthlyFile({ uid, from, times, stamp, title, url }: MonthlyDay): string {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  const first = new Date(Date.UTC(year, month, Math.min(day, LAST_IN_EVERY_MONTH)));
  return file("PUBLISH", [
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART;VALUE=DATE:${first.toISOString().slice(0, 10).replace(/-/g, "")}`,
    `RRULE:FREQ=MONTHLY;COUNT=${times}`,
    `SUMMARY:${escaped(title)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
  ]);
}

const LAST_IN_EVERY_MONTH = 28;

function file(method: "PUBLISH" | "CANCEL", event: string[]): string {
  const head = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Praxis//Check-up//EN",
    "CALSCALE:GREGORIAN",
    `METHOD:${method}`,
  ];
  return [...head, "BEGIN:VEVENT", ...event, "END:VEVENT", "END:VCALENDAR"]
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join("");
}

/** 20261118T093000Z */
function utc(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/g, "\\n");
}

const MOST_OCTETS = 75;

/** Further lines begin with a space, which counts; a sign is never cut in two. */
function folded(line: string): string[] {
  const lines: string[] = [];
  let part = "";
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > MOST_OCTETS) {
      lines.push(part);
      part = " ";
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...lines, part];
}
