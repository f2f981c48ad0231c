import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "./day";
import { typedDay } from "./typed-day";

test.each([
  ["1964-04-03", "1964-04-03"],
  ["3.4.1964", "1964-04-03"],
  ["03.04.1964", "1964-04-03"],
  [" 3. 4. 1964 ", "1964-04-03"],
  ["29.2.1964", "1964-02-29"],
])("%s is %s", (text, day) => {
  expect(typedDay(text)).toBe(day);
});

test.each([
  "",
  "3.4.64",
  "3/4/1964",
  "04/03/1964",
  "1964.4.3",
  "31.4.1964",
  "29.2.1965",
  "3.13.1964",
  "3.4.",
  "3-4-1964",
  "1964-4-3",
])("“%s” is refused, not guessed", (text) => {
  expect(typedDay(text)).toBeNull();
});

test("every day reads as itself in both forms", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 109_000 }), (days) => {
      const day = addDays("1900-01-01", days);
      const [year, month, date] = day.split("-");
      expect(typedDay(day)).toBe(day);
      expect(typedDay(`${date}.${month}.${year}`)).toBe(day);
      expect(typedDay(`${Number(date)}.${Number(month)}.${year}`)).toBe(day);
    }),
  );
});
