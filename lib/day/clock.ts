import { type Day, dayIn } from "./day";

/** A time of day, "HH:MM", on a 24-hour clock. */
export type ClockTime = string;

/**
 * The instant of a clock time on a day in a zone, for appointments. A time that the change to summer time skips is the
 * same time after the change; one that comes twice is the first.
 */
export function instantAt(timeZone: string, day: Day, time: ClockTime): Date {
  const written = Date.parse(`${day}T${time}:00Z`);
  // The offset is that of the instant itself: two looks settle it, also across a change.
  const before = written - offsetAt(timeZone, written - 86_400_000);
  const after = written - offsetAt(timeZone, written + 86_400_000);
  return (
    [before, after].map((each) => new Date(each)).find((each) => reads(timeZone, each, day, time)) ?? new Date(before)
  );
}

/** What the clock shows in a zone at an instant. */
export function clockIn(timeZone: string, instant: Date): { day: Day; time: ClockTime } {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  return { day: dayIn(timeZone, instant), time: time.format(instant) };
}

function reads(timeZone: string, instant: Date, day: Day, time: ClockTime): boolean {
  const clock = clockIn(timeZone, instant);
  return clock.day === day && clock.time === time;
}

/** Milliseconds that the zone's clock is ahead of UTC. */
function offsetAt(timeZone: string, at: number): number {
  const { day, time } = clockIn(timeZone, new Date(at));
  return Date.parse(`${day}T${time}:00Z`) - Math.floor(at / 60_000) * 60_000;
}
