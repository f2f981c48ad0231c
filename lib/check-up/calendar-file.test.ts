import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantAt } from "@/lib/day/clock";
import type { Day } from "@/lib/day/day";
import { type CalendarEvent, calendarFile, monthlyFile } from "./calendar-file";

const event = (part: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: "9d2f@praxis",
  sequence: 0,
  start: new Date("2026-12-02T09:30:00Z"),
  minutes: 30,
  stamp: new Date("2026-11-18T10:00:00Z"),
  title: "Appointment",
  place: "Lindenhof Physiotherapy",
  isCancelled: false,
  ...part,
});

/** As a calendar reads it: unfolded, by name. */
function read(file: string): Record<string, string> {
  expect(file.endsWith("\r\n")).toBe(true);
  const lines = file
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n");
  expect(lines.join("")).not.toMatch(/[\r\n]/);
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]));
}

const unescaped = (text = "") => text.replace(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? "\n" : sign));

describe("a calendar file", () => {
  test("is one whole event", () => {
    expect(calendarFile(event())).toBe(
      [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Praxis//Check-up//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "UID:9d2f@praxis",
        "SEQUENCE:0",
        "DTSTAMP:20261118T100000Z",
        "DTSTART:20261202T093000Z",
        "DTEND:20261202T100000Z",
        "SUMMARY:Appointment",
        "LOCATION:Lindenhof Physiotherapy",
        "STATUS:CONFIRMED",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
      ].join("\r\n"),
    );
  });

  test.each([
    ["2026-12-02", "Europe/Berlin", "20261202T093000Z"],
    ["2026-07-02", "Europe/Berlin", "20260702T083000Z"],
    ["2026-12-02", "Pacific/Apia", "20261201T213000Z"],
    ["2026-12-02", "America/New_York", "20261202T153000Z"],
  ])("says half past ten of %s in %s in UTC", (day, zone, start) => {
    expect(read(calendarFile(event({ start: instantAt(zone, day, "10:30") }))).DTSTART).toBe(start);
  });

  test("moved, has the same name and a higher number; called off, says so", () => {
    const [first, moved] = [read(calendarFile(event())), read(calendarFile(event({ sequence: 1 })))];
    expect(moved.UID).toBe(first.UID);
    expect(Number(moved.SEQUENCE)).toBeGreaterThan(Number(first.SEQUENCE));
    const off = read(calendarFile(event({ sequence: 2, isCancelled: true })));
    expect(off).toMatchObject({ METHOD: "CANCEL", STATUS: "CANCELLED", UID: first.UID, SEQUENCE: "2" });
  });

  test("holds any words, in lines of at most 75 octets that cut no sign in two", () => {
    const words = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 200, size: "max" }),
      fc.string({ unit: fc.constantFrom(..."a;,\\\n:ü€🙂"), maxLength: 200, size: "max" }),
    );
    fc.assert(
      fc.property(words, (title) => {
        const file = calendarFile(event({ title, place: title }));
        for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const said = title.replace(/\r\n|\r|\n/g, "\n");
        expect(unescaped(read(file).SUMMARY)).toBe(said);
        if (said !== "") expect(unescaped(read(file).LOCATION)).toBe(said);
      }),
    );
  });
});

describe("a look back every month", () => {
  const look = (from: string) =>
    read(
      monthlyFile({
        uid: "p1",
        from: from as Day,
        times: 12,
        stamp: new Date("2026-11-18T10:00:00Z"),
        title: "How was the month?",
        url: "https://praxis.example/progress",
      }),
    );

  test("begins a month later, takes no time, comes back, and leads to the page", () => {
    expect(look("2026-11-18")).toMatchObject({
      "DTSTART;VALUE=DATE": "20261218",
      RRULE: "FREQ=MONTHLY;COUNT=12",
      TRANSP: "TRANSPARENT",
      SUMMARY: "How was the month?",
    });
    expect(look("2026-12-05")["DTSTART;VALUE=DATE"]).toBe("20270105");
  });

  test("leaves no month out", () => {
    for (const from of ["2027-01-29", "2027-01-31", "2028-08-30"]) {
      expect(look(from)["DTSTART;VALUE=DATE"]).toMatch(/28$/);
    }
  });
});
